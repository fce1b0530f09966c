import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  due,
  type HoverEvent,
  type HoverState,
  hover,
  initialHover,
  LEAVE_MS,
  REST_MS,
} from '../../../lib/page/hover-intent';
import { times } from '../times';

type Step = { wait: number; event: DistributiveOmit<HoverEvent<string>, 'at'> };
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const target = fc.constantFrom('a', 'b');
const event: fc.Arbitrary<Step['event']> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('pointer' as const), target: fc.option(target) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('card-pointer' as const), inside: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'press' as const }, { type: 'release' as const }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('selection' as const), exists: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('activate' as const, 'gone' as const), target }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('pin' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'escape' as const }, { type: 'reset' as const }) },
);
const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 700 }), event }), { maxLength: 30 });

interface Seen {
  at: number;
  event: HoverEvent<string>;
  before: HoverState<string>;
  after: HoverState<string>;
}

/** Runs the steps on a clock that ticks exactly when a tick is due. */
function run(all: Step[]): Seen[] {
  let state = initialHover<string>();
  let now = 0;
  const seen: Seen[] = [];
  const send = (event: HoverEvent<string>) => {
    const before = state;
    state = hover(state, event);
    seen.push({ at: now, event, before, after: state });
  };
  for (const { wait, event } of all) {
    const until = now + wait;
    for (let next = due(state); next !== null && next <= until; next = due(state)) {
      now = Math.max(now, next);
      send({ type: 'tick', at: now });
    }
    now = until;
    send({ ...event, at: now } as HoverEvent<string>);
  }
  return seen;
}

const always = (check: (one: Seen, index: number, all: Seen[]) => void) =>
  fc.assert(
    fc.property(steps, (all) => run(all).forEach(check)),
    { numRuns: times(2000) },
  );

describe('hover intent', () => {
  it('opens by hovering only after a whole rest on the same target, with no button down and nothing selected', () =>
    always(({ at, after, before, event }, index, all) => {
      if (event.type === 'pin' || !after.open || after.open.held || before.open?.target === after.open.target) return;
      expect(event.type).toBe('tick');
      expect(after.pressed || after.selecting).toBe(false);
      const since = all.slice(0, index).findLast((one) => one.event.type === 'pointer') as Seen;
      expect(since.event).toMatchObject({ target: after.open.target });
      expect(at - since.at).toBe(REST_MS);
    }));

  it('closes nothing while the pointer is in the card or on the word, unless told to', () =>
    always(({ before, after, event }) => {
      if (!before.open || after.open?.target === before.open.target) return;
      if (event.type === 'tick' && after.open === null) expect(before.inCard).toBe(false);
      if (event.type === 'pointer') expect.unreachable('a movement alone closes nothing');
    }));

  it('closes a hovered card when the pointer has been away for the time it takes to cross the gap, and not before', () =>
    always(({ at, before, after, event }, index, all) => {
      if (event.type !== 'tick' || !before.open || before.open.held || after.open === before.open) return;
      if (after.open !== null && after.open.target !== before.open.target) return; // Another has opened instead.
      const left = all
        .slice(0, index)
        .findLast((one) => one.before.open?.leaveDue === null && one.after.open?.leaveDue);
      expect(at - (left as Seen).at).toBe(LEAVE_MS);
    }));

  it('keeps a card that was asked for until it is told to go', () =>
    always(({ before, after, event }) => {
      if (!before.open?.held || after.open?.target === before.open.target) return;
      if (event.type === 'tick') expect(after.open).not.toBeNull();
      else expect(['press', 'escape', 'reset', 'gone', 'activate']).toContain(event.type);
    }));

  it('is closed by Escape, a press elsewhere, another page, and the word going', () =>
    always(({ before, after, event }) => {
      if (event.type === 'escape' || event.type === 'reset' || (event.type === 'press' && !before.open?.pinned)) {
        expect([after.open, after.rest, after.inCard]).toEqual([null, null, false]);
      }
      if (event.type === 'gone') {
        expect(after.open?.target).not.toBe(event.target);
        expect(after.rest?.target).not.toBe(event.target);
        if (before.open && before.open.target !== event.target) expect(after.open).toBe(before.open);
      }
    }));

  it('keeps a pinned card, and opens no other by hovering, until the reader or the page ends it', () =>
    always(({ before, after, event }) => {
      if (!before.open?.pinned) return;
      expect(after.rest).toBeNull();
      if (after.open?.target !== before.open.target || !after.open.pinned)
        expect(['pin', 'escape', 'reset', 'gone', 'activate']).toContain(event.type);
    }));

  it('leaves a card as it is when it is pinned, and as the pointer has it when it is not', () =>
    always(({ before, after, event }) => {
      if (event.type !== 'pin') return;
      expect(after.open?.target).toBe(before.open?.target);
      expect(after.inCard).toBe(before.inCard);
    }));

  it('never waits for what cannot come', () =>
    always(({ after }) => {
      if (after.rest) expect(after.pressed || after.selecting).toBe(false);
      if (after.open?.held || after.open?.pinned) expect(after.open.leaveDue).toBeNull();
    }));
});
