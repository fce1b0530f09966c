import { useState } from 'react';
import { FeedbackForm } from './feedback-form';
import type { FeedbackPort, SentItem } from './feedback-model';
import { OptionsLine, OptionsSection } from './options-box';
import type { NeedsOwnerRow, OptionsModel, OutboxLine } from './options-models';
import type { OptionsActions } from './options-view';
import { offerToOwn } from './questions';
import type { Words } from './words';

function reviewWords(words: Words, { dueOn, overdue }: NeedsOwnerRow) {
  if (dueOn === null) return words('options.review-none');
  const says = words(overdue ? 'options.review-overdue' : 'options.review-due', { on: dueOn });
  return overdue ? <span className="pl-look">{says}</span> : says;
}

interface OwnerProps {
  words: Words;
  model: OptionsModel;
  feedback: FeedbackPort;
  /** An offer is saved. */
  onSent: (sent: SentItem) => void;
}

/** The terms that no team answers for, each with a way to offer the reader's own. Things, never people. */
export function OptionsOwner({ words, model, feedback, onSent }: OwnerProps) {
  /** The term whose offer is being written. */
  const [offered, setOffered] = useState<string | null>(null);
  const rows = model.needsOwner;
  const canOffer = model.team !== null;
  const text =
    rows.length === 0
      ? words('options.owner-none')
      : words('options.owner-text', { n: rows.length, of: model.source?.counts.terms ?? rows.length });
  if (rows.length === 0) return null;
  return (
    <OptionsSection id="owner" heading={words('options.owner')} text={text}>
      <table className="pl-table">
        <thead>
          <tr>
            {(['term', 'owner', 'review', 'used'] as const).map((column) => (
              <th key={column} scope="col">
                {words(`options.column.${column}`)}
              </th>
            ))}
            {canOffer ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => [
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              <td>
                {row.lastOwner ?? words('options.no-owner')}
                {row.goneOn === null ? null : <small>{words('options.gone', { on: row.goneOn })}</small>}
              </td>
              <td>{reviewWords(words, row)}</td>
              <td>
                {words('options.used-teams', { n: row.teams })}
                <small>{words('options.used-items', { n: row.items })}</small>
              </td>
              {canOffer ? (
                <td>
                  <button
                    type="button"
                    className="pl-btn"
                    aria-expanded={offered === row.id}
                    aria-label={`${words('ask.own')}: ${row.title}`}
                    onClick={() => setOffered(offered === row.id ? null : row.id)}
                  >
                    {words('ask.own')}
                  </button>
                </td>
              ) : null}
            </tr>,
            offered === row.id ? (
              <tr key={`${row.id} offer`} className="pl-table__form">
                <td colSpan={5}>
                  <FeedbackForm
                    words={words}
                    port={feedback}
                    question={offerToOwn(row.id, words('ask.own.offer'))}
                    onEnd={(sent) => {
                      setOffered(null);
                      if (sent) onSent(sent);
                    }}
                  />
                </td>
              </tr>
            ) : null,
          ])}
        </tbody>
      </table>
    </OptionsSection>
  );
}

type OutboxProps = Pick<OptionsActions, 'onRemove' | 'onRetry' | 'onExportOutbox'> & {
  words: Words;
  model: OptionsModel;
};

const stateWords = (words: Words, { state, reason }: OutboxLine) =>
  reason ? words('outbox.reason', { reason }) : words(`outbox.state.${state}`);

/** What the reader has sent or is to send, each with its state. */
export function OptionsOutbox({ words, model, ...on }: OutboxProps) {
  const { outbox, hasSink } = model;
  if (outbox.length === 0) return null;
  return (
    <OptionsSection
      id="outbox"
      heading={words('options.outbox')}
      text={words(hasSink ? 'options.outbox-text' : 'options.outbox-nowhere')}
    >
      {outbox.map((line) => (
        <OptionsLine
          key={line.id}
          label={words('outbox.on', { on: line.on })}
          says={`${line.title}`}
          text={words('outbox.line', { what: words(line.says), stands: stateWords(words, line) })}
          look={line.state === 'rejected'}
        >
          {line.state === 'rejected' ? (
            <button type="button" className="pl-btn" onClick={() => on.onRetry(line.id)}>
              {words('outbox.retry')}
            </button>
          ) : null}
          {line.state === 'sent' || line.state === 'sending' ? null : (
            <button
              type="button"
              className="pl-link"
              aria-label={words('outbox.remove-for', { title: line.title })}
              onClick={() => on.onRemove(line.id)}
            >
              {words('outbox.remove')}
            </button>
          )}
        </OptionsLine>
      ))}
      <div className="pl-line pl-line--end">
        <button type="button" className="pl-btn" onClick={on.onExportOutbox}>
          {words('outbox.export')}
        </button>
      </div>
    </OptionsSection>
  );
}
