import type { ChainCard } from './models';
import type { Words } from './words';

/** Every number's source in full, for who wants to check: closed until it is asked for. */
export function ChainSources({ words, card }: { words: Words; card: ChainCard }) {
  const { finishP80, latestStart } = card.report;
  const lines = [
    ...card.steps.flatMap(({ name: step, budgetDays: days, assumption, observed, absences }) => [
      ...(assumption && days !== null ? [words('sources.assumption', { step, days, ...assumption })] : []),
      ...(observed ? [words('sources.observed', { step, ...observed })] : []),
      ...absences.map((absence) => words('sources.away', { step, ...absence })),
    ]),
    ...(finishP80 ? [words('sources.p80', { date: finishP80 })] : []),
    ...(latestStart ? [words('sources.latest-start', { date: latestStart })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <details className="pl-sources">
      <summary>{words('sources.title')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
