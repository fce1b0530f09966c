import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { packageSample } from '../../../lib/sample/package';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-sample-'));
  await writeFile(join(folder, 'workspace.yaml'), 'name: Tiny\nodd: kept\n');
});
afterEach(() => rm(folder, { recursive: true }));

it('packs a folder as the same bundle at every build', async () => {
  await writeFile(join(folder, 'note.txt'), 'not read');
  await write('teams/a.yaml', 'id: a\nname: A\n');
  const files = await packageSample(folder);
  expect(await packageSample(folder)).toEqual(files);
  const { head, workspace } = await decodeBundle(files);
  expect(head).toMatchObject({ name: 'Tiny', version: 1, publishedAt: '2026-09-11T08:40:00-04:00' });
  expect(workspace).toMatchObject({ manifest: { odd: 'kept' }, teams: [{ id: 'a' }] });
});

it('does not pack a sample with an error, and says where it is', async () => {
  await write('teams/a.yaml', 'id: a\nname: A\nparent: b\n');
  await expect(packageSample(folder)).rejects.toThrow('teams/a.yaml:3:1: error: parent: no team has the id b');
});

it('packs the sample that Plumbline ships', async () => {
  const { head, setAside } = await decodeBundle(await packageSample('lib/sample/meridian'));
  expect(head.name).toBe('Meridian');
  expect(setAside).toEqual([]);
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}
