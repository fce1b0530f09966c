import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PROSE = join(import.meta.dirname, '../fixtures/prose');

export interface ProseBlock {
  /** File and number of the block in it. */
  at: string;
  /** As a page would give it: one paragraph, list item, heading or cell; links and code are objects, not text. */
  text: string;
}

const OBJECT = '\uFFFC';

function blocksOf(markdown: string): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, '\n\n')
    .replace(/<!--[\s\S]*?-->/g, '\n\n')
    .replace(/<(a|code|pre|kbd)\b[^>]*>[\s\S]*?<\/\1>/gi, OBJECT)
    .replace(/<[^>\n]*>/g, '')
    .replace(/!?\[[^\]\n]*\]\([^)\n]*\)/g, OBJECT)
    .replace(/`[^`\n]*`/g, OBJECT)
    .replace(/https?:\/\/\S+/g, OBJECT);
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)|\n(?=#)|(?<=^#.*)\n|\n?\s*\|\s*\n?/m)
    .map((block) =>
      block
        .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/, '')
        .replace(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => /\p{L}/u.test(block));
}

/** All blocks of the prose, in a fixed order. */
export function proseBlocks(): ProseBlock[] {
  const files = readdirSync(PROSE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  return files.flatMap((file) =>
    blocksOf(readFileSync(join(PROSE, file), 'utf8')).map((text, number) => ({ at: `${file}#${number}`, text })),
  );
}

/** The first `count` of a list after shuffling it, the same for one seed. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  const left = [...list];
  let state = seed >>> 0;
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    taken.push(...left.splice(Math.floor((state / 0x1_0000_0000) * left.length), 1));
  }
  return taken;
}
