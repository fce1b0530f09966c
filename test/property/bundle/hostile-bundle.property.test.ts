import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../lib/bundle/canonical';
import { decodeBundle } from '../../../lib/bundle/decode';
import { decodeDelta } from '../../../lib/bundle/decode-delta';
import { planFetch } from '../../../lib/bundle/plan-fetch';
import { verifyHead } from '../../../lib/bundle/verify-head';
import { ProblemError } from '../../../lib/values/problem';
import { KINDS } from '../../../lib/workspace/schema';
import { craft, named } from '../../unit/bundle/craft-bundle';
import { times } from '../times';

/** Runs something that may refuse, and nothing else. */
async function taken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** What a prototype looks like that nobody has touched. */
const untouched = () =>
  [Object.prototype, Array.prototype, Map.prototype, String.prototype].map((proto) => Reflect.ownKeys(proto).length);
const BEFORE = untouched();

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\ud800',
    '\udfff\ud800 lone',
    '\u202egnp.exe',
    '\u2066\u2067nested\u2069',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '\u0000\u0007',
    '__proto__',
    'constructor',
    'x'.repeat(1_000_000),
    '\ud83d'.repeat(1000),
  ),
);
const hostileKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON', ''),
  fc.string({ maxLength: 8 }),
);
const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    hostileText,
    fc.constantFrom(null, true, 0, -0, 1e308, Number.MAX_SAFE_INTEGER, '1e999'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(hostileKey, tie('value')), { maxLength: 3 }).map((pairs) => {
      const object: Record<string, unknown> = {};
      for (const [key, value] of pairs)
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
      return object;
    }),
  ),
})).value;

/** A record near enough to a term to be taken now and then. */
const hostileTerm = fc
  .tuple(
    fc.record({
      id: fc.oneof(fc.constantFrom('a', 'b', 'constructor', '..'), hostileText),
      label: hostileText,
      source: fc.option(fc.record({ url: hostileText }), { nil: undefined }),
      variants: fc.option(
        fc.array(fc.record({ id: fc.constant('v'), short: hostileText, body: hostileText }), { maxLength: 2 }),
        {
          nil: undefined,
        },
      ),
    }),
    hostileKey,
    hostileValue,
  )
  .map(([record, key, value]) =>
    Object.defineProperty(JSON.parse(JSON.stringify(record)) as object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    }),
  );

/** As `JSON.stringify` writes it, which does not leave out `__proto__`. */
const lineOf = (value: unknown) => canonicalJson(value);

describe('a hostile bundle', () => {
  it('gives plain records or a ProblemError, whatever its records hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(hostileTerm, hostileValue), { maxLength: 5 }), async (records) => {
        const lines = records.map(lineOf);
        const bundle = await craft(async ({ files, head, index }) => {
          const text = `[\n${lines.join(',\n')}\n]\n`;
          const { file, ref } = await named('shard', text);
          files.push(file);
          index.shards = [
            ...index.shards.filter(({ kind }) => kind !== 'terms'),
            { ...ref, kind: 'terms' as const, records: lines.length },
          ];
          head.counts.terms = lines.length;
          const { SetDigest } = await import('../../../lib/bundle/set-digest');
          const digest = new SetDigest();
          for (const line of lines) digest.addText(line);
          head.digest.terms = digest.hex();
        });
        const result = await taken(() => decodeBundle(bundle));
        // Six good records of other kinds are in it, so that a handful of bad ones is borne.
        expect(result).not.toBeNull();
        for (const kind of KINDS)
          for (const record of result?.workspace[kind] ?? []) {
            expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
            expect(Object.hasOwn(record, '__proto__')).toBe(false);
          }
        for (const { reason, id } of result?.setAside ?? []) {
          expect(reason.length).toBeLessThanOrEqual(500);
          expect((id ?? '').length).toBeLessThanOrEqual(400);
        }
        expect((result?.workspace.terms.length ?? 0) + (result?.setAside.length ?? 0)).toBe(records.length);
        expect(untouched()).toEqual(BEFORE);
      }),
      { numRuns: times(150) },
    );
  });

  it('gives a ProblemError at worst for any head and for any delta', async () => {
    const deltaRef = (ref: object) => ({ ...ref, from: 1, to: 2 }) as never;
    await fc.assert(
      fc.asyncProperty(
        hostileValue,
        hostileKey,
        fc.array(fc.tuple(hostileText, hostileValue), { maxLength: 4 }),
        async (value, key, changes) => {
          const [{ text = '' } = {}] = (await craft(() => {})).slice(-1);
          const head = JSON.parse(text);
          Object.defineProperty(head, key, { value, enumerable: true, configurable: true, writable: true });
          const verified = await taken(() => verifyHead(lineOf(head), ['A'.repeat(86)], null));
          expect(verified).toBeNull();
          await taken(() => verifyHead(lineOf(head), null, { epoch: 'x', version: 1, publishedAt: 'never' }));
          await taken(() => verifyHead(lineOf(value), null, null));
          const odd = await taken(() => verifyHead(lineOf(head), null, null));
          if (odd) planFetch(odd, { epoch: odd.epoch, version: 1 });
          for (const kinds of [changes, changes.map(([, change]) => ['terms', change])]) {
            const body = lineOf({ epoch: 'e', from: 1, to: 2, changes: kinds });
            const { ref } = await named('delta', body);
            const delta = await taken(() => decodeDelta(body, deltaRef(ref), { epoch: 'e' }));
            for (const { record } of delta?.upserts ?? []) expect(Object.hasOwn(record, '__proto__')).toBe(false);
          }
          expect(untouched()).toEqual(BEFORE);
        },
      ),
      { numRuns: times(150) },
    );
  });
});
