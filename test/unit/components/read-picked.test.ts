import { describe, expect, it } from 'vitest';
import { readPicked } from '../../../entrypoints/welcome/read-picked';
import { BUNDLE_CHARACTERS, BUNDLE_FILES } from '../../../lib/messaging/limits';
import { say } from '../../../lib/phrases/say';
import { toProblem } from '../../../lib/values/problem';

/** A file of so many bytes, whose text is so long; nothing of that size is made. */
const fileOf = (size: number, length: number, read = { times: 0 }) => {
  const text = async () => {
    read.times++;
    return { length } as string;
  };
  return { name: 'snapshot.json', file: { size, text } as unknown as File };
};

const refusal = (picked: Parameters<typeof readPicked>[0]) =>
  readPicked(picked).then(
    () => null,
    (error) => toProblem(error),
  );

describe('picked files', () => {
  it('are read up to the limit that the worker keeps to, counted in characters', async () => {
    expect(await refusal([fileOf(BUNDLE_CHARACTERS * 2, BUNDLE_CHARACTERS)])).toBeNull();
    expect(await refusal([fileOf(10, 10), fileOf(BUNDLE_CHARACTERS, BUNDLE_CHARACTERS)])).toMatchObject({
      code: 'bundle-too-large',
      values: { limit: 48 },
    });
  });

  it('are not read where their size alone is too much', async () => {
    const read = { times: 0 };
    const problem = await refusal([fileOf(BUNDLE_CHARACTERS * 3 + 1, 1, read)]);
    expect(problem?.code).toBe('bundle-too-large');
    expect(read.times).toBe(0);
  });

  it('may be too many, which is said as such', async () => {
    const problem = await refusal(Array.from({ length: BUNDLE_FILES + 1 }, () => fileOf(1, 1)));
    expect(problem?.code).toBe('bundle-too-large');
    expect(say(problem?.code ?? '', problem?.values ?? {}, 'en')).toContain('more files than a workspace has (2,001)');
  });

  it('lack a head where none of them is JSON', async () => {
    expect((await refusal([]))?.code).toBe('bundle-no-head');
  });
});
