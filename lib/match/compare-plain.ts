import type { Candidate } from './candidate';
import type { FormIndex } from './form-index';
import { inflected } from './inflect';
import { Flag } from './record-format';
import { fold } from './tokenize';
import { GAP_BIT, UNIT, unitCode, unitCodes } from './unit-codes';
import { binds, mayBeStop } from './word-ends';

const SPACE = 0x20;
const TOUCH = 0x0a;
const APOSTROPHE = 0x27;

const codeAt = (text: string, at: number) =>
  at >= 0 && at < text.length ? (unitCodes[text.charCodeAt(at)] as number) : 0;
const isWord = (code: number) => code < 0;
const isGap = (code: number) => (code & GAP_BIT) !== 0;

/** The end of the word that begins at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWord(codeAt(text, end))) end++;
  return end;
}

/** Whether a full stop at `at` holds together what stands on both sides of it. */
function bindsAt(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (!mayBeStop(text.charCodeAt(at)) || !isWord(codeAt(text, at - 1)) || !isWord(codeAt(text, at + 1))) return false;
  return binds(text[at - 1] as string, text[at] as string, text[at + 1] as string);
}

/** Whether the unit of a form, whose case may count, is what the text has at `at`. */
function reads(text: string, at: number, unit: number, exact: boolean): boolean {
  const code = codeAt(text, at);
  if (exact && isWord(code)) return text.charCodeAt(at) === unit;
  return !isGap(code) && (code & UNIT) === unit;
}

/** Where the units from `first` to before `last` of a form end in the text from `at`; -1 where they do not stand there. */
function readOn(text: string, at: number, units: Uint16Array, first: number, last: number, exact: boolean): number {
  const codes = unitCodes;
  const most = Math.min(last, first + text.length - at);
  let i = first;
  // Nearly always the text has the form unit by unit, with one space where there is one.
  if (exact) while (i < most && text.charCodeAt(at + i - first) === units[i] && units[i] !== TOUCH) i++;
  else while (i < most && ((codes[text.charCodeAt(at + i - first)] as number) & UNIT) === units[i]) i++;
  return i === last ? at + last - first : readClosely(text, at, units, first, last, exact);
}

/** The same where more may stand between two words than one space. */
function readClosely(
  text: string,
  at: number,
  units: Uint16Array,
  first: number,
  last: number,
  exact: boolean,
): number {
  let place = at;
  for (let i = first; i < last; i++) {
    const unit = units[i] as number;
    if (unit === SPACE) {
      if (!isGap(codeAt(text, place))) return -1;
      while (isGap(codeAt(text, place))) place++;
    } else if (unit === TOUCH) {
      if (isGap(codeAt(text, place))) return -1;
    } else {
      if (place >= text.length || !reads(text, place, unit, exact)) return -1;
      place++;
    }
  }
  return place;
}

/** Where the units before `last` begin that end before `at`; -1 where they do not stand there, or not after `from`. */
function readBack(text: string, at: number, units: Uint16Array, last: number, exact: boolean, from: number): number {
  let place = at;
  for (let i = last - 1; i >= 0; i--) {
    const unit = units[i] as number;
    if (unit === SPACE) {
      if (!isGap(codeAt(text, place - 1))) return -1;
      while (isGap(codeAt(text, place - 1))) place--;
    } else if (unit === TOUCH) {
      if (isGap(codeAt(text, place - 1))) return -1;
    } else {
      if (place <= from || !reads(text, place - 1, unit, exact)) return -1;
      place--;
    }
  }
  return place;
}

/** The first word unit of a form that begins with symbols. */
function leadOf(units: Uint16Array, length: number): number {
  let at = 0;
  while (at < length && !isWord(unitCode(units[at] as number))) at++;
  return at;
}

const isApostrophe = (code: number) => !isWord(code) && (code & UNIT) === APOSTROPHE;

/** The end of a form that is read up to `end`, with a possessive where there is one; -1 where the word goes on. */
function endWith(text: string, end: number, possessives: boolean, exact: boolean): number {
  const last = codeAt(text, end - 1);
  const next = codeAt(text, end);
  if ((isWord(last) && isWord(next)) || bindsAt(text, end)) return -1;
  if (!isApostrophe(next) || isApostrophe(last) || !isWord(codeAt(text, end + 1))) return end;
  const more = wordEnd(text, end + 1);
  const s = exact ? text.charCodeAt(end + 1) : codeAt(text, end + 1) & UNIT;
  const possessive = possessives && more === end + 2 && s === 0x73;
  const goesOn = isApostrophe(codeAt(text, more)) && isWord(codeAt(text, more + 1));
  return possessive && !goesOn && !bindsAt(text, more) ? more : -1;
}

/**
 * Compares a form with the text, whose units all are read one by one, where its first word begins.
 * @param from no form begins before
 * @param bent its last word is to be an inflected one, not as the form has it
 */
export function comparePlain(
  index: FormIndex,
  record: number,
  text: string,
  start: number,
  from: number,
  bent: boolean,
): Candidate | null {
  const inflection = index.inflection(record);
  if (bent && (inflection === 'none' || inflection === 'name')) return null;
  const { texts } = index;
  texts.read(record);
  const { units, length } = texts;
  const exact = index.has(record, Flag.exact);
  const lead = index.has(record, Flag.leads) ? leadOf(units, length) : 0;
  const begin = lead === 0 ? start : readBack(text, start, units, lead, exact, from);
  if (begin < from || bindsAt(text, begin - 1)) return null;
  if (!bent) {
    const end = readOn(text, start, units, lead, length, exact);
    const whole = end < 0 ? -1 : endWith(text, end, inflection !== 'none', exact);
    return whole < 0 ? null : { record, start: begin, end: whole, plain: whole === end };
  }
  let word = length;
  while (word > lead && units[word - 1] !== SPACE && units[word - 1] !== TOUCH) word--;
  const at = readOn(text, start, units, lead, word, exact);
  if (at < 0) return null;
  const end = wordEnd(text, at);
  const written = text.slice(at, end);
  const base = index.texts.slice(word, length);
  if (!inflected(base, inflection).includes(exact ? written : fold(written))) return null;
  const whole = endWith(text, end, false, exact);
  return whole < 0 ? null : { record, start: begin, end: whole, plain: false };
}
