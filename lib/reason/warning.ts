import type { LocalDate } from '../values/local-date';

/** The rules of the public format, in the order of its table. */
export const RULES = [
  'chain-misses-date',
  'date-inversion',
  'needs-deprioritised',
  'needs-blocked',
  'never-agreed',
  'promised-before-committed',
  'slipped-after-promise',
  'meanings-differ',
  'status-outdated',
  'forked-date',
  'cycle',
  'owner-gone',
  'approver-away',
  'leaned-on',
  'cannot-tell',
] as const;
export type Rule = (typeof RULES)[number];
export type Severity = 'high' | 'medium' | 'low';

/** A message id of `phrases` with the values that fill it. Sentences are never made here. */
export interface Message {
  id: string;
  values: Record<string, string | number | boolean | null>;
}

/** One fact that a warning rests on. */
export interface Because {
  /** Kind and id of the record: `items/harrow`, `processes/enterprise-close`, `teams/pricing`. */
  record: string;
  field: string;
  value: string | number | boolean | null;
  /** The day the fact was said or measured; null where the record does not say. */
  asOf: LocalDate | null;
}

export interface Change {
  step: string;
  change: 'parallel' | 'delegate' | 'fact';
  message: Message;
}

/** A set of changes with the finish it leads to. `spareDays` is negative where it is still late. */
export interface Lever {
  changes: Change[];
  finish: LocalDate;
  spareDays: number;
}

export interface Wait {
  from: LocalDate;
  to: LocalDate;
  /** Working days lost. */
  days: number;
}

export type StepState = 'done' | 'in-progress' | 'planned';

export interface ChainStep {
  id: string;
  start: LocalDate;
  end: LocalDate;
  /** Working days of work, without waits. */
  days: number;
  basis: 'observed' | 'budget';
  state: StepState;
  waits: Wait[];
}

export interface Cause {
  step: string;
  kind: 'observed' | 'absence' | 'condition';
  finishAlone: LocalDate;
  /** Signed: negative where this cause alone already misses. */
  spareDays: number;
}

/** The arithmetic of a chain that misses its date: all that the card and `explain` show. */
export interface ChainReport {
  target: LocalDate;
  finish: LocalDate;
  workingDaysLate: number;
  finishP80: LocalDate | null;
  latestStart: LocalDate | null;
  asBudgeted: { finish: LocalDate; spareDays: number };
  eachFitsAlone: boolean;
  steps: ChainStep[];
  causes: Cause[];
  /** Of the sets of changes that fit, those of the smallest size, best spare first. */
  levers: Lever[];
  nearestSingle: { changes: Change[]; finish: LocalDate; workingDaysLate: number } | null;
  bestIfNone: { changes: Change[]; finish: LocalDate; workingDaysLate: number } | null;
  /** True where the chain is so large that some causes, starts or sets of changes were left untried. */
  cut: boolean;
  /** Days of weight > 0 from the chain's start to its finish in the item's calendar: the columns of the drawing. */
  workingDays: LocalDate[];
  /** The card's sum, along the steps that decide the finish. */
  sum: {
    /** Working days of each deciding step, in order, counted in the item's calendar: columns of the drawing. */
    terms: { step: string; days: number }[];
    /** Working days on which no deciding step is at work. terms + waiting = total. */
    waiting: number;
    total: number;
    /** Working days from the chain's start to the target; negative where it lies before. total - available = late. */
    available: number;
    late: number;
  };
}

interface WarningCore {
  severity: Severity;
  item: string;
  /**
   * The other item whose fact this is: what is needed, what is the same, what carries the status. Null where the
   * warning rests on the item itself.
   */
  about: string | null;
  message: Message;
  because: Because[];
  /** Things that could be done, the likeliest first; never none. A missed chain has its levers besides. */
  actions: Message[];
  factsHash: string;
}

export interface ChainMissesDate extends WarningCore {
  rule: 'chain-misses-date';
  chain: ChainReport;
}

/** One party's meaning of a word, put to the test on the item that carries it. */
export interface TestedMeaning {
  /** The author said it, the reader reads it, the doing team is to do it. */
  role: 'author' | 'reader' | 'doing';
  /** Absent where nobody is named: a status without a team, an item without an owner. */
  team: string | null;
  /** Ids of the meanings that are nearest to that team; several where they tie. */
  variants: string[];
  outcome: Outcome;
  /** The facts for it where it holds, those against it where it does not. */
  facts: Because[];
}

/** How a meaning stands on an item. */
export type Outcome = 'holds' | 'does-not-hold' | 'cannot-be-tested';

export interface MeaningsDiffer extends WarningCore {
  rule: 'meanings-differ';
  term: string;
  /** The author's first; then the reader's; then the doing team's where that is another team than either. */
  meanings: TestedMeaning[];
}

/** Work that leans on an item: how many pieces of it, and whose. */
export interface Leaning {
  item: string;
  kind: string | null;
  team: string | null;
  /** The date that this work has asked for and got no answer to. */
  asked: LocalDate | null;
}

export interface LeanedOn extends WarningCore {
  rule: 'leaned-on';
  /** A to Z by team, then by id. */
  leaning: Leaning[];
}

/** A warning that is told by its message and its facts alone. */
export interface PlainWarning extends WarningCore {
  rule: Exclude<Rule, 'chain-misses-date' | 'meanings-differ' | 'leaned-on'>;
}

export type Warning = ChainMissesDate | MeaningsDiffer | LeanedOn | PlainWarning;
