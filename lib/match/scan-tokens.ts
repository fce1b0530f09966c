import type { Candidate } from './candidate';
import { dictionaryWords } from './dictionary-words';
import type { FormIndex } from './form-index';
import { inflected, possibleBases } from './inflect';
import { Flag } from './record-format';
import type { Match } from './term-index';
import { joinedHash, mixed, onwardHash, rawHash } from './token-hash';
import { type Tokens, tokenize } from './tokenize';
import { binds } from './word-ends';

/** The tokens as they were spelled; the last may be given in its base form. */
function spelled(
  tokens: Tokens,
  words: readonly string[],
  first: number,
  last: number,
  lastWord = words[last],
): string {
  let text = '';
  for (let i = first; i <= last; i++) {
    if (i > first) text += tokens.apart[i] ? ' ' : '\n';
    text += i === last ? lastWord : words[i];
  }
  return text;
}

const touches = (tokens: Tokens, at: number) => at < tokens.start.length && tokens.apart[at] === false;

/** An apostrophe and letters run on from token `last`, as in "Won't" and "Heron's": the index of those letters, or -1. */
function runsOn(tokens: Tokens, last: number): number {
  if (tokens.word[last] === false && tokens.exact[last] === "'") return -1;
  const apostrophe = touches(tokens, last + 1) && tokens.exact[last + 1] === "'";
  const letters = apostrophe && touches(tokens, last + 2) && tokens.word[last + 2] && !tokens.alone[last + 2];
  return letters ? last + 2 : -1;
}

/** Whether token `stop` is a full stop that holds together the words on both sides of it. */
function bindsAt(tokens: Tokens, stop: number): boolean {
  if (stop <= 0 || !touches(tokens, stop) || !touches(tokens, stop + 1)) return false;
  if (!tokens.word[stop - 1] || !tokens.word[stop + 1] || tokens.alone[stop - 1] || tokens.alone[stop + 1])
    return false;
  const before = /(\P{M})\p{M}*$/u.exec(tokens.exact[stop - 1] as string)?.[1] ?? '';
  const after = /^./su.exec(tokens.exact[stop + 1] as string)?.[0] ?? '';
  return binds(before, tokens.exact[stop] as string, after);
}

/** One text as tokens: for texts in which some units mean nothing by themselves. */
class TokenScan {
  readonly tokens: Tokens;
  private readonly hashes: number[];
  /** Numbers of the tokens that are words. */
  private readonly words: number[];
  private readonly wordBegins: (at: number) => boolean;

  constructor(
    private readonly index: FormIndex,
    text: string,
  ) {
    this.tokens = tokenize(text);
    this.hashes = this.tokens.folded.map((word) => mixed(rawHash(word)));
    this.words = this.tokens.word.flatMap((isWord, at) => (isWord ? [at] : []));
    this.wordBegins = dictionaryWords(this.tokens);
  }

  private mayEndAt(last: number): boolean {
    return this.wordBegins(last + 1) && !bindsAt(this.tokens, last + 1);
  }

  /** The form as it ends at token `last`, without or with a possessive; null where the word goes on. */
  private ending(record: number, first: number, last: number, plain: boolean): Candidate | null {
    const { tokens, index } = this;
    const start = tokens.start[first] as number;
    const after = runsOn(tokens, last);
    if (after < 0) return this.mayEndAt(last) ? { record, start, end: tokens.end[last] as number, plain } : null;
    const s = (index.has(record, Flag.exact) ? tokens.exact : tokens.folded)[after];
    const possessive = plain && index.inflection(record) !== 'none' && s === 's' && runsOn(tokens, after) < 0;
    return possessive && this.mayEndAt(after)
      ? { record, start, end: tokens.end[after] as number, plain: false }
      : null;
  }

  /** Compares a form whose first word is to be token `word`. */
  private compare(record: number, word: number, from: number, bent: boolean): Candidate | null {
    const { tokens, index } = this;
    const written = index.texts.string(record);
    const parts = written.split(/[ \n]/);
    const first = word - (index.has(record, Flag.leads) ? tokenize(written).word.indexOf(true) : 0);
    const last = first + parts.length - 1;
    if (first < 0 || last >= tokens.start.length || (tokens.start[first] as number) < from) return null;
    if (!this.wordBegins(first) || bindsAt(tokens, first - 1)) return null;
    const words = index.has(record, Flag.exact) ? tokens.exact : tokens.folded;
    const base = parts.at(-1) as string;
    if (bent && !inflected(base, index.inflection(record)).includes(words[last] as string)) return null;
    if (spelled(tokens, words, first, last, bent ? base : words[last]) !== written) return null;
    return this.ending(record, first, last, !bent);
  }

  /** The forms whose first word is the one with this number. */
  candidatesAt(first: number, from: number): Candidate[] {
    const { index, tokens, words, hashes } = this;
    const candidates: Candidate[] = [];
    let before = 0;
    let run = 0;
    for (let at = first; at < words.length; at++) {
      const token = words[at] as number;
      const join = (hash: number) => (at === first ? hash : joinedHash(before, hash));
      before = run;
      run = join(hashes[token] as number);
      if (at === first + 1 && !index.mayHold(run)) break;
      const look = (hash: number, bent: boolean) => {
        index.forEachOf(hash, (record) => {
          const candidate = this.compare(record, words[first] as number, from, bent);
          if (candidate) candidates.push(candidate);
        });
      };
      look(run, false);
      for (const base of possibleBases(tokens.folded[token] as string)) look(join(mixed(rawHash(base))), true);
      if (at > first && !index.mayHold(onwardHash(run))) break;
    }
    return candidates;
  }

  matches(decide: (candidates: readonly Candidate[]) => Match | null): Match[] {
    const found: Match[] = [];
    let from = 0;
    for (let at = 0; at < this.words.length; at++) {
      if ((this.tokens.start[this.words[at] as number] as number) < from) continue;
      const match = decide(this.candidatesAt(at, from));
      if (!match) continue;
      found.push(match);
      from = match.end;
    }
    return found;
  }
}

/** What `decide` makes of the candidates of each place of any text, in order. */
export function scanTokens(
  index: FormIndex,
  text: string,
  decide: (candidates: readonly Candidate[]) => Match | null,
): Match[] {
  return new TokenScan(index, text).matches(decide);
}
