/** What the side panel draws: plain values, safe to send as JSON, with the workspace's words and ours. */
import type { LocalDate } from '../lib/values/local-date';
import type { Problem } from '../lib/values/problem';
import type { Card, Foot, TeamRef } from './models';

/** What a row is about, and so what opens under it. */
export type PanelSubject =
  | { kind: 'word'; ids: string[] }
  | { kind: 'item'; id: string }
  | { kind: 'team'; id: string }
  | { kind: 'warning'; key: string };

export interface PanelRow {
  /** Its own in its section. */
  key: string;
  subject: PanelSubject;
  /** The state of what it is about; null where there is nothing to say. */
  state: 'broken' | 'look' | 'fresh' | 'ageing' | 'old' | null;
  title: string;
  /** How many, or how old: at the end of the first line. */
  aside: string | null;
  /** The second line. */
  note: string | null;
  /** What of the second line is to be looked at: stands after the rest of it. */
  off: string | null;
  /** Other names by which the filter finds it. */
  names: string[];
  /** It stands on the page, and can be shown there. */
  onPage: boolean;
}

/** One piece of work, as it opens in the panel. */
export interface WorkDetails {
  kind: 'work';
  id: string;
  title: string;
  owner: string | null;
  /** State, date and all else the workspace says of it, in words: label and what it says. */
  facts: { label: string; says: string }[];
  /** What is to be looked at, worst first. */
  warnings: string[];
  foot: Foot;
}

/** A meaning that a team has proposed for a term, and that nobody has taken over yet. */
export interface TermProposal {
  id: string;
  /** Null where the one who proposed it named none. Never a person. */
  team: TeamRef | null;
  on: LocalDate;
  short: string;
  example: string | null;
}

/** What opens in the panel. `proposals`: of a term, the newest first. */
export type PanelCard = (Card & { proposals?: TermProposal[] }) | WorkDetails;

/** Why there is no list of a page, where there is none. */
export type PanelStill = 'no-source' | 'paused' | 'elsewhere' | 'silent';

export interface PanelModel {
  /** Null where the page is read. */
  still: PanelStill | null;
  /** The host of the page, by name; null where it is none of ours. */
  host: string | null;
  /** What the page is about, in the workspace's words. */
  title: string | null;
  problems: Problem[];
  warnings: PanelRow[];
  words: PanelRow[];
  teams: PanelRow[];
  snoozed: PanelRow[];
  /** Where no warning stands: what was checked, in words. */
  calm: string | null;
  /** One line for each item that was late and fits again. */
  fitsAgain: string[];
  /** What changed in the workspace in the last seven days, newest first. */
  week: PanelRow[];
  /** What the reader's team owns and others lean on; null where no team is chosen. */
  leaning: PanelRow[] | null;
  /** The workspace's name and age, in words; empty where none is open. */
  foot: string;
  now: string;
  timeZone: string;
  locale: string;
}
