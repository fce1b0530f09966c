import { evaluateItem } from '../../../lib/reason/evaluate';
import type { ChainReport } from '../../../lib/reason/warning';
import type { Calendar, Item, Process, Step, Team, Term, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace, type WorkspaceIndex } from '../../../lib/workspace/workspace-index';

export const US: Calendar = {
  id: 'us',
  timeZone: 'America/New_York',
  weekend: [6, 7],
  holidays: ['2026-11-26', '2026-11-27', '2026-12-24', '2026-12-25', '2027-01-01'].map((on) => ({ on })),
};

/** A step without `after` follows the one before it. */
export const step = (id: string, budget: number, more: Partial<Step> = {}): Step => ({
  id,
  name: id,
  days: { budget },
  ...more,
});

export interface Parts {
  steps?: Step[];
  at?: Partial<NonNullable<Item['process']>>;
  item?: Partial<Item>;
  calendars?: Calendar[];
  teams?: Team[];
  terms?: Term[];
  defaultCalendar?: string | undefined;
}

/** A workspace with one item, `deal`, in one process, `close`, in the US calendar. */
export function workspaceOf(parts: Parts = {}): Workspace {
  const process: Process = { id: 'close', name: 'Close', steps: parts.steps ?? [step('work', 1)] };
  const item: Item = {
    id: 'deal',
    title: 'Deal',
    target: { date: '2026-12-31' },
    process: { id: 'close', startOn: '2026-11-23', ...parts.at },
    ...parts.item,
  };
  const defaultCalendar = 'defaultCalendar' in parts ? parts.defaultCalendar : 'us';
  return {
    manifest: { name: 'Test', ...(defaultCalendar !== undefined && { defaultCalendar }) },
    terms: parts.terms ?? [],
    teams: parts.teams ?? [],
    processes: [process],
    calendars: parts.calendars ?? [US],
    items: [item],
    links: [],
  };
}

export const indexOf = (parts: Parts = {}): WorkspaceIndex => indexWorkspace(workspaceOf(parts));

/** Nine in the morning of a day in New York, in ms. */
export const morningOf = (date: string) => Date.parse(`${date}T14:00:00Z`);

/** The report of a chain whose target has been set so early that it must miss. */
export function report(parts: Parts, today = '2026-11-02', target = '2026-11-01'): ChainReport {
  const index = indexOf({ ...parts, item: { target: { date: target }, ...parts.item } });
  const [warning] = evaluateItem(index, 'deal', { now: morningOf(today) });
  if (warning?.rule !== 'chain-misses-date') throw new Error(`no chain: ${JSON.stringify(warning?.message)}`);
  return warning.chain;
}
