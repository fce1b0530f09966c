/**
 * A slow second opinion, written from the rules and not from the code: it tries every stretch of the text against every
 * spelling of every form.
 */
import type { Match, TermForm } from '../../../lib/match/term-index';

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const GAPS = /[\p{White_Space}\-\u2010\u2011\uFE63\uFF0D]+/gu;
const APOSTROPHES = /['`\u00B4\u02BC\u2018\u2019\u201B\u2032\uFF07\u1FEF\u1FFD]/gu;
const ALONE =
  /(?!\p{Nd}|\p{M})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーｰ\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const STOPS = '.·․‧﹒．';
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function plain(text: string): string {
  return text
    .replace(GAPS, ' ')
    .replace(IGNORED, '')
    .replace(APOSTROPHES, "'")
    .normalize('NFC')
    .replace(/[\u201C-\u201F\uFF02]/g, '"');
}

function folded(text: string): string {
  return text.toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ').normalize('NFC');
}

/** -ed and -ing, rule by rule as a grammar has them. */
function verbForms(word: string): string[] {
  const both = (stem: string) => [`${stem}ed`, `${stem}ing`];
  const cut = word.slice(0, -1);
  const vowels = 'aeiou';
  const [third = '', second = '', last = ''] = ['', '', ...word].slice(-3);
  if (last === 'e') {
    if (second === 'i') return [`${word}d`, `${word.slice(0, -2)}ying`];
    return [`${word}d`, `eoy`.includes(second) && second ? `${word}ing` : `${cut}ing`];
  }
  if (last === 'y' && !vowels.includes(second)) return [`${cut}ied`, `${word}ing`];
  if (last === 'c' && second === 'i') return both(`${word}k`);
  const oneVowel = vowels.includes(second) && (!vowels.includes(third) || /qu.$/.test(word.slice(0, -1)));
  if (!oneVowel || `${vowels}wxy`.includes(last)) return both(word);
  const doubled = both(`${word}${last}`);
  const syllables = word.replace(/^qu/, 'q').match(/[aeiouy]/g)?.length ?? 0;
  return syllables === 1 ? doubled : [...doubled, ...both(word)];
}

/** What the form may read: itself, and with one ending. */
function spellings(form: TermForm): { text: string; bare: boolean }[] {
  const exact = form.exact || form.commonWord;
  const base = exact ? plain(form.text).trim() : folded(plain(form.text).trim());
  const all = [{ text: base, bare: true }];
  if (!form.inflect) return all;
  if (!base.endsWith("'")) all.push({ text: `${base}'s`, bare: false });
  const word =
    base
      .replace(new RegExp(`${ALONE.source}\\p{M}*`, 'gu'), ' ')
      .split(/[^\p{L}\p{M}\p{N}\p{Pc}]/u)
      .at(-1) ?? '';
  if (form.kind === 'item' || !/[\p{Script=Latin}\p{Nd}]$/u.test(word)) return all;
  const capitals = [...word].filter((char) => /\p{Lu}/u.test(char)).length;
  const acronym = exact && (capitals > 1 || (capitals === 1 && !/\p{Ll}/u.test(word)));
  const endings: string[] = [];
  if (acronym) endings.push(`${base}s`);
  else if (/y$/i.test(word) && word.length > 1 && !/[aeiou]y$/i.test(word)) endings.push(`${base.slice(0, -1)}ies`);
  else if (/[aeiou]z$/i.test(word)) endings.push(`${base}zes`);
  else if (/(s|x|z|sh)$/i.test(word)) endings.push(`${base}es`);
  else if (/(o|ch)$/i.test(word)) endings.push(`${base}es`, `${base}s`);
  else endings.push(`${base}s`);
  const isVerb = form.verb && !exact && /^\p{Script=Latin}{3,}$/u.test(base);
  if (isVerb && !/(...(ing|ness|ity|ship|ism|ist)|..[^e]ed)$/.test(base)) endings.push(...verbForms(base));
  return all.concat(endings.map((text) => ({ text, bare: false })));
}

const isWord = (char: string) => /[\p{L}\p{N}\p{Pc}\p{M}]/u.test(char) && !ALONE.test(char);

/** The code points of the text that are there at all, with their offsets. */
function visible(text: string): { char: string; start: number; end: number }[] {
  const points = [];
  let at = 0;
  for (const char of text) {
    if (!new RegExp(IGNORED.source, 'u').test(char) || new RegExp(GAPS.source, 'u').test(char)) {
      points.push({ char, start: at, end: at + char.length });
    }
    at += char.length;
  }
  return points;
}

export function oracle(forms: TermForm[], text: string): Match[] {
  const points = visible(text);
  const spelled = forms
    .filter((form) => ALONE.test(form.text) || /[\p{L}\p{N}\p{Pc}]|(?:^| )\p{M}/u.test(plain(form.text)))
    .map((form) => ({ form, all: spellings(form) }));
  const chars = points.map((point) => (new RegExp(APOSTROPHES.source, 'u').test(point.char) ? "'" : point.char));
  const gap = (i: number) => i < 0 || i >= chars.length || /^\s$/u.test(plain(chars[i] ?? ''));
  /** The base character that a run of marks before `i` stands on. */
  const baseBefore = (i: number) => {
    let at = i;
    while (at >= 0 && /\p{M}/u.test(chars[at] ?? '')) at--;
    return at < 0 || gap(at) ? at + 1 : at;
  };
  const wordAt = (i: number) => i >= 0 && i < chars.length && !gap(i) && isWord(chars[baseBefore(i)] ?? '');

  const isAlone = (i: number) => i >= 0 && i < chars.length && !gap(i) && ALONE.test(chars[baseBefore(i)] ?? '');
  /** A word begins at `i` as the dictionary has it. */
  const dictionaryBreak = (i: number) => {
    if (!isAlone(i - 1) || !isAlone(i)) return true;
    let first = i;
    while (isAlone(first - 1)) first--;
    let last = i;
    while (isAlone(last)) last++;
    const run = plain(chars.slice(first, last).join(''));
    const offset = plain(chars.slice(first, i).join('')).length;
    return [...segmenter.segment(run)].some(({ index }) => index === offset);
  };
  /** A full stop at `i` joins two letters or two digits. */
  const joinedByStop = (i: number) => {
    if (i < 1 || !STOPS.includes(chars[i] ?? ' ') || gap(i - 1)) return false;
    const [before, after] = [plain(chars[baseBefore(i - 1)] ?? ''), plain(chars.slice(i + 1, i + 9).join(''))];
    if (ALONE.test(before) || isAlone(i + 1)) return false;
    return (/^\p{L}/u.test(before) && /^\p{L}/u.test(after)) || (/^\p{Nd}/u.test(before) && /^\p{Nd}/u.test(after));
  };

  const boundaryBefore = (i: number) => {
    if (/\p{M}/u.test(chars[i] ?? '') && !gap(i - 1)) return false;
    if (!dictionaryBreak(i) || joinedByStop(i - 1)) return false;
    return !(isWord(chars[i] ?? '') && wordAt(i - 1));
  };
  const boundaryAfter = (end: number) => {
    if (/\p{M}/u.test(chars[end] ?? '') && !gap(end)) return false;
    if (!dictionaryBreak(end) || joinedByStop(end)) return false;
    const lastIsWord = wordAt(end - 1);
    if (lastIsWord && isWord(chars[end] ?? '')) return false;
    const lettersFollow = chars[end] === "'" && wordAt(end + 1) && !gap(end + 1) && chars[end - 1] !== "'";
    return !lettersFollow;
  };
  const firstOfSentence = (i: number) => {
    let at = i - 1;
    while (at >= 0 && (gap(at) || /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']/u.test(plain(chars[at] ?? '')))) at--;
    return at < 0 || /[.!?…。！？‼⁇⁈⁉]/u.test(chars[at] ?? '');
  };

  const matches: Match[] = [];
  for (let i = 0; i < chars.length; i++) {
    if (gap(i) || !boundaryBefore(i)) continue;
    for (let end = chars.length; end > i; end--) {
      if (gap(end - 1) || !boundaryAfter(end)) continue;
      const raw = plain(chars.slice(i, end).join(''));
      const hits = spelled.flatMap(({ form, all }) => {
        const exact = form.exact || form.commonWord;
        const wholeBlock = chars.every((_, at) => gap(at) || (at >= i && at < end));
        if (form.commonWord && firstOfSentence(i) && !wholeBlock) return [];
        const read = exact ? raw : folded(raw);
        const hit = all.find((spelling) => spelling.text === read);
        return hit ? [{ form, bare: hit.bare }] : [];
      });
      if (hits.length === 0) continue;
      const bare = hits.some((hit) => hit.bare) ? hits.filter((hit) => hit.bare) : hits;
      const kind = bare.some((hit) => hit.form.kind === 'term') ? 'term' : 'item';
      const ids = bare.filter((hit) => hit.form.kind === kind).map((hit) => hit.form.id);
      matches.push({
        start: (points[i] as { start: number }).start,
        end: (points[end - 1] as { end: number }).end,
        kind,
        ids: [...new Set(ids)].sort(),
      });
      i = end - 1;
      break;
    }
  }
  return matches;
}
