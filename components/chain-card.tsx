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
import { MoreActions } from './more-actions';
import { correctStep, wrongWarning } from './questions';
import { ReturnedLines } from './returned-lines';
import { SentBefore } from './sent-before';
import { askAction, useFeedback } from './use-feedback';
import { useSnooze } from './use-snooze';
import { type Words, wordsOf } from './words';

type Props = Pick<CardActions, 'onClose' | 'pin' | 'back' | 'onSnooze' | 'onCopy' | 'onPause' | 'feedback'> & {
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
export function ChainCardView({ card, onClose, pin, back, onSnooze, onCopy, onPause, feedback: port }: Props) {
  const words = wordsOf(card.foot);
  const feedback = useFeedback(words, port);
  const snooze = useSnooze(words, card.today, onSnooze);
  const { report } = card;
  const warning = { ...card, rule: 'chain-misses-date' };
  const correct = feedback && (() => feedback.ask(correctStep(warning)));
  const wrong = feedback ? [askAction(words, wrongWarning(warning), feedback)] : [];
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
      actions={
        feedback?.form ??
        snooze?.form ?? (
          <>
            <ChainSources words={words} card={card} />
            {correct ? (
              <button type="button" className="pl-link" onClick={correct}>
                {words('ask.step')}
              </button>
            ) : null}
            <MoreActions words={words} actions={[...wrong, ...(snooze?.actions ?? [])]} onPause={onPause} />
            {snooze?.link}
            {snooze?.said}
            {feedback?.said}
          </>
        )
      }
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
      <hr className="pl-rule" />
      <FitsList words={words} card={card} onCopy={onCopy} />
      <AlsoLines words={words} also={card.also} />
      {port ? (
        <SentBefore words={words} port={port} about="item" id={card.item.id} turn={feedback?.turn ?? null} />
      ) : null}
    </CardShell>
  );
}
