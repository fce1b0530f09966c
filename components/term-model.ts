import type { LocalDate } from '../lib/values/local-date';
import type { Foot, TeamStatus, Verification } from './models';

/** A team by its id, for what opens it, and the name it goes by. */
export interface TeamRef {
  id: string;
  name: string;
}

/** All that a meaning says beyond its short words. */
export interface MeaningDetail {
  /** In the Markdown subset; null where there is none. */
  body: string | null;
  unit: string | null;
  window: string | null;
  includes: string[];
  excludes: string[];
  examples: string[];
  notExamples: string[];
  /** What it rests on, each with the day until which it holds and whether that is past. */
  assumptions: { text: string; holdsUntil: LocalDate | null; over: boolean }[];
}

export interface Meaning {
  variant: string;
  /** Name of the team whose meaning it is; null where it is the whole company's. */
  team: string | null;
  /** Id of that team; null as above. */
  teamId: string | null;
  /** The reader's own team says this. */
  mine: boolean;
  short: string;
  formula: string | null;
  detail: MeaningDetail;
  /** The teams that took it for their own, A to Z. */
  adoptedBy: TeamRef[];
  /** Null where it was verified after the day that is shown. */
  verified: Verification | null;
}

/** A meaning that is another than the one the reader has read. */
export interface ChangedMeaning {
  /** The day on which they read it. */
  readOn: LocalDate;
  /** The day of the latest change, where the workspace says so. */
  on: LocalDate | null;
  /** Who made it, as a role or team; null where the workspace does not say. */
  by: string | null;
  why: string | null;
  /** The text that was read, and its formula. */
  was: { short: string; formula: string | null };
  now: { short: string; formula: string | null };
}

/** How a meaning that nobody has verified stands. */
export interface Unconfirmed {
  proposedBy: TeamRef | null;
  proposedOn: LocalDate | null;
  /** Teams that have taken it for their own, of those that use the term. */
  confirmed: number;
  of: number;
  /** Teams that mean something else by it, A to Z. */
  others: TeamRef[];
}

export interface TermCard {
  kind: 'term';
  id: string;
  title: string;
  status: 'draft' | 'approved' | 'deprecated';
  /** What a deprecated term gave way to, where the workspace names it; with its meaning. */
  replacedBy: { id: string; title: string; short: string | null } | null;
  /** Another way of writing it, where one says more: the words behind an acronym. */
  subtitle: string | null;
  today: LocalDate;
  /** The meaning shown first; two or more where they tie. */
  shown: Meaning[];
  /** All meanings in use, A to Z by team, company-wide first. */
  meanings: Meaning[];
  owner: { id: string; name: string; dissolvedOn: LocalDate | null; successor: string | null } | null;
  ownerStatus: TeamStatus | null;
  /** Null where it was verified after the day that is shown. */
  verified: Verification | null;
  /** The teams that use it, A to Z; null where the workspace does not say. */
  usedBy: TeamRef[] | null;
  /** Pieces of work whose title or words have it; 0 where there are none. */
  usedOn: number;
  conflict: { openedOn: LocalDate; ageDays: number; ownerRole: string | null } | null;
  /** Null where it is verified, or nothing is written yet. */
  unconfirmed: Unconfirmed | null;
  /** Null where the reader has read it as it is, or never. */
  changed: ChangedMeaning | null;
  /** The reader has read the meaning, and said that they know the word: it is not marked until it changes. */
  read: boolean;
  known: boolean;
  /** The reader's own team, where they have said. */
  readerTeam: TeamRef | null;
  /** The reader's team has a meaning of its own, or has taken one. */
  settled: boolean;
  related: { id: string; title: string }[];
  source: { label: string; url: string | null } | null;
  foot: Foot;
}
