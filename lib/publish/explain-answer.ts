import { say } from '../phrases/say';
import type {
  Because,
  ChainReport,
  ChainStep,
  Change,
  Lever,
  Message,
  Rule,
  Severity,
  Warning,
} from '../reason/warning';
import type { LocalDate } from '../values/local-date';
import type { Health } from '../workspace/schema';

interface SaidChange {
  step: string;
  change: Change['change'];
  says: string;
}
interface LateLever {
  changes: SaidChange[];
  finish: LocalDate;
  workingDaysLate: number;
}

/** The arithmetic of a missed chain, as `explain --json` has it. */
export interface AnswerChain
  extends Omit<ChainReport, 'levers' | 'nearestSingle' | 'bestIfNone' | 'cut' | 'workingDays' | 'sum'> {
  levers: { changes: SaidChange[]; finish: LocalDate; spareDays: number }[];
  nearestSingle: LateLever | null;
  bestIfNone: LateLever | null;
}

export interface AnswerWarning extends Partial<AnswerChain> {
  rule: Rule;
  severity: Severity;
  says: string;
  because: Because[];
  factsHash: string;
}

export interface AnswerTeam {
  id: string;
  health: Health;
  saidOn: LocalDate;
  ageWorkingDays: number | null;
  stale: boolean;
}

/** What `explain --json` prints for one record or item. A public format: names and shapes stay. */
export interface Answer {
  now: string;
  record: { host: string; type: string | null; id: string } | null;
  item: string | null;
  refs: string[];
  warnings: AnswerWarning[];
  teams: AnswerTeam[];
}

/** Turns a message into its sentence. */
export type Speak = (message: Message) => string;

/** Sentences in a locale; dates of another year than `today`'s are said with their year. */
export function speaker(locale: string, today: LocalDate): Speak {
  return ({ id, values }) => say(id, values, locale, today);
}

const stepAnswer = ({ id, start, end, days, basis, state, waits }: ChainStep): ChainStep => ({
  id,
  start,
  end,
  days,
  basis,
  state,
  waits,
});

function chainAnswer(chain: ChainReport, speak: Speak): AnswerChain {
  const said = (changes: readonly Change[]) =>
    changes.map(({ step, change, message }) => ({ step, change, says: speak(message) }));
  const late = (lever: ChainReport['nearestSingle']): LateLever | null =>
    lever && { changes: said(lever.changes), finish: lever.finish, workingDaysLate: lever.workingDaysLate };
  const fitting = ({ changes, finish, spareDays }: Lever) => ({ changes: said(changes), finish, spareDays });
  return {
    target: chain.target,
    finish: chain.finish,
    workingDaysLate: chain.workingDaysLate,
    finishP80: chain.finishP80,
    latestStart: chain.latestStart,
    asBudgeted: { finish: chain.asBudgeted.finish, spareDays: chain.asBudgeted.spareDays },
    eachFitsAlone: chain.eachFitsAlone,
    steps: chain.steps.map(stepAnswer),
    causes: chain.causes.map(({ step, kind, finishAlone, spareDays }) => ({ step, kind, finishAlone, spareDays })),
    levers: chain.levers.map(fitting),
    nearestSingle: late(chain.nearestSingle),
    bestIfNone: late(chain.bestIfNone),
  };
}

/** One warning as `explain --json` has it. */
export function warningAnswer(warning: Warning, speak: Speak): AnswerWarning {
  return {
    rule: warning.rule,
    severity: warning.severity,
    says: speak(warning.message),
    because: warning.because.map(({ record, field, value, asOf }) => ({ record, field, value, asOf })),
    factsHash: warning.factsHash,
    ...(warning.rule === 'chain-misses-date' ? chainAnswer(warning.chain, speak) : {}),
  };
}
