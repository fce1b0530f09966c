import { normalRef } from '../values/ref';
import { type Checks, type FaultPlace, placed } from './checks';
import { ownerMustBeThere } from './owner-there';
import type { Link } from './schema';

function checkRef(checks: Checks, at: FaultPlace, i: number, ref: string, itemOf: Map<string, string>): void {
  const normal = normalRef(ref);
  if (normal === null) {
    checks.fault(at, ['refs', i], `${ref} is no ref that a page can match, such as jira:BILL-412`);
    return;
  }
  if (normal !== ref) checks.fault(at, ['refs', i], `${ref} is not in its normal form, ${normal}`, 'warning');
  const other = itemOf.get(normal);
  if (other !== undefined && other !== at.id)
    checks.fault(at, ['refs', i], `${normal} is also a ref of the item ${other}`, 'warning');
  itemOf.set(normal, at.id);
}

/** Items: teams, process and steps that they name, and refs that pages can match. */
export function checkItems(checks: Checks): void {
  const stepsOf = new Map(
    checks.workspace.processes.map((process) => [process.id, new Set(process.steps.map((step) => step.id))]),
  );
  const itemOf = new Map<string, string>();
  for (const { record: item, at } of placed(checks.workspace, 'items')) {
    ownerMustBeThere(checks, at, item.ownerTeam);
    checks.mustExist(at, ['status', 'team'], 'teams', item.status?.team);
    item.refs?.forEach((ref, i) => {
      checkRef(checks, at, i, ref, itemOf);
    });
    if (!item.process) continue;
    const { id, parallel = [], done = [], inProgress = [] } = item.process;
    checks.mustExist(at, ['process', 'id'], 'processes', id);
    const steps = stepsOf.get(id);
    const mustBeStep = (path: (string | number)[], step: string) => {
      if (steps && !steps.has(step)) checks.fault(at, ['process', ...path], `the process ${id} has no step ${step}`);
    };
    parallel.forEach((step, i) => {
      mustBeStep(['parallel', i], step);
    });
    done.forEach(({ step }, i) => {
      mustBeStep(['done', i, 'step'], step);
    });
    inProgress.forEach(({ step }, i) => {
      mustBeStep(['inProgress', i, 'step'], step);
    });
  }
}

/**
 * One loop of each knot of items that need each other, as the items' ids; the first comes again at the end. Walks without
 * recursion, each link once.
 */
function loopsOf(links: readonly Link[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of links) {
    if (from === to || (kind !== 'needs' && kind !== 'approvedBy')) continue;
    const all = next.get(from);
    if (all) all.push(to);
    else next.set(from, [to]);
  }
  const done = new Set<string>();
  const loops: string[][] = [];
  for (const start of next.keys()) {
    const path: { id: string; at: number }[] = [{ id: start, at: 0 }];
    const onPath = new Set([start]);
    while (path.length) {
      const top = path[path.length - 1] as { id: string; at: number };
      const to = done.has(top.id) ? undefined : next.get(top.id)?.[top.at++];
      if (to === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(to)) {
        const ids = path.map(({ id }) => id);
        loops.push([...ids.slice(ids.indexOf(to)), to]);
      } else if (!done.has(to)) {
        path.push({ id: to, at: 0 });
        onPath.add(to);
      }
    }
  }
  return loops;
}

/** Long loops are told by their beginning. */
const told = (loop: readonly string[]) =>
  loop.length > 9 ? `${loop.slice(0, 8).join(' needs ')} and so on, ${loop.length - 1} items` : loop.join(' needs ');

/** Links: two items that exist, and are two; and loops, which readers see as such and nobody can keep to. */
export function checkLinks(checks: Checks): void {
  const links = placed(checks.workspace, 'links');
  for (const loop of loopsOf(checks.workspace.links)) {
    const [from, to] = loop;
    const first = links.find(({ record: link }) => link.from === from && link.to === to);
    if (first) checks.fault(first.at, ['to'], `the items wait for each other: ${told(loop)}`, 'warning');
  }
  for (const { record: link, at } of links) {
    checks.mustExist(at, ['from'], 'items', link.from);
    checks.mustExist(at, ['to'], 'items', link.to);
    if (link.from === link.to) checks.fault(at, ['to'], 'an item cannot depend on itself');
  }
}
