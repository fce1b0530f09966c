import { describe, expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { encodeBundle } from '../../../lib/bundle/encode';
import { SetDigest } from '../../../lib/bundle/set-digest';
import type { Workspace } from '../../../lib/workspace/schema';
import { assembled, craft, craftRecords, craftText, named, partsOf } from './craft-bundle';
import { refusal as refusalOf } from './refusal';
import { EDITION, SMALL } from './small-workspace';

const EMPTY: Workspace = { ...SMALL, terms: [], teams: [], processes: [], calendars: [], items: [], links: [] };
const files = () => encodeBundle(SMALL, EDITION);
const refusal = (bundle: Parameters<typeof decodeBundle>[0]) => refusalOf(decodeBundle(bundle));

describe('decoding a bundle', () => {
  it('gives back the workspace and the head, from files in any folder and order, with strangers among them', async () => {
    const bundle = [
      { name: 'meridian/README.md', text: '<html>' },
      { name: 'meridian/old/head.json', text: '{}' },
      ...(await files()).reverse().map(({ name, text }) => ({ name: `meridian/${name}`, text })),
      { name: 'meridian/snapshot-old.json', text: 'old' },
    ];
    const { head, workspace, setAside } = await decodeBundle(bundle);
    expect(head).toMatchObject(EDITION);
    expect(setAside).toEqual([]);
    expect(workspace).toEqual({ ...SMALL, teams: [...SMALL.teams].reverse() });
  });

  it('finds the files of a head that was picked from another folder, and prefers those beside it', async () => {
    const [first, ...rest] = await files();
    const apart = rest.map(({ name, text }) => ({ name: `picked\\${name}`, text }));
    const beside = { name: `picked\\${first?.name}`, text: first?.text ?? '' };
    expect(await refusal([...apart, { ...beside, name: first?.name ?? '' }])).toBe('taken');
    expect(await refusal([{ name: first?.name ?? '', text: 'an old one' }, ...apart, beside])).toBe('taken');
  });

  it('takes a kind that is cut into several files', async () => {
    const shards = await Promise.all(SMALL.teams.map((team) => named('shard', JSON.stringify([team]))));
    const bundle = await craft(({ files: all, index }) => {
      all.push(...shards.map(({ file }) => file));
      index.shards = index.shards.filter(({ kind }) => kind !== 'teams');
      index.shards.push(...shards.map(({ ref }) => ({ ...ref, kind: 'teams' as const, records: 1 })));
    });
    expect((await decodeBundle(bundle)).workspace.teams).toEqual(SMALL.teams);
  });

  it('keeps unknown fields of the head and of records, at any depth', async () => {
    const bundle = await craft(({ head }) => {
      head.audience = { of: 'later' };
    });
    expect((await decodeBundle(bundle)).head).toMatchObject({ audience: { of: 'later' } });
    const odd = { ...SMALL.terms[0], colour: { of: ['x'] }, variants: [{ id: 'v', short: '.', mood: 1 }] };
    expect((await decodeBundle(await craftRecords('terms', [odd]))).workspace.terms).toEqual([odd]);
  });

  it('refuses files without a head', async () => {
    expect(await refusal([])).toBe('bundle-no-head');
    expect(await refusal((await files()).slice(0, -1))).toBe('bundle-no-head');
  });

  const nested = (inner: string) => inner.replace('@', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  it.each([
    ['nothing', '', 'bundle-damaged not-json'],
    ['cut JSON', '{', 'bundle-damaged not-json'],
    ['a login page', '<!doctype html><title>Sign in</title>', 'bundle-damaged html'],
    ['a login page after space', '\n  <html>', 'bundle-damaged html'],
    ['JSON in JSON', JSON.stringify('{"format":"plumbline-bundle/1"}'), 'bundle-damaged double-encoded'],
    ['a text', '"hello"', 'bundle-damaged shape'],
    ['null', 'null', 'bundle-damaged shape'],
    ['a list', '[]', 'bundle-damaged shape'],
    ['an empty object', '{}', 'bundle-damaged shape'],
    ['a newer format', '{"format":"plumbline-bundle/2"}', 'bundle-newer'],
    ['far too long', ' '.repeat(300_000), 'bundle-damaged wrong-size'],
    ['format 0', '{"format":"plumbline-bundle/0"}', 'bundle-damaged shape'],
    ['a foreign format', '{"format":"other/2"}', 'bundle-damaged shape'],
    ['a format in a list', '{"format":["plumbline-bundle/2"]}', 'bundle-damaged shape'],
    ['deep lists', nested('@'), 'bundle-damaged shape'],
    ['an object of deep lists', nested('{"a":@}'), 'bundle-damaged shape'],
  ])('refuses a head that is %s', async (_what, text, expected) => {
    expect(await refusal([{ name: 'head.json', text }])).toBe(expected);
  });

  it('refuses two heads that differ in the same place', async () => {
    expect(await refusal([...(await files()), { name: 'head.json', text: '{}' }])).toBe('bundle-damaged two-heads');
  });

  it.each([
    '../secret.json',
    '/etc/passwd',
    'https://evil.example/x.json',
    'a/b.json',
    '..\\x.json',
    '%2e%2e%2fx.json',
    '//evil.example/x.json',
    'head.json',
    '',
  ])('refuses the path %j', async (path) => {
    const parts = partsOf(await files());
    Object.assign(parts.index.shards[1] ?? {}, { path });
    const stranger = path === 'head.json' ? [] : [{ name: path, text: '[]' }];
    expect(await refusal([...(await assembled(parts)), ...stranger])).toBe('bundle-damaged path');
    const head = JSON.parse((await files()).at(-1)?.text ?? '');
    head.snapshot.path = path;
    expect(await refusal([{ name: 'head.json', text: JSON.stringify(head) }])).toBe('bundle-damaged path');
  });

  it('refuses a file that is missing, cut, altered or a login page', async () => {
    const bundle = await files();
    const replaced = (text: (before: string) => string) =>
      bundle.map((file, i) => (i === 0 ? { ...file, text: text(file.text) } : file));
    expect(await refusal(bundle.slice(1))).toBe('bundle-damaged missing-file');
    expect(await refusal(replaced((text) => text.slice(0, -2)))).toBe('bundle-damaged wrong-size');
    expect(await refusal(replaced((text) => text.replace('ARR', 'MRR')))).toBe('bundle-damaged wrong-hash');
    expect(await refusal(replaced(() => '<html>Sign in</html>'))).toBe('bundle-damaged html');
  });

  it('refuses files whose hashes are right and whose content is not', async () => {
    expect(await refusal(await craftText('terms', '{"id":"a"}'))).toBe('bundle-damaged shape');
    expect(await refusal(await craftText('terms', '[1,'))).toBe('bundle-damaged not-json');
    expect(await refusal(await craftText('terms', JSON.stringify('[]')))).toBe('bundle-damaged double-encoded');
    expect(await refusal(await craftText('teams', JSON.stringify(SMALL.teams), 3))).toBe('bundle-damaged wrong-count');
    const wrongDigest = await craft(({ head }) => {
      head.digest.teams = head.digest.items;
    });
    expect(await refusal(wrongDigest)).toBe('bundle-damaged wrong-digest');
    const lostShard = await craft(({ index }) => {
      index.shards = index.shards.filter(({ kind }) => kind !== 'teams');
    });
    expect(await refusal(lostShard)).toBe('bundle-damaged wrong-count');
    const otherName = await craft(({ index }) => {
      index.manifest.name = 'Other';
    });
    expect(await refusal(otherName)).toBe('bundle-damaged wrong-digest');
  });

  it('refuses an index of another version or workspace, although all its hashes are right', async () => {
    const mixed = (change: object) => craft(({ index }) => Object.assign(index, change));
    expect(await refusal(await mixed({ version: 2 }))).toBe('bundle-damaged mixed');
    expect(await refusal(await mixed({ epoch: 'f'.repeat(32) }))).toBe('bundle-damaged mixed');
    expect(await refusal(await mixed({ manifest: undefined }))).toBe('bundle-damaged shape');
  });

  it('refuses more than a browser should take, before any of it is fetched', async () => {
    const large = await craft(async ({ index }) => {
      const hash = (i: number) => i.toString(16).padStart(64, '0');
      const one = (i: number) => ({ path: `shard-${hash(i).slice(0, 32)}.json`, sha256: hash(i), bytes: 32_000_000 });
      index.shards = Array.from({ length: 9 }, (_, i) => ({ ...one(i), kind: 'terms' as const, records: 1 }));
    });
    expect(await refusal(large)).toBe('bundle-too-large');
  });

  it.each([
    ['a fraction', 1.5],
    ['less than nothing', -1],
    ['nothing', 0],
    ['more than numbers tell apart', 2 ** 53 + 2],
    ['a text', '1'],
    ['a list', [1]],
  ])('refuses a version that is %s', async (_what, version) => {
    const head = JSON.parse((await files()).at(-1)?.text ?? '');
    expect(await refusal([{ name: 'head.json', text: JSON.stringify({ ...head, version }) }])).toBe(
      'bundle-damaged shape',
    );
  });

  it('refuses a bundle without records', async () => {
    expect(await refusal(await encodeBundle(EMPTY, EDITION))).toBe('bundle-empty');
  });

  it('sets bad records aside and lists them', async () => {
    const good = { id: 'good', name: 'Good' };
    const bad = [{ id: 'nameless' }, { name: 'No id' }, 7, { id: 5, name: 'x' }, { id: 'good', name: 'Twin' }];
    const { workspace, setAside } = await decodeBundle(await craftRecords('teams', [good, ...bad]));
    expect(workspace.teams).toEqual([good]);
    expect(setAside).toMatchObject([
      { kind: 'teams', id: 'nameless', reason: 'name is missing', hash: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { kind: 'teams', id: null, reason: 'id is missing' },
      { kind: 'teams', id: null, reason: 'the record should be a set of fields, not a number' },
      { kind: 'teams', id: null, reason: 'id should be text, not a number' },
      { kind: 'teams', id: 'good', reason: 'a second record is good' },
    ]);
  });

  it('refuses more than 20 bad records that are also more than 1 % of all', async () => {
    const teams = (good: number, bad: number) =>
      craftRecords('teams', [
        ...Array.from({ length: good }, (_, i) => ({ id: `t${i}`, name: 'T' })),
        ...Array.from({ length: bad }, () => ({ id: 'bad' })),
      ]);
    expect(await refusal(await teams(1, 20))).toBe('taken');
    expect(await refusal(await teams(1, 21))).toBe('bundle-bad-records');
    expect(await refusal(await teams(2073, 21))).toBe('taken');
    expect(await refusal(await teams(2072, 21))).toBe('bundle-bad-records');
  });

  it('refuses a bundle of which no record is good', async () => {
    const bundle = await encodeBundle({ ...EMPTY, teams: [{ id: 'a' } as never] }, EDITION);
    expect(await refusal(bundle)).toBe('bundle-bad-records');
  });

  it('sets aside a record that would change a prototype or exhaust the stack', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const lines = [
      '{"id":"a","name":"A"}',
      '{"__proto__":{"admin":true},"id":"b","name":"B"}',
      `{"id":"c","name":"C","x":${deep}}`,
      '{"id":"d","n":1e999,"name":"D"}',
    ];
    const bundle = await craft(async ({ files: all, head, index }) => {
      const { file, ref } = await named('shard', `[\n${lines.join(',\n')}\n]\n`);
      all.push(file);
      index.shards = [
        ...index.shards.filter(({ kind }) => kind !== 'teams'),
        { ...ref, kind: 'teams' as const, records: lines.length },
      ];
      head.counts.teams = lines.length;
      const digest = new SetDigest();
      for (const line of lines) digest.addText(line);
      head.digest.teams = digest.hex();
    });
    const { workspace, setAside } = await decodeBundle(bundle);
    expect(workspace.teams.map((team) => [team.id, 'admin' in team])).toEqual([['a', false]]);
    expect(setAside.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect('admin' in {}).toBe(false);
    const poisoned = (await files()).map((file) =>
      file.name === 'head.json' ? { ...file, text: file.text.replace('{', '{"__proto__":{"admin":true},') } : file,
    );
    expect(await refusal(poisoned)).toBe('bundle-damaged shape');
  });

  it('sets the second of two records aside that two files hold under one key', async () => {
    const twin = { id: 'sales', name: 'Twin' };
    const bundle = await craft(async ({ files: all, head, index }) => {
      const { file, ref } = await named('shard', JSON.stringify([twin]));
      all.push(file);
      index.shards.push({ ...ref, kind: 'teams', records: 1 });
      head.counts.teams = 3;
      const digest = SetDigest.from(head.digest.teams);
      digest.addText('{"id":"sales","name":"Twin"}');
      head.digest.teams = digest.hex();
    });
    const { workspace, setAside, tally } = await decodeBundle(bundle);
    expect(workspace.teams.map(({ name }) => name).sort()).toEqual(['Legal', 'Sales']);
    expect(setAside).toMatchObject([{ kind: 'teams', id: 'sales', reason: 'a second record is sales' }]);
    expect(tally.bad).toBe(1);
  });
});
