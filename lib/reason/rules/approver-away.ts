import type { Item, Step } from '../../workspace/schema';
import type { InputStep } from '../chain-input';
import type { Inquiry } from '../inquiry';
import { missesDate } from '../judged-chain';
import { isUnknown } from '../unknown';
import type { Because, PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';

/**
 * An absence with no delegate delays a step of a chain that fits, by a working day or more. Of one that misses its
 * date nothing is said here: there the absence is one of the causes.
 */
export function approverAway(inquiry: Inquiry, item: Item): PlainWarning[] {
  const chain = inquiry.chain(item);
  if (chain === null || isUnknown(chain) || missesDate(chain)) return [];
  return chain.full.placed.flatMap(({ step: position, waits }) => {
    const days = waits.reduce((sum, wait) => sum + wait.days, 0);
    const first = waits[0];
    const last = waits.at(-1);
    if (!first || !last || days < 1) return [];
    const { step } = chain.input.steps[position] as InputStep;
    const values = {
      title: item.title,
      step: step.name,
      role: step.role ?? null,
      team: inquiry.teamName(step.team),
      days,
      from: first.from,
      to: last.to,
      delegable: step.delegable ?? false,
    };
    const record = `processes/${chain.process.id}`;
    const of = (field: string, value: Because['value']): Because => ({
      record,
      field: `steps.${step.id}.${field}`,
      value,
      asOf: null,
    });
    return plainWarning({
      rule: 'approver-away',
      severity: 'low',
      item,
      message: { id: 'approver-away', values },
      because: [
        factOf.item(item, 'process.id', chain.process.id),
        factOf.item(item, 'process.startOn', item.process?.startOn ?? null),
        of('team', step.team ?? null),
        of('role', step.role ?? null),
        ...absencesIn(inquiry, step, first.from, last.to),
      ],
      actions: [{ id: step.delegable ? 'do.delegate' : 'do.sign-before', values }],
    });
  });
}

/** The absences without a delegate that meet a stretch of waiting. */
function absencesIn({ index }: Inquiry, { team, role }: Step, from: string, to: string): Because[] {
  const absences = (team === undefined ? undefined : index.teams.get(team)?.absences) ?? [];
  return absences
    .filter((one) => one.role === role && one.delegateRole === undefined && one.from <= to && from <= one.to)
    .map((one) => ({ record: `teams/${team}`, field: `absences.${role}`, value: `${one.from}/${one.to}`, asOf: null }));
}
