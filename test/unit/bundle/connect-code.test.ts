import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64url } from '../../../lib/bundle/base64url';
import { decodeConnect, encodeConnect } from '../../../lib/bundle/connect-code';
import { sha256 } from '../../../lib/bundle/digest';
import { feedbackPlace } from '../../../lib/bundle/feedback-place';
import { generateKeyFile } from '../../../lib/bundle/signing-key';
import { spokenKeyId } from '../../../lib/bundle/spoken-key-id';
import { refusal } from './refusal';

const NOWHERE = { kind: 'bundle', feedback: null } as const;
const URL = 'https://static.acme.example/plumbline/everyone/';
let keys: string[] = [];
beforeAll(async () => {
  keys = await Promise.all([generateKeyFile(), generateKeyFile()]).then((all) => all.map((key) => key.publicKey));
});

describe('a connect code', () => {
  it('gives back address and keys, and survives what mail does to a line', async () => {
    const code = await encodeConnect({ ...NOWHERE, url: URL, keys });
    expect(code).toMatch(/^plumbline1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
    expect(await decodeConnect(code)).toEqual({ ...NOWHERE, url: URL, keys });
    const broken = `  ${code.replace(/(.{60})/g, '$1\r\n> ').replaceAll('> ', ' ')}\u200b\n`;
    expect(await decodeConnect(broken)).toEqual({ ...NOWHERE, url: URL, keys });
    expect(await decodeConnect(await encodeConnect({ ...NOWHERE, url: `${URL}head.json`, keys: [] }))).toEqual({
      ...NOWHERE,
      url: URL,
      keys: [],
    });
  });

  it.each([
    ['https://inbox.acme.example/box/', { kind: 'http', url: 'https://inbox.acme.example/box' }],
    ['couchdb:https://couch.acme.example/said', { kind: 'couch', url: 'https://couch.acme.example/said' }],
  ] as const)('holds where answers go: %s', async (written, feedback) => {
    expect(feedbackPlace(written)).toEqual(feedback);
    for (const kind of ['bundle', 'couch'] as const) {
      const connection = { kind, url: URL, keys: [], feedback };
      expect(await decodeConnect(await encodeConnect(connection))).toEqual(connection);
    }
  });

  it('names no place for answers that no reader would take', async () => {
    const insecure = { kind: 'http', url: 'http://inbox.acme.example/' } as const;
    await expect(encodeConnect({ ...NOWHERE, url: URL, keys: [], feedback: insecure })).rejects.toThrow(
      'connect-invalid',
    );
    const made = new TextEncoder().encode(JSON.stringify({ u: URL, k: [], f: { u: insecure.url } }));
    const body = toBase64url(made);
    const code = `plumbline1.${body}.${(await sha256(body)).hex.slice(0, 8)}`;
    expect(await refusal(decodeConnect(code))).toBe('connect-invalid insecure');
  });

  it('promises no signature of a database', async () => {
    const body = toBase64url(new TextEncoder().encode(JSON.stringify({ u: URL, k: keys, t: 'couch' })));
    const code = `plumbline1.${body}.${(await sha256(body)).hex.slice(0, 8)}`;
    expect(await refusal(decodeConnect(code))).toBe('connect-invalid shape');
  });

  it('is refused with any one character lost or changed', async () => {
    const code = await encodeConnect({ ...NOWHERE, url: URL, keys: keys.slice(0, 1) });
    for (let at = 'plumbline1.'.length; at < code.length; at++) {
      const other = code[at] === 'b' ? 'c' : 'b';
      const changed = await refusal(decodeConnect(code.slice(0, at) + other + code.slice(at + 1)));
      const lost = await refusal(decodeConnect(code.slice(0, at) + code.slice(at + 1)));
      expect([changed, lost]).toEqual(Array(2).fill('connect-invalid checksum'));
    }
  });

  it('is refused where it is newer, or holds what is none', async () => {
    const code = await encodeConnect({ ...NOWHERE, url: URL, keys });
    expect(await refusal(decodeConnect(code.replace('plumbline1', 'plumbline2')))).toBe('connect-invalid newer');
    // The check is right, the content is not.
    expect(await refusal(decodeConnect('plumbline1..e3b0c442'))).toBe('connect-invalid shape');
    await expect(encodeConnect({ ...NOWHERE, url: 'http://acme.example/', keys: [] })).rejects.toThrow(
      'connect-invalid',
    );
  });

  it('says an id so that people can compare it', () => {
    expect(spokenKeyId('0123456789abcdef')).toBe('0123-4567-89ab-cdef');
  });
});

describe('a pasted address', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    [' https://a.example/x ', 'https://a.example/x/'],
    ['https://a.example/x/head.json', 'https://a.example/x/'],
    ['HTTPS://A.example/x#part', 'https://a.example/x/'],
    ['http://localhost:8080/b', 'http://localhost:8080/b/'],
    ['http://127.0.0.1/b', 'http://127.0.0.1/b/'],
  ])('%j is the folder %j, unsigned', async (pasted, url) => {
    expect(await decodeConnect(pasted)).toEqual({ ...NOWHERE, url, keys: [] });
  });

  it('of a database has its kind before it', async () => {
    expect(await decodeConnect(' couchdb:https://couch.acme.example/team ')).toEqual({
      kind: 'couch',
      url: 'https://couch.acme.example/team/',
      keys: [],
      feedback: null,
    });
  });

  it.each([
    ['', 'url'],
    ['hello', 'url'],
    ['ftp://a.example/', 'url'],
    ['javascript:alert(1)', 'url'],
    ['file:///etc/passwd', 'url'],
    ['https://', 'url'],
    ['http://a.example/', 'insecure'],
    ['http://localhost.evil.example/', 'insecure'],
    ['https://me:secret@a.example/', 'secret'],
    ['https://a.example/?sv=1', 'query'],
    ['x'.repeat(20_000), 'shape'],
  ])('%j is refused: %s', async (pasted, what) => {
    expect(await refusal(decodeConnect(pasted))).toBe(`connect-invalid ${what}`);
  });
});
