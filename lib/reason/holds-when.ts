import type { Item, Variant } from '../workspace/schema';
import { holds } from './condition';
import type { Inquiry } from './inquiry';
import { dateInversion } from './rules/date-inversion';
import { factOf } from './rules/fact-of';
import { isHalted } from './rules/needs-deprioritised';
import type { Because, Outcome } from './warning';

type Check = NonNullable<Variant['holdsWhen']>[number];

/** How a meaning stands on an item: the facts for it where it holds, those against it where it does not. */
export interface Test {
  outcome: Outcome;
  facts: Because[];
}

const yes = (facts: Because[]): Test => ({ outcome: 'holds', facts });
const no = (facts: Because[]): Test => ({ outcome: 'does-not-hold', facts });
const nobodyKnows = (facts: Because[]): Test => ({ outcome: 'cannot-be-tested', facts });

/** Puts a meaning to the test: all its checks must hold. One that states none cannot be tested. */
export function testMeaning(inquiry: Inquiry, item: Item, { holdsWhen }: Pick<Variant, 'holdsWhen'>): Test {
  return holdsWhen?.length
    ? all(holdsWhen.map((check) => CHECKS[check.check](inquiry, item, check as never)))
    : nobodyKnows([]);
}

/** One that fails decides; then one that nobody can answer. */
export function all(tests: readonly Test[]): Test {
  for (const outcome of ['does-not-hold', 'cannot-be-tested'] as const) {
    const such = tests.filter((test) => test.outcome === outcome);
    if (such.length > 0) return { outcome, facts: such.flatMap(({ facts }) => facts) };
  }
  return yes(tests.flatMap(({ facts }) => facts));
}

type Checks = { [K in Check['check']]: (inquiry: Inquiry, item: Item, check: Extract<Check, { check: K }>) => Test };

const CHECKS: Checks = {
  'state-in': (_, item, { states }) =>
    (item.state !== undefined && states.includes(item.state) ? yes : no)([
      factOf.item(item, 'state', item.state ?? null, item.stateOn ?? null),
    ]),

  /** Nothing it needs is dated after it is needed, ends after its own date, or has been halted. */
  'needs-on-time'(inquiry, item) {
    const needs = inquiry.needs(item);
    const late = needs.flatMap((need): Because[] => {
      const { link, item: needed } = need;
      if (dateInversion(inquiry, item, need)) {
        const by = link.neededBy === undefined ? factOf.target(item, inquiry.target(item)) : factOf.neededBy(link);
        return [factOf.target(needed, inquiry.target(needed)), by];
      }
      const chain = inquiry.missedChain(needed);
      if (chain) return [factOf.target(needed, chain.target), factOf.item(needed, 'process.id', chain.process.id)];
      return link.hard && isHalted(needed) ? factOf.state(needed) : [];
    });
    if (late.length > 0) return no(late);
    return yes(needs.map(({ item: needed }) => factOf.target(needed, inquiry.target(needed))));
  },

  /** Blockers are the item's own standstill and that of what it needs. */
  'no-blocker-older-than'(inquiry, item, { workingDays }) {
    const blocked = [item, ...inquiry.needs(item).map((need) => need.item)].filter(({ state }) => state === 'blocked');
    return all(
      blocked.map((one) => {
        const since = one.blockedSince ?? one.stateOn;
        const age = inquiry.age(one, since);
        const facts = [factOf.item(one, 'blockedSince', since ?? null, since ?? null)];
        return (age === null ? nobodyKnows : age > workingDays ? no : yes)(facts);
      }),
    );
  },

  fact(inquiry, item, check) {
    const facts = inquiry.facts(item);
    const value = Object.hasOwn(facts, check.fact) ? (facts[check.fact] ?? null) : null;
    return (holds(check, facts) ? yes : no)([factOf.item(item, `facts.${check.fact}`, value)]);
  },

  /** Every link to what it needs whose agreement is kept track of is agreed. */
  agreed(inquiry, item) {
    const tracked = inquiry.needs(item).filter(({ link }) => link.agreement !== undefined);
    const open = tracked.filter(({ link }) => link.agreement !== 'agreed');
    return open.length > 0
      ? no(open.flatMap(({ link }) => factOf.agreement(link)))
      : yes(tracked.flatMap(({ link }) => factOf.agreement(link)));
  },
};
