import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Kind, manifestFields, type RecordOf, type Workspace } from '../../../lib/workspace/schema';

export const folder = join(import.meta.dirname, '../../../lib/sample/meridian');

const read = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));

/** Every record of a kind as it is written, with the file it comes from. */
export function rawRecords(kind: Kind): { file: string; record: Record<string, unknown> }[] {
  return readdirSync(join(folder, kind))
    .sort()
    .flatMap((name) => {
      const content = read(join(kind, name));
      const records = Array.isArray(content) ? content : [content];
      return records.map((record: Record<string, unknown>) => ({ file: join(kind, name), record }));
    });
}

const recordsOf = <K extends Kind>(kind: K) => rawRecords(kind).map(({ record }) => record as unknown as RecordOf[K]);

export const rawManifest = read('workspace.yaml');

export const meridian: Workspace = {
  manifest: manifestFields.parse(rawManifest),
  terms: recordsOf('terms'),
  teams: recordsOf('teams'),
  processes: recordsOf('processes'),
  calendars: recordsOf('calendars'),
  items: recordsOf('items'),
  links: recordsOf('links'),
};

/** The one record with this id; it must be there. */
export function theOne<T extends { id: string }>(records: readonly T[], id: string): T {
  const found = records.filter((record) => record.id === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} records have the id ${id}`);
  return found[0];
}

// ---- a second, plainer reckoning of working days, so that the data is not judged by the code it is a sample for ----
const DAY = 86_400_000;
const next = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
const isoWeekday = (day: string) => new Date(day).getUTCDay() || 7;

function weight(calendarId: string | undefined, day: string): number {
  const calendar = theOne(meridian.calendars, calendarId ?? meridian.manifest.defaultCalendar ?? '');
  if (calendar.workdays?.includes(day)) return 1;
  const holiday = calendar.holidays?.find(({ on }) => on === day);
  if (holiday) return holiday.weight ?? 0;
  return calendar.weekend.includes(isoWeekday(day)) ? 0 : 1;
}

/** Working days after one day, up to and including another. */
export function workingDays(after: string, to: string, calendarId?: string): number {
  let sum = 0;
  for (let day = next(after); day <= to; day = next(day)) sum += weight(calendarId, day);
  return sum;
}

/** Which of the three kinds of cause are counted. */
export interface Causes {
  observed: boolean;
  absence: boolean;
  condition: boolean;
}

/** The days on which an item's steps end when each runs in the order written, and the last of them. */
export function walk(itemId: string, causes: Causes, today = '2026-09-11') {
  const item = theOne(meridian.items, itemId);
  const process = theOne(meridian.processes, item.process?.id ?? '');
  const ends: Record<string, string> = {};
  const startOn = item.process?.startOn ?? today;
  let start = startOn > today ? startOn : today;
  for (const step of process.steps) {
    const runs = (step.when ?? []).every(({ fact, equals }) => String(item.facts?.[fact]) === String(equals));
    if (step.when && !(runs && causes.condition)) continue;
    const since = item.process?.inProgress?.find((entry) => entry.step === step.id)?.since;
    const { budget = 0, observed } = step.days;
    const counts = observed && observed.n >= 20 && observed.to > '2026-03-15';
    const needed = counts && (causes.observed || observed.median < budget) ? observed.median : budget;
    const absences = theOne(meridian.teams, step.team ?? '').absences ?? [];
    const away = (day: string) =>
      causes.absence &&
      absences.some(
        ({ role, from, to, delegateRole }) => role === step.role && from <= day && day <= to && !delegateRole,
      );
    let done = 0;
    let day = since ?? start;
    for (; ; day = next(day)) {
      if (!away(day)) done += weight(step.calendar, day);
      if (done >= needed) break;
    }
    ends[step.id] = day;
    start = next(day);
  }
  return { ends, finish: Object.values(ends).at(-1) ?? start };
}
