/** Days and their weights, one at a time. */
import type { Calendar } from '../../../lib/workspace/schema';

const DAY = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
export const next = (date: string, by = 1) => new Date(at(date) + by * DAY).toISOString().slice(0, 10);
export const later = (a: string, b: string) => (a > b ? a : b);
export const earliest = (dates: string[]) => [...dates].sort()[0] ?? '';

export function weightOf(calendar: Calendar, date: string): number {
  if (calendar.workdays?.includes(date)) return 1;
  const weekday = new Date(at(date)).getUTCDay() || 7;
  if (calendar.weekend.includes(weekday)) return 0;
  const holidays = (calendar.holidays ?? []).filter(({ on }) => on === date);
  return holidays.length === 0 ? 1 : Math.min(...holidays.map(({ weight }) => weight ?? 0));
}

/** The generated calendars are all in UTC. */
export function todayOf(calendar: Calendar, now: number): string {
  const midnight = Math.floor(now / DAY) * DAY;
  const today = new Date(midnight).toISOString().slice(0, 10);
  if (calendar.cutoff === undefined) return today;
  const [hours, minutes] = calendar.cutoff.split(':').map(Number);
  return now - midnight > ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 ? next(today) : today;
}

export function spare(calendar: Calendar, finish: string, target: string): number {
  const [from, to] = finish <= target ? [finish, target] : [target, finish];
  let days = 0;
  for (let day = next(from); day <= to; day = next(day)) if (weightOf(calendar, day) > 0) days++;
  return finish <= target ? days : 0 - days;
}
