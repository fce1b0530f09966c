import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical, fingerprint, sha256Hex } from '../../../lib/values/fingerprint';

describe('sha256Hex', () => {
  const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  it('agrees with Node on every length around a block, and on every width of character', () => {
    for (let length = 0; length < 200; length++) expect(sha256Hex('a'.repeat(length))).toBe(nodes('a'.repeat(length)));
    for (const text of ['é', '–', '漢字', '😀 and 𝒳', '\u0000', 'half a pair \ud800 here', 'x'.repeat(100_000)]) {
      expect(sha256Hex(text)).toBe(nodes(text));
    }
  });

  it('knows the published example', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  });
});

describe('canonical', () => {
  it('does not depend on the order of fields, at any depth, but on that of lists', () => {
    const one = canonical({ b: [{ y: 1, x: null }], a: 'x' });
    expect(one).toBe('{"a":"x","b":[{"x":null,"y":1}]}');
    expect(canonical({ a: 'x', b: [{ x: null, y: 1 }] })).toBe(one);
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('leaves out what is undefined', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
