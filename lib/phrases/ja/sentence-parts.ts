import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Values } from '../say';
import { workingDays, workingDaysAgo } from './day-counts';

const STATES: Record<string, string> = {
  idea: '構想',
  considering: '検討中',
  planned: '計画済み',
  committed: '確約済み',
  building: '作業中',
  blocked: '停止中',
  shipped: '提供済み',
  deprioritised: '優先度引き下げ',
  dropped: '中止',
};

/** A state of the workspace, as a noun. */
export const stateWords = (state: string) => STATES[state] ?? state;

/** "今日", "4営業日前"; where the days are not known, the day itself, or nothing. */
export function sinceThen(v: Values, f: Formats, days: string, on: string): string {
  if (given(v, days)) return workingDaysAgo(f, count(v, days));
  return given(v, on) ? f.date(text(v, on)) : '';
}

/** A team as the one who acts; where none is named, the words for that. */
export const teamOr = (v: Values, name: string, otherwise: string) => (given(v, name) ? text(v, name) : otherwise);

/** A status as it was said, in the words it was said in. */
export const quoted = (health: string) => `「${health.replace(/-/g, ' ')}」`;

/** Why a warning counts for less than others of its rule. */
export function whyLowered(v: Values, f: Formats): string {
  switch (text(v, 'lowered')) {
    case 'status-old':
      return `。ステータス自体が${given(v, 'days') ? `${workingDays(f, count(v, 'days'))}前のもの` : '古い'}ため、重みを下げています`;
    case 'meaning-overdue':
      return '。意味の見直し期限が過ぎているため、重みを下げています';
    case 'untestable':
      return '。確かめられない意味があるため、重みを下げています';
    default:
      return '';
  }
}
