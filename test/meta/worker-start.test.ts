import { resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

/** The modules of this project that run when the worker's script does, before it has been asked for anything. */
async function runAtStart(): Promise<string[]> {
  const bundle = await rolldown({ input: resolve('entrypoints/background/index.ts'), platform: 'browser' });
  // In files of their own, what is reached by `import()` alone is told from the rest.
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));
  const seen = new Set<string>();
  const visit = (fileName: string): void => {
    if (seen.has(fileName)) return;
    seen.add(fileName);
    for (const next of chunks.get(fileName)?.imports ?? []) visit(next);
  };
  visit(output[0].fileName);
  return [...seen].flatMap((fileName) =>
    Object.entries(chunks.get(fileName)?.modules ?? {})
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([id]) => id.replace(`${resolve()}/`, '')),
  );
}

describe('a worker that wakes for a page', () => {
  let modules: string[];
  beforeAll(async () => {
    modules = await runAtStart();
  });

  it('has what answers the page', () => {
    expect(modules).toEqual(
      expect.arrayContaining([
        'entrypoints/background/first-handlers.ts',
        'lib/messaging/page-contract.ts',
        'lib/phrases/en/sets/marks.ts',
      ]),
    );
  });

  it.each([
    ['the schemas of a workspace', /^lib\/workspace\/(schema|term|team|item|link|process|calendar|manifest)\.ts/],
    ['the schemas of all other messages', /^lib\/messaging\/contract\.ts/],
    ['anything of sync but the name of its alarm', /^lib\/sync\/(?!alarm\.ts)/],
    ['anything of bundles or importers', /^lib\/(bundle|connect)\//],
    ['YAML', /^node_modules\/yaml\//],
    [
      'words that no mark says',
      /^lib\/phrases\/(de|ja)\/|^lib\/phrases\/en\/(catalogue|problems|surfaces\/(?!value-text))/,
    ],
    ['what compiles an index', /^lib\/match\/compile\.ts/],
  ])('does not run %s', (_what, which) => {
    expect(modules.filter((id) => which.test(id))).toEqual([]);
  });
});
