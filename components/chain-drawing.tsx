// biome-ignore-all lint/a11y/useSemanticElements: table elements would not lay out as this grid does
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and cells of a table that is read, not operated
import type { CSSProperties } from 'react';
import type { LocalDate } from '../lib/values/local-date';
import { type Columns, chainColumns } from './chain-columns';
import { BobShape } from './glyphs';
import type { ChainCard, ChainStepView } from './models';
import { TeamName } from './open-in-place';
import { spokenTime, stepSources, worstCause } from './step-words';
import type { Words } from './words';

/** Width of the drawing in px, shared by its columns. */
const STRIP = 220;
/** A column of a short chain is no wider than this, so that a day still looks like a day. */
const WIDEST = 20;
/** Room in px that the date over the line keeps from those at the ends. */
const LABEL = 58;

function Axis({ words, card, line }: { words: Words; card: ChainCard; line: number }) {
  const { workingDays, target, finish } = card.report;
  const dateWords = (date: string | undefined) => (date ? words('axis.date', { date }) : '');
  const end = line > STRIP - LABEL / 2 ? 'end' : line < LABEL / 2 ? 'start' : 'middle';
  return (
    <div className="pl-chain__axis">
      {line >= LABEL ? <span className="is-first">{dateWords(workingDays[0])}</span> : null}
      <span className="is-target" data-at={end} style={{ insetInlineStart: 'calc(var(--line) * var(--d))' }}>
        {dateWords(target)}
      </span>
      {line <= STRIP - LABEL ? <span className="is-last">{dateWords(finish)}</span> : null}
    </div>
  );
}

interface StepRowProps {
  words: Words;
  step: ChainStepView;
  columns: Columns;
  target: LocalDate;
}

function StepRow({ words, step, columns, target }: StepRowProps) {
  const sources = stepSources(words, step);
  const cause = worstCause(step);
  const late = cause !== null && cause.finishAlone > target;
  const spoken = [step.name, spokenTime(words, step), ...sources].join(', ');
  return (
    <div role="row">
      <div className="pl-chain__step" role="rowheader">
        <span className="pl-sr">{`${spoken}.`}</span>
        <b aria-hidden="true">
          {step.name} <span>{words('step.days', { days: step.days })}</span>
        </b>
        <small>
          <TeamName id={step.teamId} name={step.team} />
          <span aria-hidden="true">
            {step.team && sources.length > 0 ? ' · ' : null}
            {sources.join(', ')}
          </span>
        </small>
      </div>
      <div className="pl-strip" aria-hidden="true">
        {columns.bars(step).map((bar) => (
          <i key={bar.from} data-ink={bar.ink} style={{ gridColumn: `${bar.from + 1} / ${bar.to + 1}` }} />
        ))}
      </div>
      <div className="pl-chain__alone" role="cell">
        {cause ? (
          <>
            <span className="pl-sr">
              {words(late ? 'alone.spoken-late' : 'alone.spoken-fits', {
                date: cause.finishAlone,
                days: Math.abs(cause.spareDays),
              })}
            </span>
            <span aria-hidden="true">
              {late ? words('alone.late', { days: -cause.spareDays }) : words('alone.fits')}
              <small>{words('alone.ends', { date: cause.finishAlone })}</small>
            </span>
          </>
        ) : null}
      </div>
    </div>
  );
}

/** The chain against its date: the promised date is a plumb line, and every step is measured against it. */
export function ChainDrawing({ words, card }: { words: Words; card: ChainCard }) {
  const { workingDays, target, finish } = card.report;
  const columns = chainColumns(workingDays, target);
  const width = Math.min(WIDEST, STRIP / columns.count);
  const style = { '--cols': columns.count, '--d': `${width}px`, '--line': columns.line } as CSSProperties;
  return (
    <div
      className="pl-chain"
      role="table"
      aria-label={words('chain.table', { from: workingDays[0] ?? card.today, to: finish })}
      style={style}
    >
      <div role="row">
        <span role="columnheader">
          <span className="pl-sr">{words('chain.column.step')}</span>
          {columns.weeks ? <span className="pl-chain__weeks">{words('chain.weeks')}</span> : null}
        </span>
        <div aria-hidden="true">
          <Axis words={words} card={card} line={columns.line * width} />
        </div>
        <span role="columnheader">
          <span className="pl-sr">{words('chain.column.alone')}</span>
        </span>
      </div>
      {card.steps.map((step) => (
        <StepRow key={step.id} words={words} step={step} columns={columns} target={target} />
      ))}
      <div className="pl-plumb" aria-hidden="true">
        <BobShape />
      </div>
    </div>
  );
}
