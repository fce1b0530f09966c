import { AlsoLines } from './also-lines';
import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import { ChainDrawing } from './chain-drawing';
import { ChainSources } from './chain-sources';
import { ChainSum } from './chain-sum';
import { FitsList } from './fits-list';
import { LookGlyph } from './glyphs';
import type { ChainCard } from './models';
import { correctStep } from './questions';
import { ReturnedLines } from './returned-lines';
import { AskLink } from './use-feedback';
import { useWarningEnd } from './use-warning-end';
import { type Words, wordsOf } from './words';

type Props = Pick<
  CardActions,
  'onClose' | 'pin' | 'back' | 'onSnooze' | 'onCopy' | 'onPause' | 'onRetry' | 'feedback'
> & {
  card: ChainCard;
};

/** The date, and what is wrong with it in one sentence: even the budget, or only all causes together. */
export function chainSubWords(words: Words, { fieldLabel, report }: ChainCard): string {
  const target = words('chain.target', { label: fieldLabel, date: report.target });
  const { finish, spareDays } = report.asBudgeted;
  // Not by the days: a finish on a day off after the target is late by none.
  if (finish > report.target) return `${target} ${words('chain.budget-late', { date: finish, days: -spareDays })}`;
  if (report.eachFitsAlone) return `${target} ${words('chain.each-fits', { days: report.workingDaysLate })}`;
  return `${target} ${words('chain.budget-fits', { date: finish, days: spareDays })}`;
}

/** Why a date does not hold: the chain, its sum, and the smallest changes that would make it hold. */
export function ChainCardView({ card, onClose, pin, back, onCopy, ...rest }: Props) {
  const words = wordsOf(card.foot);
  const rule = 'chain-misses-date';
  const { feedback, actions, body } = useWarningEnd({ words, card, rule, ...rest });
  const { report } = card;
  return (
    <CardShell
      words={words}
      size="chain"
      title={
        <>
          {words('chain.ends', { date: report.finish })}{' '}
          <span className="pl-broken">{words('chain.late', { days: report.workingDaysLate })}</span>
        </>
      }
      sub={chainSubWords(words, card)}
      foot={footWords(words, card.foot)}
      actions={actions(
        feedback ? <AskLink words={words} question={correctStep({ ...card, rule })} feedback={feedback} /> : null,
      )}
      pin={pin}
      back={back}
      onClose={onClose}
    >
      <ReturnedLines returned={card.returned} />
      {card.targetFrom === 'ambiguous' ? (
        <p className="pl-note">
          <LookGlyph />
          <span>{words('chain.ambiguous', { date: report.target })}</span>
        </p>
      ) : null}
      <ChainDrawing words={words} card={card} />
      <ChainSum words={words} card={card} />
      <ChainSources words={words} card={card} />
      <hr className="pl-rule" />
      <FitsList words={words} card={card} onCopy={onCopy} />
      <AlsoLines words={words} also={card.also} />
      {body}
    </CardShell>
  );
}
