import { Fragment, type ReactNode } from 'react';
import { chainSubWords } from './chain-card';
import { ChainSum } from './chain-sum';
import type { FeedbackPort } from './feedback-model';
import { FitsList } from './fits-list';
import type { ChainCard, ChoiceCard, WarningCard } from './models';
import { NoteButton } from './note-button';
import { OpenInPlace, TeamName } from './open-in-place';
import { OursDiffers } from './ours-differs';
import type { PanelCard, PanelSubject, WorkDetails } from './panel-models';
import { TeamBody } from './team-body';
import { TermBody } from './term-body';
import { TermProposals } from './term-proposals';
import { UnverifiedTag } from './term-title';
import { type Words, wordsOf } from './words';

export interface DetailActions {
  onCopy: (text: string) => Promise<boolean>;
  /** Opens in its place what a name in it names. */
  onChoose: (subject: PanelSubject) => void;
  /** The way back to the workspace. */
  feedback: FeedbackPort;
}

interface FactRow {
  label: ReactNode;
  /** Left out where it is null or empty. */
  says: ReactNode;
}

function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="pl-facts">
      {rows.map(({ label, says }, index) =>
        says === null || says === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one card never change places
          <Fragment key={index}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

/** Step by step with its days and dates, then the sum and the ways out: the card's own drawing needs more room. */
function ChainDetails({ words, card, onCopy }: Pick<DetailActions, 'onCopy'> & { words: Words; card: ChainCard }) {
  return (
    <>
      <p className="pl-strong">{chainSubWords(words, card)}</p>
      <Facts
        rows={card.steps.map((step) => ({
          label: step.name,
          says: (
            <>
              {words('panel.step', {
                days: step.days,
                from: step.start,
                to: step.end,
                waits: step.waits.reduce((sum, wait) => sum + wait.days, 0),
              })}{' '}
              <TeamName id={step.teamId} name={step.team} />
            </>
          ),
        }))}
      />
      <ChainSum words={words} card={card} />
      <FitsList words={words} card={card} onCopy={onCopy} />
    </>
  );
}

type WarningProps = Omit<DetailActions, 'onChoose'> & { words: Words; card: WarningCard };

function WarningDetails({ words, card, onCopy, feedback }: WarningProps) {
  const rows = [
    ...card.meanings.map(({ team, teamId, shorts, outcome }) => ({
      label: <TeamName id={teamId} name={team ?? words('warning.nobody')} />,
      says: (
        <>
          {shorts.length > 0 ? shorts.join(' / ') : words('term.no-meaning')}
          <small className={outcome === 'holds' ? undefined : 'pl-look'}>{words(`bridge.${outcome}`)}</small>
        </>
      ),
    })),
    ...card.facts.map(({ name, facts }) => ({ label: name, says: facts.join('; ') })),
  ];
  return (
    <>
      <p className="pl-strong">{card.says ?? card.title}</p>
      <Facts rows={rows} />
      <ul className="pl-lines">
        {card.actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
        {card.safe === null ? null : (
          <li>
            <span>{card.safe}</span>
            <NoteButton
              words={words}
              change={card.safe}
              label={words('warning.copy')}
              note={card.safe}
              onCopy={onCopy}
            />
          </li>
        )}
      </ul>
      {card.term ? <OursDiffers key={card.term.id} words={words} port={feedback} term={card.term.id} /> : null}
    </>
  );
}

function ChoiceDetails({
  words,
  card,
  onChoose,
}: Pick<DetailActions, 'onChoose'> & { words: Words; card: ChoiceCard }) {
  return (
    <dl className="pl-facts">
      {card.choices.map(({ id, title, short }) => [
        <dt key={`${id} name`}>
          <button type="button" className="pl-link pl-link--wrap" onClick={() => onChoose({ kind: 'word', ids: [id] })}>
            {title}
          </button>
        </dt>,
        <dd key={`${id} says`}>{short ?? words('term.no-meaning')}</dd>,
      ])}
    </dl>
  );
}

function WorkBody({ words, card }: { words: Words; card: WorkDetails }) {
  return (
    <>
      <Facts rows={[{ label: words('item.owner'), says: card.owner ?? words('item.no-owner') }, ...card.facts]} />
      {card.warnings.length > 0 ? (
        <>
          <h3 className="pl-label">{words('item.look')}</h3>
          <ul className="pl-lines">
            {card.warnings.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Details({ card, ...actions }: DetailActions & { card: PanelCard }) {
  const words = wordsOf(card.foot);
  switch (card.kind) {
    case 'term':
      return (
        <>
          {card.status === 'draft' ? (
            <p>
              <UnverifiedTag words={words} draft alone />
            </p>
          ) : null}
          <TermBody words={words} card={card} />
          <TermProposals words={words} proposals={card.proposals ?? []} />
          <OursDiffers key={card.id} words={words} port={actions.feedback} term={card.id} meanings={card.meanings} />
        </>
      );
    case 'choice':
      return <ChoiceDetails words={words} card={card} {...actions} />;
    case 'chain':
      return <ChainDetails words={words} card={card} {...actions} />;
    case 'warning':
      return <WarningDetails words={words} card={card} {...actions} />;
    case 'team':
      return <TeamBody words={words} card={card} />;
    case 'work':
      return <WorkBody words={words} card={card} />;
    default:
      return null;
  }
}

/** What opens under a row, by what it is about. A name in it opens in its place. */
export function PanelDetails(props: DetailActions & { card: PanelCard }) {
  const { onChoose } = props;
  return (
    <OpenInPlace
      value={({ kind, id }) => onChoose(kind === 'team' ? { kind: 'team', id } : { kind: 'word', ids: [id] })}
    >
      <Details {...props} />
    </OpenInPlace>
  );
}
