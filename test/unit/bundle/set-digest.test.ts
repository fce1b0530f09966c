import { describe, expect, it } from 'vitest';
import { recordHash, SetDigest } from '../../../lib/bundle/set-digest';
import { hexOf, lanesOf, textHash } from '../../../lib/bundle/text-hash';

const digestOf = (records: readonly unknown[]) => {
  const digest = new SetDigest();
  for (const record of records) digest.add(recordHash(record));
  return digest.hex();
};

describe('the digest of a set', () => {
  it('is the same in whatever order, and empty when all is taken away', () => {
    const records = [{ id: 'a' }, { id: 'b', n: 1 }, { id: 'c' }];
    expect(digestOf(records)).toBe(digestOf([...records].reverse()));
    const digest = SetDigest.from(digestOf(records));
    for (const record of records) digest.remove(recordHash(record));
    expect(digest.hex()).toBe('0'.repeat(32));
  });

  it('does not know the order of fields, and does see a record that is there twice', () => {
    expect(recordHash({ a: 1, b: 2 })).toBe(recordHash({ b: 2, a: 1 }));
    expect(digestOf([{ id: 'a' }, { id: 'a' }])).not.toBe(digestOf([]));
    expect(digestOf([{ id: 'a' }, { id: 'a' }])).not.toBe(digestOf([{ id: 'a' }]));
  });

  it('takes the text of a record for the record', () => {
    const digest = new SetDigest();
    digest.addText('{"id":"a","n":[1,null]}');
    expect(digest.hex()).toBe(digestOf([{ n: [1, null], id: 'a' }]));
  });

  it('tells a hundred thousand near texts apart, in each half of its bits', () => {
    const seen = { whole: new Set<string>(), left: new Set<string>(), right: new Set<string>() };
    for (let i = 0; i < 100_000; i++) {
      const hex = hexOf(textHash(`{"id":"term-${i}","label":"Term"}`));
      seen.whole.add(hex);
      seen.left.add(hex.slice(0, 16));
      seen.right.add(hex.slice(16));
    }
    expect([seen.whole.size, seen.left.size, seen.right.size]).toEqual([100_000, 100_000, 100_000]);
  });

  it('changes about half of its bits with any one bit of a text', () => {
    const base = textHash('{"id":"arr","short":"Annual recurring revenue"}');
    for (let at = 0; at < 47; at++) {
      const text = '{"id":"arr","short":"Annual recurring revenue"}';
      const other = textHash(text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1));
      const bits = base.reduce(
        (sum, lane, i) => sum + (lane ^ (other[i] ?? 0)).toString(2).replace(/[^1]/g, '').length,
        0,
      );
      expect(bits).toBeGreaterThan(30);
    }
  });

  it('refuses what is no hash', () => {
    expect(lanesOf('0'.repeat(31) + 'f')).toEqual([0, 0, 0, 15]);
    for (const wrong of ['', 'g'.repeat(32), '0'.repeat(33)]) expect(() => SetDigest.from(wrong)).toThrow(RangeError);
  });
});
