/**
 * What the surfaces draw: plain values, safe to send as JSON. The background makes them; components only draw them.
 * Texts that come from the workspace are plain text; everything else is made into words by `phrases`.
 */
import type { ChainReport, StepState } from '../lib/reason/warning';
import type { LocalDate } from '../lib/values/local-date';
import type { Problem } from '../lib/values/problem';
import type { Health } from '../lib/workspace/schema';
import type { TeamCard } from './team-model';
import type { TermCard } from './term-model';

export type { TeamCard } from './team-model';
export type { ChangedMeaning, Meaning, MeaningDetail, TeamRef, TermCard, Unconfirmed } from './term-model';

/** Where a card's content comes from and how old it is. */
export interface Foot {
  workspace: string;
  version: number;
  /** ISO instant at which the shown version was published. */
  asOf: string;
  /** ISO instant that counts as now (the clock's, or the one set by "show as of"). */
  now: string;
  /** Zone in which both are to be read. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  /** Working days since the copy could last be compared with its source, where it cannot be reached; absent where it can. */
  unreachableDays?: number;
}

/** Age of a verification: calendar days. */
export interface Verification {
  on: LocalDate | null;
  ageDays: number | null;
  state: 'fresh' | 'due' | 'overdue' | 'never';
  dueOn: LocalDate | null;
}

/** What a team last said of itself. Never silently green: `age` fades it. */
export interface TeamStatus {
  team: string;
  health: Health;
  note: string | null;
  saidOn: LocalDate;
  ageWorkingDays: number;
  age: 'fresh' | 'ageing' | 'old';
}

/** One form that belongs to several terms: the reader chooses. */
export interface ChoiceCard {
  kind: 'choice';
  title: string;
  choices: { id: string; title: string; short: string | null }[];
  foot: Foot;
}

/** What a card says of a warning that the reader had put aside: why it is back. */
export interface ReturnedNote {
  /** "Snoozed 9 Sep. Changed since:" */
  says: string;
  /** Each change as a line; empty where its day has come. */
  changes: string[];
}

export interface ChainStepView {
  id: string;
  name: string;
  team: string | null;
  /** Id of that team. */
  teamId: string | null;
  role: string | null;
  start: LocalDate;
  end: LocalDate;
  /** Working days of work in this plan. */
  days: number;
  budgetDays: number | null;
  basis: 'observed' | 'budget';
  state: StepState;
  observed: {
    median: number;
    p80: number | null;
    n: number;
    from: LocalDate;
    to: LocalDate;
    /** Why it does not count: too few cases, a window long past, one that has not ended. Null where it does. */
    unfit: 'few' | 'old' | 'open' | null;
  } | null;
  waits: { from: LocalDate; to: LocalDate; days: number }[];
  /** Absences of the signing role with no delegate that delay this step. */
  absences: { role: string; from: LocalDate; to: LocalDate }[];
  /** Facts that make a conditional step apply. */
  conditions: { fact: string; value: string; lever: string | null }[];
  assumption: { by: string; why: string; on: LocalDate } | null;
  /** This step's causes of the miss, each with its own finish. */
  causes: { kind: 'observed' | 'absence' | 'condition'; finishAlone: LocalDate; spareDays: number }[];
}

export interface ChainCard {
  kind: 'chain';
  item: { id: string; title: string };
  /** Label of the date on the page as the reader knows it; null: the workspace's word for a target is used. */
  fieldLabel: string | null;
  today: LocalDate;
  /** Where the target came from: the page as it stands, or the cache; `ambiguous` where the page's date reads two ways. */
  targetFrom: 'page' | 'cache' | 'ambiguous';
  report: ChainReport;
  steps: ChainStepView[];
  /** A note to copy for each of the levers shown (two at most), by position. */
  notes: string[];
  /** A note to copy where no set of changes fits; null where one does. */
  noteIfNoneFits: string | null;
  /** What else is so of this record, in words. */
  also: string[];
  /** Null where it was not put aside before. */
  returned: ReturnedNote | null;
  factsHash: string;
  foot: Foot;
}

/** One record that a warning rests on, with what it says. */
export interface FactRow {
  /** What the record is called. */
  name: string;
  /** Each with the day it was said, in words. */
  facts: string[];
}

/** One team's meaning of a word, and whether it holds. */
export interface TestedMeaningRow {
  role: 'author' | 'reader' | 'doing';
  team: string | null;
  /** Id of that team. */
  teamId: string | null;
  /** The meaning in its own short words; several where they tie. */
  shorts: string[];
  outcome: 'holds' | 'does-not-hold' | 'cannot-be-tested';
  /** What makes it hold or not, in words. */
  facts: string[];
}

/** A warning that is told by its facts: any but a chain that misses its date. */
export interface WarningCard {
  kind: 'warning';
  rule: string;
  item: { id: string; title: string };
  today: LocalDate;
  /** The warning as one sentence; where that is long, what its chip says. */
  title: string;
  /** The warning as one sentence, where the title is shorter; null where it is the title. */
  says: string | null;
  facts: FactRow[];
  /** Whose meaning is whose; empty where the warning is about no word. */
  meanings: TestedMeaningRow[];
  /** Things to do, none of which Plumbline does. */
  actions: string[];
  /** A sentence to copy that is true for all who read it. */
  safe: string | null;
  /** A note to copy to the team that it is about, in sentences; null where there is none to tell. */
  note: string | null;
  /** Whom a date can be asked of: the owner of `to`, for the sake of `from`; null where none is wanting. */
  ask: { from: string; to: string; neededBy: LocalDate | null } | null;
  /** The term whose meanings differ; null where the warning is about no word. */
  term: { id: string; title: string } | null;
  /** What else is so of this record and has no mark of its own. */
  also: string[];
  /** Null where it was not put aside before. */
  returned: ReturnedNote | null;
  factsHash: string;
  foot: Foot;
}

/** An item that a text names and that has something to say. */
export interface ItemCard {
  kind: 'item';
  id: string;
  title: string;
  today: LocalDate;
  owner: TermCard['owner'];
  ownerStatus: TeamStatus | null;
  /** "blocked, said 3 Sep"; null where the workspace does not say. */
  state: string | null;
  /** "due 6 Oct, said 28 Aug"; null where it has no date. */
  target: string | null;
  /** Its other names, and what each host calls it by: "Project Heron", "ROUT-77". Empty where it has one name alone. */
  names: { name: string; host: string | null }[];
  /** Its warnings, each as one sentence, worst first. */
  says: string[];
  foot: Foot;
}

export type Card = TermCard | ChoiceCard | TeamCard | ChainCard | WarningCard | ItemCard;

/** A mark beside a field or title. */
export interface Mark {
  /** Stable while its facts are: the warning's `factsHash`. */
  key: string;
  rule: string;
  item: string;
  state: 'broken' | 'look';
  /**
   * `word`: the first place on the page where a word of this term is painted, in amber and without a chip. Where none
   * is, by the title if `else` says so, and otherwise nowhere.
   */
  place: { kind: 'field'; field: string } | { kind: 'title' } | { kind: 'word'; term: string; else: 'title' | null };
  /** "Chain ends 12 Oct, 8 working days late" */
  text: string;
  /** "8 d late": for where the whole finds no room; null where there is no shorter way to say it. */
  brief: string | null;
  /** "Close date: chain ends 12 October, 8 working days late." */
  spoken: string;
}

/** A warning that the reader has put aside. */
export interface SnoozedRow {
  /** Names it in `reader.wake`. */
  key: string;
  rule: string;
  item: string;
  /** The item's title and the mark's text, as they were then. */
  title: string;
  text: string;
  since: LocalDate;
  /** The day on which it comes back whatever its facts; null: when they change. */
  until: LocalDate | null;
}

export interface PopupModel {
  /** Null until the reader has chosen a workspace. */
  source: {
    kind: 'sample' | 'file' | 'bundle' | 'couch';
    name: string;
    /** Null where the chosen workspace has never been loaded. */
    version: number | null;
    asOf: string | null;
    counts: { terms: number; teams: number; items: number };
    /** Records that were set aside because they are invalid. */
    setAside: number;
    /** Whole weeks by which the sample's dates are shifted to look current. */
    shiftWeeks: number;
  } | null;
  problems: Problem[];
  /** The site of the active tab, where Plumbline may run on it. */
  site: { origin: string; host: string; granted: boolean } | null;
  /** What the active tab shows; null where it has no overlay. */
  page: {
    warnings: number;
    terms: number;
    recognised: boolean;
    /**
     * On a page that is not recognised: a report to copy, which holds no text of the page, and whether its words are read
     * all the same. Null on any other.
     */
    report: { text: string; wordsWork: boolean } | null;
  } | null;
  pausedSite: boolean;
  pausedEverywhere: boolean;
  team: string | null;
  teams: { id: string; name: string }[];
  /** "Show as of", where set. */
  asOf: { date: LocalDate; time: string } | null;
  fitsAgain: { item: string; title: string; spareDays: number; since: LocalDate }[];
  snoozed: SnoozedRow[];
  /** Terms and items whose words are not painted; `host` is the site where, null everywhere. */
  muted: { key: string; title: string; host: string | null }[];
  now: string;
  timeZone: string;
  locale: string;
}
