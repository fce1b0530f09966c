import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/bundle/canonical';
import { encodeBundle } from '../../../lib/bundle/encode';
import { newEpoch } from '../../../lib/bundle/head';
import type { Workspace } from '../../../lib/workspace/schema';
import { EDITION, SMALL } from './small-workspace';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('encoding a bundle', () => {
  it('writes the head last, and every other file under the hash of its bytes', async () => {
    const files = await encodeBundle(SMALL, EDITION);
    const head = JSON.parse(files.at(-1)?.text ?? '');
    expect(files.at(-1)?.name).toBe('head.json');
    expect(head).toMatchObject({
      format: 'plumbline-bundle/1',
      name: 'Acme',
      ...EDITION,
      counts: { terms: 1, teams: 2, processes: 1, calendars: 1, items: 2, links: 1 },
    });
    const index = JSON.parse(files.at(-2)?.text ?? '');
    expect(index.shards.map((one: { kind: string }) => one.kind)).toEqual([
      'terms',
      'teams',
      'processes',
      'calendars',
      'items',
      'links',
    ]);
    for (const [i, ref] of [...index.shards, head.snapshot].entries()) {
      const text = files[i]?.text ?? '';
      expect(ref.sha256).toBe(sha256(text));
      expect(ref.bytes).toBe(Buffer.byteLength(text));
      const role = i < index.shards.length ? 'shard' : 'index';
      expect([ref.path, files[i]?.name]).toEqual(Array(2).fill(`${role}-${sha256(text).slice(0, 32)}.json`));
    }
    expect(index).toMatchObject({
      epoch: EDITION.epoch,
      version: EDITION.version,
      manifest: SMALL.manifest,
      deltas: [],
    });
    expect(head).toMatchObject({ floor: EDITION.version, deltas: [] });
    expect(head.signatures).toBeUndefined();
  });

  it('gives the same files whatever the order of records and fields', async () => {
    const other: Workspace = {
      ...SMALL,
      teams: [...SMALL.teams].reverse(),
      items: SMALL.items.map((item) => Object.fromEntries(Object.entries(item).reverse()) as typeof item),
    };
    expect(await encodeBundle(other, EDITION)).toEqual(await encodeBundle(SMALL, EDITION));
  });

  it('keeps a file where its kind has not changed', async () => {
    const before = await encodeBundle(SMALL, EDITION);
    const after = await encodeBundle({ ...SMALL, teams: [] }, { ...EDITION, version: 4 });
    const names = new Set(after.map(({ name }) => name));
    const replaced = before.filter(({ name }) => !names.has(name)).map(({ name }) => name.replace(/-.*/, ''));
    expect(replaced).toEqual(['shard', 'index']);
    expect(JSON.parse(after.at(-1)?.text ?? '').counts.teams).toBe(0);
  });

  it('writes canonical JSON: sorted keys, no space, nothing undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '"' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"\\"","d":null}]}',
    );
  });

  it.each([{ version: 0 }, { version: 1.5 }, { epoch: '' }, { publishedAt: '2026-09-11' }])(
    'refuses the edition %j, which no reader would take',
    async (wrong) => {
      await expect(encodeBundle(SMALL, { ...EDITION, ...wrong })).rejects.toThrow();
    },
  );

  it('mints epochs that differ', () => {
    expect(newEpoch()).toMatch(/^[0-9a-f]{32}$/);
    expect(newEpoch()).not.toBe(newEpoch());
  });
});
