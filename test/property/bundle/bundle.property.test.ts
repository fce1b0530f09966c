import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BundleFile } from '../../../lib/bundle/bundle-file';
import { type DecodedBundle, decodeBundle } from '../../../lib/bundle/decode';
import { encodeBundle } from '../../../lib/bundle/encode';
import { ProblemError } from '../../../lib/values/problem';
import { KINDS } from '../../../lib/workspace/schema';
import { assembled, named, partsOf } from '../../unit/bundle/craft-bundle';
import { times } from '../times';
import { arbitraryEdition, arbitraryWorkspace } from './arbitrary-workspace';
import { comparable } from './comparable';

/** What decoding gives, or null where it refuses; anything thrown but a ProblemError fails the test. */
async function decoded(files: BundleFile[]): Promise<DecodedBundle | null> {
  try {
    return await decodeBundle(files);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

describe('a bundle', () => {
  it('gives back every workspace it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkspace, arbitraryEdition, async (workspace, edition) => {
        const { head, workspace: back, setAside } = await decodeBundle(await encodeBundle(workspace, edition));
        expect(setAside).toEqual([]);
        expect(head).toMatchObject(edition);
        expect(comparable(back)).toEqual(comparable(workspace));
      }),
      { numRuns: times(300) },
    );
  });

  it('is refused with any one byte of a record file changed, and never gives other records with one of its head', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorkspace,
        arbitraryEdition,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (workspace, edition, which, where, flip) => {
          const files = await encodeBundle(workspace, edition);
          const file = files[which % files.length];
          if (!file) return;
          const bytes = new TextEncoder().encode(file.text);
          const at = where % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          const altered = { name: file.name, text: new TextDecoder().decode(bytes) };
          const result = await decoded(files.map((one) => (one === file ? altered : one)));
          if (file.name !== 'head.json') expect(result).toBeNull();
          else if (result) expect(comparable(result.workspace)).toEqual(comparable(workspace));
        },
      ),
      { numRuns: times(500) },
    );
  });

  it('meets any text in any of its files with a ProblemError at worst', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((text) => JSON.stringify(text)),
      fc.constantFrom(
        '',
        'null',
        '[null]',
        '[[]]',
        '[{"__proto__":{"x":1}}]',
        '{"__proto__":{"format":"plumbline-bundle/1"}}',
      ),
      fc.integer({ min: 1, max: 50_000 }).map((depth) => '[{"a":'.repeat(depth)),
      fc.integer({ min: 1, max: 50_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    );
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorkspace,
        arbitraryEdition,
        hostile,
        fc.nat(),
        async (workspace, edition, text, which) => {
          const files = await encodeBundle(workspace, edition);
          const file = files[which % files.length];
          if (!file) return;
          await decoded(files.map((one) => (one === file ? { ...one, text } : one)));
          if (file.name === 'head.json') return;
          // The same text once more, now with an index that vouches for it.
          const parts = partsOf(files);
          const { file: other, ref } = await named('shard', text);
          for (const shard of parts.index.shards) if (shard.path === file.name) Object.assign(shard, ref);
          parts.files.push(other);
          const result = await decoded(await assembled(parts));
          if (result)
            for (const kind of KINDS)
              for (const record of result.workspace[kind]) expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: times(300) },
    );
  });

  it('meets any value in any field of its head with a ProblemError at worst', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorkspace,
        arbitraryEdition,
        fc.constantFrom(
          'format',
          'name',
          'epoch',
          'version',
          'floor',
          'publishedAt',
          'counts',
          'digest',
          'snapshot',
          'deltas',
          'signatures',
        ),
        fc.jsonValue(),
        async (workspace, edition, field, value) => {
          const files = await encodeBundle(workspace, edition);
          const bent = files.map((one) =>
            one.name === 'head.json'
              ? { ...one, text: JSON.stringify({ ...JSON.parse(one.text), [field]: value }) }
              : one,
          );
          const result = await decoded(bent);
          if (result) expect(comparable(result.workspace)).toEqual(comparable(workspace));
        },
      ),
      { numRuns: times(300) },
    );
  });
});
