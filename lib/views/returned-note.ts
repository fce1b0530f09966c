import type { ReturnedNote } from '../../components/models';
import { say } from '../phrases/say';
import type { FactChange } from '../reason/quiet/changed-facts';
import type { LocalDate } from '../values/local-date';
import type { ViewContext } from './context';
import { recordName } from './record-name';
import { teamName } from './term-card';

/** Why a warning that was put aside is back. */
export interface Comeback {
  why: 'facts' | 'day';
  /** The day on which it was put aside. */
  since: LocalDate;
  /** What has changed since, where that is why. */
  changes: readonly FactChange[];
  /** Fields whose value was the page's when it was put aside, and so is not known any more, with those of now. */
  ofPage: readonly Pick<FactChange, 'record' | 'field' | 'is'>[];
}

const TEAMS: ReadonlySet<string> = new Set(['status.team', 'ownerTeam', 'successor']);
const STEP = /^steps\.(.+?)\.((?:days|when|team|role|calendar|after|parallelOk|delegable).*)$/;
/** Changes told; the rest is counted. */
const MOST = 5;

/** One change in words, after the name of its record. */
function changeLine(ctx: ViewContext, item: string, { record, field, was, is }: FactChange): string {
  const inWords = (id: string, values: Parameters<typeof say>[1]) => say(id, values, ctx.locale, ctx.today);
  const [, stepId, ofStep] = STEP.exec(field) ?? [];
  const [kind, ...rest] = record.split('/');
  const step = ctx.index.processes.get(rest.join('/'))?.steps.find(({ id }) => id === stepId);
  const name = kind === 'processes' && stepId !== undefined ? (step?.name ?? stepId) : recordName(ctx, item, record);
  const shown = (value: FactChange['is']) =>
    TEAMS.has(field) && typeof value === 'string' ? teamName(ctx, value) : value;
  const said = (value: FactChange['is']) =>
    value === null ? null : inWords('fact', { field: ofStep ?? field, value: shown(value), asOf: null });
  return inWords('returned.change', { name, is: said(is), was: said(was) });
}

/** What a card says of a warning that was put aside and is back. */
export function returnedNote(ctx: ViewContext, item: string, comeback: Comeback): ReturnedNote {
  const { why, since, changes, ofPage } = comeback;
  const inWords = (id: string, values: Parameters<typeof say>[1]) => say(id, values, ctx.locale, ctx.today);
  const lines = changes.map((change) => changeLine(ctx, item, change));
  // What is told of a page's fact says only how it is: how it was, nobody has kept.
  if (lines.length === 0) lines.push(...ofPage.map((fact) => changeLine(ctx, item, { ...fact, was: null })));
  const more = lines.length - MOST;
  return {
    says: inWords(`returned.${why}`, { since }),
    changes: more > 0 ? [...lines.slice(0, MOST), inWords('returned.more', { n: more })] : lines,
  };
}
