/**
 * Which endings the last word of a form takes. `name`: a possessive alone; `acronym`: a lone plural s besides; `noun`:
 * its plurals; `verb`: plurals and -ed, -ing. Every one but `none` takes a possessive.
 */
export const INFLECTIONS = ['none', 'name', 'acronym', 'noun', 'verb'] as const;
export type Inflection = (typeof INFLECTIONS)[number];

/** Endings are Latin: no other script takes them. Digits do, as in "two P1s". */
const takesEnding = (word: string) => /[\p{Script=Latin}\p{Nd}]$/u.test(word);
/** Words of three letters and more, of none of the endings that only nouns and inflected words have. */
const MAY_BE_VERB = /^\p{Script=Latin}{3,}$/u;
const IS_NO_VERB = /.{3}(?:ing|(?<!e)ed|ness|ity|ship|ism|ist)$/;

/** Whether the only word of a form, which is found in any case, may be a verb. */
export function mayBeVerb(folded: string): boolean {
  return MAY_BE_VERB.test(folded) && !IS_NO_VERB.test(folded);
}

/** Two capitals and more, or capitals alone: such a word takes no ending but a small s. */
export function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 0 && (capitals >= 2 || !/\p{Ll}/u.test(word));
}

function plurals(word: string): string[] {
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/[aeiou]z$/i.test(word)) return [`${word}zes`]; // quizzes
  if (/(?:[sxz]|sh)$/i.test(word)) return [`${word}es`];
  if (/(?:ch|o)$/i.test(word)) return [`${word}s`, `${word}es`]; // epochs and launches, memos and heroes
  return [`${word}s`];
}

/** One vowel and one consonant at the end: the consonant is doubled where the syllable is stressed. */
const DOUBLES = /(?:[^aeiou]|qu)[aeiou][^aeiouwxy]$|^[aeiou][^aeiouwxy]$/;
const ONE_SYLLABLE = /^(?:[^aeiouy]*(?:qu)?)[aeiou][^aeiouwxy]$/;

function verbForms(word: string): string[] {
  if (/ie$/.test(word)) return [`${word}d`, `${word.slice(0, -2)}ying`];
  if (/[eoy]e$/.test(word)) return [`${word}d`, `${word}ing`];
  if (/e$/.test(word)) return [`${word}d`, `${word.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`, `${word}ing`];
  const added = (stem: string) => [`${stem}ed`, `${stem}ing`];
  if (/ic$/.test(word)) return added(`${word}k`);
  if (!DOUBLES.test(word)) return added(word);
  const doubled = added(word + word.slice(-1));
  // Where the stress is, no rule says: "committed" and "visited". A spelling that nobody uses is found nowhere.
  return ONE_SYLLABLE.test(word) ? doubled : [...doubled, ...added(word)];
}

/** How else a word may read, of the base form only: nothing is added to a plural. Verb forms are for folded words. */
export function inflected(word: string, inflection: Inflection): string[] {
  if (inflection === 'none' || inflection === 'name' || !takesEnding(word)) return [];
  if (inflection === 'acronym') return [`${word}s`];
  return inflection === 'noun' ? plurals(word) : [...plurals(word), ...verbForms(word)];
}

/** Taking `ending` off an inflected word and putting `put` there may give its base; `doubled`: and one letter more. */
export interface Strip {
  ending: string;
  put: string;
  doubled?: true;
}

const strips: Strip[] = [
  { ending: 's', put: '' },
  { ending: 'es', put: '' },
  { ending: 'ies', put: 'y' },
  { ending: 'zes', put: '' },
  { ending: 'ed', put: '' },
  { ending: 'ed', put: 'e' },
  { ending: 'ed', put: '', doubled: true },
  { ending: 'ied', put: 'y' },
  { ending: 'ked', put: '' },
  { ending: 'ing', put: '' },
  { ending: 'ing', put: 'e' },
  { ending: 'ing', put: '', doubled: true },
  { ending: 'ying', put: 'ie' },
  { ending: 'king', put: '' },
];

/** Those for words that end in this letter. */
export const stripsFor: ReadonlyMap<string, readonly Strip[]> = new Map(
  ['s', 'd', 'g'].map((letter) => [letter, strips.filter(({ ending }) => ending.endsWith(letter))]),
);

/** The words of which this might be an inflected form; `inflected` says whether it is. */
export function possibleBases(word: string): string[] {
  return (stripsFor.get(word.slice(-1)) ?? []).flatMap(({ ending, put, doubled }) => {
    const stem = word.slice(0, -ending.length);
    if (stem === '' || !word.endsWith(ending)) return [];
    if (!doubled) return [stem + put];
    return stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  });
}
