import { describe, expect, it } from 'vitest';
import type { BundleIndex } from '../../../lib/bundle/bundle-index';
import type { DeltaRef, ShardRef } from '../../../lib/bundle/file-ref';
import type { BundleHead } from '../../../lib/bundle/head';
import { planFetch } from '../../../lib/bundle/plan-fetch';

const EPOCH = 'e';
const delta = (from: number, to = from + 1, bytes = 10) => ({ path: `${from}-${to}`, from, to, bytes }) as DeltaRef;
const run = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => delta(from + i));
const SNAPSHOT = { path: 'index', bytes: 100, size: 1000 };
const head = (more: object = {}) =>
  ({ epoch: EPOCH, version: 20, floor: 5, snapshot: SNAPSHOT, deltas: run(12, 20), ...more }) as BundleHead;
const SHARDS = [{ path: 'a' }, { path: 'b' }] as ShardRef[];
const index = (deltas = run(5, 20)) => ({ deltas, shards: SHARDS }) as unknown as BundleIndex;
const at = (version: number, epoch = EPOCH) => ({ epoch, version });

describe('planning what to fetch', () => {
  it('fetches nothing where the version is here', () => {
    expect(planFetch(head(), at(20))).toEqual({ kind: 'nothing' });
  });

  it('needs the head alone for the last few steps', () => {
    expect(planFetch(head(), at(19))).toEqual({ kind: 'deltas', deltas: [delta(19)] });
    expect(planFetch(head(), at(12))).toEqual({ kind: 'deltas', deltas: run(12, 20) });
  });

  it('asks the index for steps further back, and takes the snapshot below the floor', () => {
    expect(planFetch(head(), at(7))).toMatchObject({ kind: 'index', index: SNAPSHOT });
    expect(planFetch(head(), at(7), index())).toEqual({ kind: 'deltas', deltas: run(7, 20) });
    expect(planFetch(head(), at(4), index(run(1, 20)))).toEqual({ kind: 'shards', shards: SHARDS });
  });

  it.each([
    ['nothing is held', null],
    ['another epoch is held', at(19, 'other')],
    ['a version from the future is held', at(21)],
  ])('takes the snapshot where %s', (_why, position) => {
    expect(planFetch(head(), position)).toMatchObject({ kind: 'index' });
    expect(planFetch(head(), position, index())).toEqual({ kind: 'shards', shards: SHARDS });
  });

  it('takes the snapshot where steps are missing, turn back or overshoot', () => {
    const shards = { kind: 'shards', shards: SHARDS };
    expect(planFetch(head({ deltas: [] }), at(10), index(run(5, 15)))).toEqual(shards);
    expect(planFetch(head({ deltas: [] }), at(10), index([delta(10, 25)]))).toEqual(shards);
    expect(planFetch(head({ deltas: [] }), at(10), index([delta(10, 12), delta(11, 20)]))).toEqual(shards);
    // A step may span several versions.
    expect(planFetch(head({ deltas: [delta(10, 20)] }), at(10))).toEqual({ kind: 'deltas', deltas: [delta(10, 20)] });
  });

  it('takes the snapshot where steps weigh more than half of it, or are too many', () => {
    const heavy = [delta(18, 19, 300), delta(19, 20, 300)];
    expect(planFetch(head({ deltas: heavy }), at(18), index(heavy))).toMatchObject({ kind: 'shards' });
    const one = [delta(19, 20, 900)];
    expect(planFetch(head({ deltas: one }), at(19))).toEqual({ kind: 'deltas', deltas: one });
    const far = head({ version: 100, floor: 5, deltas: [], snapshot: { ...SNAPSHOT, size: 100_000 } });
    expect(planFetch(far, at(36), index(run(5, 100)))).toMatchObject({ kind: 'deltas' });
    expect(planFetch(far, at(35), index(run(5, 100)))).toMatchObject({ kind: 'shards' });
  });
});
