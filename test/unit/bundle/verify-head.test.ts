import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { type Edition, encodeEdition } from '../../../lib/bundle/encode';
import { type BundleHead, isExpired } from '../../../lib/bundle/head';
import { keyIdOf } from '../../../lib/bundle/keyring';
import { generateKeyFile, type KeyFile, keyFileSchema } from '../../../lib/bundle/signing-key';
import { type Known, verifyHead } from '../../../lib/bundle/verify-head';
import { refusal } from './refusal';
import { EDITION, SMALL } from './small-workspace';

let [ours, next, other] = [] as unknown as [KeyFile, KeyFile, KeyFile];
beforeAll(async () => {
  [ours, next, other] = await Promise.all([generateKeyFile(), generateKeyFile(), generateKeyFile()]);
});

const headWith = async (keys: KeyFile[], edition: Edition = EDITION) =>
  (await encodeEdition(SMALL, edition, { keys })).files.at(-1)?.text ?? '';
const bend = (text: string, change: (head: BundleHead) => unknown) => {
  const head = JSON.parse(text);
  change(head);
  return JSON.stringify(head);
};

describe('a key', () => {
  it('is kept in a file that reads back, under the id of its public half', async () => {
    expect(keyFileSchema.parse(JSON.parse(JSON.stringify(ours)))).toEqual(ours);
    expect(ours.publicKey).toMatch(/^[A-Za-z0-9_-]{86}$/);
    expect(ours.id).toMatch(/^[0-9a-f]{16}$/);
    expect(await keyIdOf(ours.publicKey)).toBe(ours.id);
    expect(ours.id).not.toBe(next.id);
  });
});

describe('a signed head', () => {
  it('is taken by whoever has the key, as text or bytes, and by whoever asks for none', async () => {
    const text = await headWith([ours]);
    const head = await verifyHead(text, [ours.publicKey], null);
    expect(head).toMatchObject({ ...EDITION, signatures: [{ keyId: ours.id }] });
    expect(await verifyHead(new TextEncoder().encode(text), [ours.publicKey], null)).toEqual(head);
    expect(await refusal(verifyHead(text, null, null))).toBe('taken');
    expect(await refusal(verifyHead(text, [], null))).toBe('taken');
  });

  it('changes keys without a gap: old and new readers take one that both keys signed', async () => {
    const both = await headWith([ours, next]);
    for (const keyring of [[ours.publicKey], [next.publicKey], [other.publicKey, next.publicKey]])
      expect(await refusal(verifyHead(both, keyring, null))).toBe('taken');
    // One signature by a key that is known may be broken where another holds.
    const broken = bend(both, (head) => Object.assign(head.signatures?.[0] ?? {}, { sig: 'AAAA' }));
    expect(await refusal(verifyHead(broken, [ours.publicKey, next.publicKey], null))).toBe('taken');
  });

  it('is refused where no key of the reader signed it', async () => {
    expect(await refusal(verifyHead(await headWith([]), [ours.publicKey], null))).toBe('bundle-unsigned');
    expect(await refusal(verifyHead(await headWith([other]), [ours.publicKey], null))).toBe('bundle-unsigned');
    const claimed = bend(await headWith([other]), (head) =>
      Object.assign(head.signatures?.[0] ?? {}, { keyId: ours.id }),
    );
    expect(await refusal(verifyHead(claimed, [ours.publicKey], null))).toBe('bundle-bad-signature');
    expect(await refusal(verifyHead(await headWith([ours]), ['A'.repeat(86)], null))).toBe('bundle-unsigned');
  });

  it.each<[string, (head: BundleHead & Record<string, unknown>) => unknown]>([
    ['version', (head) => head.version++],
    ['publishedAt', (head) => Object.assign(head, { publishedAt: '2030-01-01T00:00:00Z' })],
    ['expiresAt', (head) => Object.assign(head, { expiresAt: '2030-01-01T00:00:00Z' })],
    ['a digest', (head) => Object.assign(head.digest, { terms: '0'.repeat(32) })],
    ['a field that nobody knows', (head) => Object.assign(head, { audience: 'all' })],
    ['a field that nobody knows, deep inside', (head) => Object.assign(head.counts, { later: 1 })],
    [
      'its signature',
      (head) => Object.assign(head.signatures?.[0] ?? {}, { sig: `A${head.signatures?.[0]?.sig.slice(1)}` }),
    ],
    ['the form of its signature', (head) => Object.assign(head.signatures?.[0] ?? {}, { sig: '!' })],
  ])('is refused with %s changed', async (_what, change) => {
    const text = bend(await headWith([ours]), change as never);
    expect(await refusal(verifyHead(text, [ours.publicKey], null))).toBe('bundle-bad-signature');
  });

  it('is the same head in another order of fields and with other spaces', async () => {
    const head = JSON.parse(await headWith([ours]));
    const turned = JSON.stringify(Object.fromEntries(Object.entries(head).reverse()), null, 4);
    expect(await refusal(verifyHead(turned, [ours.publicKey], null))).toBe('taken');
  });

  it('is asked for among picked files where a keyring is given', async () => {
    const { files } = await encodeEdition(SMALL, EDITION, { keys: [ours] });
    expect(await refusal(decodeBundle(files, [ours.publicKey]))).toBe('taken');
    expect(await refusal(decodeBundle(files, [other.publicKey]))).toBe('bundle-unsigned');
  });
});

describe('a head after another', () => {
  const known: Known = { epoch: EDITION.epoch, version: 3, publishedAt: EDITION.publishedAt };
  const later = '2026-10-01T00:00:00Z';
  const earlier = '2026-01-01T00:00:00Z';

  it.each([
    ['the same version', {}, 'taken'],
    ['a higher one', { version: 4 }, 'taken'],
    ['a higher one with a clock that went back', { version: 4, publishedAt: earlier }, 'taken'],
    ['a lower one', { version: 2 }, 'bundle-older'],
    ['a lower one that says it is later', { version: 2, publishedAt: later }, 'bundle-older'],
    ['a new epoch, published later', { version: 1, epoch: 'f'.repeat(32), publishedAt: later }, 'taken'],
    ['an old epoch, put back', { version: 9, epoch: 'f'.repeat(32), publishedAt: earlier }, 'bundle-older'],
  ])('is judged by version, then epoch: %s', async (_what, edition, expected) => {
    const text = await headWith([], { ...EDITION, ...edition });
    expect(await refusal(verifyHead(text, null, known))).toBe(expected);
  });

  it('is refused where one version was published twice with other records', async () => {
    const first = await verifyHead(await headWith([]), null, null);
    const { files } = await encodeEdition({ ...SMALL, teams: [] }, EDITION);
    const text = files.at(-1)?.text ?? '';
    expect(await refusal(verifyHead(text, null, { ...known, digest: first.digest }))).toBe('bundle-damaged forked');
    expect(await refusal(verifyHead(await headWith([]), null, { ...known, digest: first.digest }))).toBe('taken');
  });

  it('is taken when it has expired, and says so', async () => {
    const at = Date.parse('2026-09-20T00:00:00Z');
    const { files } = await encodeEdition(SMALL, { ...EDITION, expiresAt: '2026-09-20T00:00:00Z' });
    const head = await verifyHead(files.at(-1)?.text ?? '', null, null);
    expect([
      isExpired(head, at - 1),
      isExpired(head, at),
      isExpired(await verifyHead(await headWith([]), null, null), at),
    ]).toEqual([false, true, false]);
  });
});
