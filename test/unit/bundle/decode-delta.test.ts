import { describe, expect, it } from 'vitest';
import { checkManifestOf, decodeDelta } from '../../../lib/bundle/decode-delta';
import type { DeltaRef } from '../../../lib/bundle/file-ref';
import type { BundleHead } from '../../../lib/bundle/head';
import { recordHash } from '../../../lib/bundle/set-digest';
import { named } from './craft-bundle';
import { refusal } from './refusal';

const EPOCH = '0123456789abcdef0123456789abcdef';
const textOf = (changes: readonly string[], more: object = {}) => {
  const { epoch, from, to } = { epoch: EPOCH, from: 3, to: 4, ...more };
  return `{"changes":[\n${changes.join(',\n')}\n],"epoch":"${epoch}","from":${from},"to":${to}}\n`;
};
async function decoded(text: string, more: Partial<DeltaRef> = {}) {
  const { ref } = await named('delta', text);
  return decodeDelta(text, { ...ref, from: 3, to: 4, ...more }, { epoch: EPOCH });
}

describe('a delta', () => {
  it('tells what is new or different, what is gone, and the manifest', async () => {
    const delta = await decoded(
      textOf([
        '["manifest",{"name":"Acme"}]',
        '["teams",{"id":"sales","name":"Sales"}]',
        '["terms","arr"]',
        '["links","deal needs epic"]',
        '["links",{"from":"a","kind":"needs","to":"b"}]',
      ]),
    );
    expect(delta).toEqual({
      from: 3,
      to: 4,
      manifest: { name: 'Acme' },
      upserts: [
        {
          kind: 'teams',
          key: 'sales',
          record: { id: 'sales', name: 'Sales' },
          hash: recordHash({ id: 'sales', name: 'Sales' }),
        },
        expect.objectContaining({ kind: 'links', key: 'a needs b' }),
      ],
      deletes: [
        { kind: 'terms', key: 'arr' },
        { kind: 'links', key: 'deal needs epic' },
      ],
      setAside: [],
    });
  });

  it('sets a bad record aside, with its key and its hash', async () => {
    const { upserts, setAside } = await decoded(
      textOf(['["teams",{"id":"sales"}]', '["links",{"from":"a","kind":1,"to":"b"}]', '["items",7]']),
    );
    expect(upserts).toEqual([]);
    expect(setAside.map(({ kind, id }) => [kind, id])).toEqual([
      ['teams', 'sales'],
      ['links', null],
      ['items', null],
    ]);
    expect(setAside[0]?.hash).toBe(recordHash({ id: 'sales' }));
  });

  it('hashes records that stand on one line with others all the same', async () => {
    const record = { id: 'sales', name: 'Sales' };
    const text = JSON.stringify({ epoch: EPOCH, from: 3, to: 4, changes: [['teams', record]] });
    expect((await decoded(text)).upserts[0]?.hash).toBe(recordHash(record));
  });

  it.each([
    ['of another workspace', textOf([], { epoch: 'f'.repeat(32) }), {}, 'mixed'],
    ['from another version', textOf([], { from: 2 }), {}, 'mixed'],
    ['to another version', textOf([], { to: 5 }), {}, 'mixed'],
    ['that names a record twice', textOf(['["terms","a"]', '["terms",{"id":"a","label":"A"}]']), {}, 'shape'],
    ['of a kind that nobody knows', textOf(['["people",{"id":"a"}]']), {}, 'shape'],
    ['with a manifest that is none', textOf(['["manifest",{}]']), {}, 'shape'],
    ['that is a list', '[]', {}, 'shape'],
    ['that is a page', '<html>', {}, 'html'],
    ['cut short', textOf(['["terms","a"]']), { bytes: 1000, sha256: 'a'.repeat(64) }, 'wrong-size'],
    ['altered', textOf(['["terms","a"]']), { sha256: 'a'.repeat(64) }, 'wrong-hash'],
  ])('%s is refused', async (_what, text, ref, what) => {
    expect(await refusal(decoded(text, ref))).toBe(`bundle-damaged ${what}`);
  });

  it('leaves a manifest that is not the head’s', () => {
    const head = { digest: { manifest: recordHash({ name: 'A' }) } } as BundleHead;
    expect(() => checkManifestOf(head, { name: 'A' })).not.toThrow();
    expect(() => checkManifestOf(head, { name: 'B' })).toThrow('bundle-damaged');
  });
});
