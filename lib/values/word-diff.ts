/** A stretch of a text against an earlier one. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Past this many pairs of words the whole text counts as another: a diff of it would be read by nobody. */
const MOST_PAIRS = 250_000;

/** Words with the blanks after them; each sign of a script that parts no words; each other sign. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}_'’-]+\s*|[^\p{L}\p{M}\p{N}_'’-]\s*/gu;

const piecesOf = (text: string): string[] => text.match(PIECE) ?? (text ? [text] : []);

/** How many pieces the two have in common from each place on: the table that a walk through both goes by. */
function commonFrom(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] =
        before[i]?.trimEnd() === after[j]?.trimEnd()
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  return common;
}

/** Single words that stand between changes are told with them: a sentence is read in stretches, not word by word. */
function joinNear(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as DiffPart;
    const isIsland =
      part.kind === 'same' && at > 0 && at < parts.length - 1 && !/[\p{L}\p{M}\p{N}]{4}|[.;:!?]/u.test(part.text);
    if (isIsland) joined.push({ kind: 'removed', text: part.text }, { kind: 'added', text: part.text });
    else joined.push(part);
  }
  return joined;
}

/** Neighbours of one kind as one, and between two stretches that stay, what was taken out before what was put in. */
function inStretches(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}

/**
 * What became of a text, word by word: the stretches that stayed and were removed make up the old one, those that
 * stayed and were added the new one. Blanks are the new text's where a word stayed.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.length * now.length > MOST_PAIRS)
    return inStretches([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const common = commonFrom(old, now);
  const width = now.length + 1;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && is !== undefined && was.trimEnd() === is.trimEnd()) {
      parts.push({ kind: 'same', text: is });
      i++;
      j++;
    } else if (
      is === undefined ||
      (was !== undefined && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: was ?? '' });
      i++;
    } else {
      parts.push({ kind: 'added', text: is });
      j++;
    }
  }
  return inStretches(joinNear(inStretches(parts)));
}
