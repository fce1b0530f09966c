/** What the options page draws: plain values, safe to send as JSON. */
import type { LocalDate } from '../lib/values/local-date';
import type { Quietness } from '../lib/values/quietness';
import type { PopupModel } from './models';

/** A term without a team to answer for it. */
export interface NeedsOwnerRow {
  id: string;
  title: string;
  /** The last team that owned it, and the day it was dissolved; null where none is named, or it is not known. */
  lastOwner: string | null;
  goneOn: LocalDate | null;
  /** The day its review was or is due; null where nothing says. */
  dueOn: LocalDate | null;
  overdue: boolean;
  /** Teams and pieces of work that use it. */
  teams: number;
  items: number;
}

/** What the reader has sent or is to send. */
export interface OutboxLine {
  id: string;
  title: string;
  /** What kind of thing it says, in words. */
  says: string;
  state: 'saved' | 'sending' | 'sent' | 'rejected' | 'nowhere';
  /** Why it was not taken, in the far side's own words. */
  reason: string | null;
  on: LocalDate;
}

export interface SiteLine {
  /** Match pattern of the site. */
  pattern: string;
  /** As a reader knows it. */
  host: string;
  granted: boolean;
  /** Asked for at install; another was added by the reader. */
  required: boolean;
  /** The company's policy names it; the browser still leaves it to the reader to allow it. */
  byPolicy: boolean;
}

/** A word that the reader knows; changed where it means something else by now. */
export interface KnownWord {
  id: string;
  title: string;
  changed: boolean;
}

/** What a company's policy can set. */
export type Managed = 'sourceUrl' | 'pollMinutes' | 'team' | 'sites' | 'feedback';

/** One of the workspaces that a company's policy names. */
export interface PolicySource {
  url: string;
  /** Match patterns of what it speaks to. */
  patterns: string[];
  /** The browser lets it be read. */
  granted: boolean;
  inUse: boolean;
}

export interface OptionsModel
  extends Pick<
    PopupModel,
    | 'source'
    | 'problems'
    | 'team'
    | 'teams'
    | 'asOf'
    | 'snoozed'
    | 'muted'
    | 'pausedEverywhere'
    | 'now'
    | 'timeZone'
    | 'locale'
  > {
  /** Origins on which the reader has paused it. */
  pausedSites: string[];
  /** Rows of lists and boards have signs. */
  lists: boolean;
  /** Calendar of the workspace: its zone and the days of its week that count, Monday first; null where it has none. */
  calendar: { timeZone: string; workdays: number[]; holidays: number } | null;
  needsOwner: NeedsOwnerRow[];
  outbox: OutboxLine[];
  /** There is somewhere to send to. */
  hasSink: boolean;
  sites: SiteLine[];
  /** The settings that the company's policy sets: the reader cannot change them here. */
  managed: Managed[];
  /** What the policy sets and cannot be read, by its names there: for the administrator. */
  policyFaults: string[];
  /** The workspaces that the policy names; none where it names none. */
  policySources: PolicySource[];
  /** Address that the workspace is read from; null where it is on this machine. */
  sourceUrl: string | null;
  /** ISO instant at which that source last said how things stand; null: not yet. */
  checkedAt: string | null;
  /** How often it is asked, in minutes. */
  pollMinutes: number;
  /** Where what the reader sends goes: an address; null: nowhere. */
  feedbackUrl: string | null;
  quiet: Quietness;
  /** Words that the reader knows, A to Z. */
  known: KnownWord[];
  /** Of the extension. */
  version: string;
}
