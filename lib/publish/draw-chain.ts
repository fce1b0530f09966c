import { formatsFor } from '../phrases/formats';
import type { ChainReport, ChainStep } from '../reason/warning';
import type { LocalDate } from '../values/local-date';

/** Wider than this and the drawing would break over the lines of most terminals; the dates alone are left. */
const MAX_COLUMNS = 60;

const within = (day: LocalDate, from: LocalDate, to: LocalDate) => from <= day && day <= to;

function bar(step: ChainStep, days: readonly LocalDate[]): string {
  return days
    .map((day) => {
      if (step.waits.some((wait) => within(day, wait.from, wait.to))) return '░';
      return within(day, step.start, step.end) ? '█' : '·';
    })
    .join('');
}

/**
 * A chain as text, one line a step, one column a working day: █ work, ░ waiting, and ▼ above the target.
 * @param locale how dates are written
 */
export function drawChain(chain: ChainReport, locale: string, today: LocalDate): string[] {
  const formats = formatsFor(locale, today);
  const days = chain.workingDays.length <= MAX_COLUMNS ? chain.workingDays : [];
  const names = chain.steps.map(({ id }) => id);
  const ranges = chain.steps.map(({ start, end }) => formats.range(start, end));
  // What has begun takes as long as it takes: its days come from neither budget nor median.
  const source = ({ state, basis }: ChainStep) => (state === 'planned' ? basis : state.replace('-', ' '));
  const lengths = chain.steps.map((step) => `${formats.number(step.days)} d ${source(step)}`);
  const pad = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const [name, range, length] = [pad(names), pad(ranges), pad(lengths)];
  const lines = chain.steps.map((step, i) =>
    [(names[i] ?? '').padEnd(name), (ranges[i] ?? '').padEnd(range), (lengths[i] ?? '').padEnd(length), bar(step, days)]
      .join('  ')
      .trimEnd(),
  );
  const column = days.findLastIndex((day) => day <= chain.target);
  if (column < 0) return lines;
  const indent = ' '.repeat(name + range + length + 6);
  return [`${indent}${' '.repeat(column)}▼ ${formats.date(chain.target)}`, ...lines];
}
