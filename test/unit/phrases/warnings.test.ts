import { describe, expect, it } from 'vitest';
import { warningPhrases } from '../../../lib/phrases/en/warnings';
import { hasPhrase, say, type Values } from '../../../lib/phrases/say';
import { draftNote } from '../../../lib/reason/draft-note';
import { evaluateItem } from '../../../lib/reason/evaluate';
import type { ChainMissesDate, Message } from '../../../lib/reason/warning';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { FRIDAY_MORNING, storyOne } from '../reason/story-one.fixture';
import { indexOf, morningOf, step, US } from '../reason/workspace.fixture';

const said = ({ id, values }: Message) => say(id, values, 'en', '2026-09-11');
const phrase = (id: string, values: Values) => say(id, values, 'en', '2026-09-11');

const index = indexWorkspace(storyOne());
const warning = evaluateItem(index, 'harrow', { now: FRIDAY_MORNING })[0] as ChainMissesDate;
const { id, values } = warning.message;

describe('a chain that misses its date', () => {
  it('is marked, spoken and explained', () => {
    expect(said(warning.message)).toBe('Chain ends 12 Oct, 8 working days late');
    expect(phrase(`${id}.spoken`, { ...values, field: 'Close date' })).toBe(
      'Close date: chain ends 12 October, 8 working days late.',
    );
    expect(phrase(`${id}.spoken`, { ...values, field: null })).toMatch(/^Target: chain ends/);
    expect(phrase(id, { ...values, late: 1 })).toBe('Chain ends 12 Oct, 1 working day late');
    expect(phrase(id, { ...values, late: 0 })).toBe('Chain ends 12 Oct, late by no working day');
  });
});

describe('the ways out', () => {
  it('are named as things to do', () => {
    const single = warning.chain.levers.flatMap(({ changes }) => changes).map(({ message }) => said(message));
    expect(new Set(single)).toEqual(
      new Set(['Start pricing sign-off now', 'Swap clause 14.3 for clause B', 'Delegate pricing sign-off']),
    );
    const joined = warning.chain.levers.map(({ changes }) =>
      changes
        .map(({ message }, i) => (i === 0 ? said(message) : phrase(`${message.id}.also`, message.values)))
        .join(' + '),
    );
    expect(joined).toEqual([
      'Start pricing sign-off now + swap clause 14.3 for clause B',
      'Delegate pricing sign-off + swap clause 14.3 for clause B',
    ]);
  });

  it('keep a name that is written in capitals, and tell several absences apart', () => {
    expect(phrase('lever.parallel', { step: 'QA check' })).toBe('Start QA check now');
    const values = { step: 'VP sign-off', from: '2026-09-24', to: '2026-09-30', several: true };
    expect(phrase('lever.delegate', values)).toBe('Delegate VP sign-off, 24–30 Sep');
  });

  it('make a note of dated facts, teams and roles', () => {
    const item = index.items.get('harrow');
    const [first, second] = warning.chain.levers;
    if (!item || !first || !second) throw new Error('two ways out');
    const note = (lever: typeof first) => draftNote(index, item, warning.chain, lever, '2026-09-11').map(said);
    expect(note(first)).toEqual([
      'Harrow Logistics - 3-yr Platform, as of 11 Sep: the chain ends 12 Oct, 8 working days late for 30 Sep.',
      '- Legal review (Legal): 9 working days, 14–24 Sep (median of the last 41 to 31 Aug, budgeted 5).',
      '- Pricing sign-off (Pricing): 2 working days, 1–2 Oct (as budgeted).',
      '- Pricing sign-off waits 4 working days, 25–30 Sep: VP Pricing away, no delegate.',
      '- Customer procurement (Sales): 5 working days, 5–9 Oct (as budgeted).',
      '- Signature (Sales): 1 working day, 12 Oct (as budgeted).',
      'Asked of Pricing: start pricing sign-off now, beside the steps before it.',
      'Asked of Sales: swap clause 14.3 for clause B, so that customer procurement is not needed.',
      'Then it ends 25 Sep, 3 working days spare.',
    ]);
    expect(note(second)).toContain('Asked of Pricing: a delegate for VP Pricing, 24–30 Sep, for pricing sign-off.');
  });
});

it('notes of a step that has begun since when it runs, not what its days were said to be', () => {
  const steps = [
    step('legal', 2, { name: 'Legal review', days: { budget: 2 } }),
    step('sign', 1, { name: 'Signature' }),
  ];
  const at = { startOn: '2026-11-09', inProgress: [{ step: 'legal', since: '2026-11-09' }] };
  const index = indexOf({ steps, at, item: { target: { date: '2026-11-20' } } });
  const now = morningOf('2026-11-23');
  const item = index.items.get('deal');
  const [warning] = evaluateItem(index, 'deal', { now });
  if (!item || warning?.rule !== 'chain-misses-date') throw new Error('the chain fits');
  const lines = draftNote(index, item, warning.chain, null, '2026-11-23').map(({ id, values }) =>
    say(id, values, 'en', '2026-11-23'),
  );
  expect(lines).toEqual([
    'Deal, as of 23 Nov: the chain ends 24 Nov, 2 working days late for 20 Nov.',
    '- Legal review: in progress since 9 Nov, to 23 Nov at the earliest, 11 working days (budgeted 2).',
    '- Signature: 1 working day, 24 Nov (as budgeted).',
  ]);
});

describe('what cannot be told', () => {
  const cannotTell = (parts: Parameters<typeof indexOf>[0]) => {
    const [found] = evaluateItem(indexOf(parts), 'deal', { now: morningOf('2026-11-23') });
    if (found?.rule !== 'cannot-tell') throw new Error('it can be told');
    return say(found.message.id, found.message.values, 'en', '2026-11-23');
  };

  it('has its reason in words', () => {
    const steps = (more: object) => [step('a', 5, { name: 'Legal review', ...more })];
    expect(cannotTell({ at: { id: 'gone' } })).toBe('Cannot tell when Deal ends: process gone is not in the workspace');
    expect(cannotTell({ item: { process: { id: 'close' } } })).toMatch(/: the process has no start date$/);
    expect(cannotTell({ defaultCalendar: undefined, steps: steps({}) })).toMatch(
      /: no calendar is named for legal review$/,
    );
    expect(cannotTell({ steps: steps({ calendar: 'eu' }) })).toMatch(
      /: calendar eu for legal review is not in the workspace$/,
    );
    expect(cannotTell({ calendars: [{ ...US, timeZone: 'Mars/Olympus' }] })).toMatch(
      /: calendar us names a time zone that is not known, Mars\/Olympus$/,
    );
    expect(cannotTell({ steps: steps({}), calendars: [{ ...US, coversUntil: '2026-11-24' }] })).toMatch(
      /: calendar us ends on 24 Nov, before legal review does$/,
    );
    expect(cannotTell({ steps: steps({ days: {} }) })).toMatch(/: legal review has no duration$/);
    expect(cannotTell({ steps: steps({ after: ['z'] }) })).toMatch(
      /: legal review comes after z, which is not in the process$/,
    );
    expect(cannotTell({ steps: steps({ after: ['a'] }) })).toMatch(
      /: the steps come after each other in a loop, legal review among them$/,
    );
    expect(cannotTell({ steps: steps({}), calendars: [{ ...US, weekend: [1, 2, 3, 4, 5, 6, 7] }] })).toMatch(
      /: calendar us has too few working days for legal review$/,
    );
  });
});

it("has every phrase in the product's voice", () => {
  const filled = {
    step: 'Legal review',
    lever: 'swap it',
    title: 'Deal',
    finish: '2026-10-12',
    target: '2026-09-30',
  };
  const DAYS = Object.fromEntries(
    ['by', 'due', 'on', 'was', 'agreed', 'other', 'askedFor', 'said', 'since'].map((name) => [name, '2026-09-21']),
  );
  for (const name of Object.keys(warningPhrases)) {
    expect(hasPhrase(name)).toBe(true);
    const text = phrase(name, {
      ...filled,
      late: 2,
      spare: 2,
      days: 2,
      today: '2026-09-11',
      from: '2026-09-24',
      to: '2026-09-30',
      ...DAYS,
    });
    expect(text).not.toMatch(/!|undefined|NaN|Invalid/);
  }
});
