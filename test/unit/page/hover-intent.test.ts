import { describe, expect, it } from 'vitest';
import {
  due,
  type HoverEvent,
  type HoverState,
  hover,
  initialHover,
  LEAVE_MS,
  LINGER_MS,
  REST_MS,
} from '../../../lib/page/hover-intent';

interface Spot {
  at: number;
}
const same = (a: Spot, b: Spot) => a.at === b.at;

function played(...events: HoverEvent<Spot>[]): HoverState<Spot> {
  return events.reduce((state, event) => hover(state, event, same), initialHover<Spot>());
}

const OPENED: HoverEvent<Spot>[] = [
  { type: 'pointer', target: { at: 1 }, at: 0 },
  { type: 'tick', at: REST_MS },
];

describe('a word that is read again', () => {
  it('is the one whose card is open: it neither closes nor opens again', () => {
    const state = played(...OPENED, { type: 'pointer', target: { at: 1 }, at: 1000 });
    expect(state.open?.target).toEqual({ at: 1 });
    expect(state.rest).toBeNull();
    expect(due(state)).toBeNull();
  });

  it('is gone when the one found before is', () => {
    expect(played(...OPENED, { type: 'gone', target: { at: 1 } }).open).toBeNull();
  });
});

describe('a card that is kept open', () => {
  const pinned: HoverEvent<Spot>[] = [...OPENED, { type: 'pin', on: true }];

  it('outlives the pointer, a press elsewhere and a rest on another word', () => {
    const state = played(
      ...pinned,
      { type: 'pointer', target: null, at: 1000 },
      { type: 'press' },
      { type: 'release' },
      { type: 'pointer', target: { at: 2 }, at: 2000 },
    );
    expect(due(state)).toBeNull();
    expect(state.open?.target).toEqual({ at: 1 });
  });

  it('outlives the pointer also where it has just answered', () => {
    const answered: HoverEvent<Spot>[] = [
      { type: 'card-pointer', inside: true, at: 400 },
      { type: 'linger' },
      { type: 'card-pointer', inside: false, at: 500 },
    ];
    expect(due(played(...pinned, ...answered))).toBeNull();
  });

  it('goes once it is left when it is no longer kept', () => {
    const state = played(...pinned, { type: 'pin', on: false }, { type: 'pointer', target: null, at: 1000 });
    expect(due(state)).toBe(1000 + LEAVE_MS);
  });

  it.each<HoverEvent<Spot>>([
    { type: 'escape' },
    { type: 'reset' },
    { type: 'gone', target: { at: 1 } },
    { type: 'activate', target: { at: 1 } },
  ])('closes by $type', (event) => expect(played(...pinned, event).open).toBeNull());

  it('gives way to another that is asked for', () => {
    expect(played(...pinned, { type: 'activate', target: { at: 2 } }).open?.target).toEqual({ at: 2 });
  });
});

describe('a card in which the reader has done something', () => {
  it('stays when what it hangs from goes, and for a while once it is left', () => {
    const acted = [...OPENED, { type: 'card-pointer', inside: true, at: 400 }, { type: 'linger' }] as const;
    expect(played(...acted, { type: 'gone', target: { at: 1 } }).open).not.toBeNull();
    const left = played(...acted, { type: 'card-pointer', inside: false, at: 1000 });
    expect(due(left)).toBe(1000 + LINGER_MS);
    expect(LINGER_MS).toBeGreaterThan(LEAVE_MS);
    expect(hover(left, { type: 'tick', at: 1000 + LINGER_MS }, same).open).toBeNull();
    expect(due(hover(left, { type: 'card-pointer', inside: true, at: 1200 }, same))).toBeNull();
  });

  it('goes once it is left also where it was opened by a press', () => {
    const held: HoverEvent<Spot>[] = [
      { type: 'activate', target: { at: 1 } },
      { type: 'card-pointer', inside: true, at: 100 },
    ];
    const leave: HoverEvent<Spot> = { type: 'card-pointer', inside: false, at: 200 };
    expect(due(played(...held, leave))).toBeNull();
    expect(due(played(...held, { type: 'linger' }, leave))).toBe(200 + LINGER_MS);
  });

  it('closes at once when the reader closes it', () => {
    expect(played(...OPENED, { type: 'linger' }, { type: 'escape' }).open).toBeNull();
    expect(played(...OPENED, { type: 'linger' }, { type: 'press' }).open).toBeNull();
  });
});
