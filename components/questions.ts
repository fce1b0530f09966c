import type { OutboxDraft } from '../lib/workspace/outbox-item';
import type { Question, Typed } from './feedback-model';
import type { ChainCard, TermCard, WarningCard } from './models';

const noteOf = ({ note }: Typed) => (note.trim() ? { note: note.trim() } : {});

/** "Our team uses a different one": proposed beside the others, in the place of none. */
export function differentMeaning(term: string): Question {
  return {
    id: 'variant',
    fields: ['short', 'note'],
    needed: true,
    draft: ({ short, note }) => ({
      kind: 'variant-proposal',
      term,
      short: short.trim(),
      ...(note.trim() ? { example: note.trim() } : {}),
    }),
  };
}

/** "Doesn't hold for…": a case to which the meaning does not fit. */
export function edgeCase({ id, shown }: TermCard): Question {
  const [first] = shown;
  return {
    id: 'case',
    fields: ['note'],
    needed: true,
    draft: (typed) => ({
      kind: 'feedback',
      about: 'term',
      subject: id,
      ...(first && shown.length === 1 ? { variant: first.variant } : {}),
      what: 'does-not-hold',
      ...noteOf(typed),
    }),
  };
}

/** "Confirm for our team": the team takes the meaning for its own from today. */
export function confirmMeaning({ id, shown: [first], today }: TermCard): Question | null {
  if (!first) return null;
  return {
    id: 'confirm',
    fields: [],
    needed: false,
    draft: () => ({ kind: 'adoption', term: id, variant: first.variant, since: today }),
  };
}

/** "Offer to own it", in the reader's own words or in ours. */
export function offerToOwn(term: string, offer: string): Question {
  return {
    id: 'own',
    fields: ['note'],
    needed: false,
    draft: ({ note }) => ({
      kind: 'feedback',
      about: 'term',
      subject: term,
      what: 'other',
      note: note.trim() || offer,
    }),
  };
}

type OfWarning = Pick<ChainCard | WarningCard, 'item' | 'factsHash'> & { rule: string };

const aboutWarning = (
  { item, rule, factsHash }: OfWarning,
  what: 'warning-wrong' | 'other',
  typed: Typed,
): OutboxDraft => ({
  kind: 'feedback',
  about: 'warning',
  subject: item.id,
  rule,
  factsHash,
  what,
  ...noteOf(typed),
});

/** "This warning is wrong". */
export function wrongWarning(card: OfWarning): Question {
  return { id: 'wrong', fields: ['note'], needed: false, draft: (typed) => aboutWarning(card, 'warning-wrong', typed) };
}

/** "Correct a step": which number of a chain is another. */
export function correctStep(card: OfWarning): Question {
  return { id: 'step', fields: ['note'], needed: true, draft: (typed) => aboutWarning(card, 'other', typed) };
}

/** "Ask for a date": of the owner of what is needed, for the sake of what needs it. */
export function askForDate({ from, to, neededBy }: NonNullable<WarningCard['ask']>): Question {
  return {
    id: 'date',
    fields: ['note'],
    needed: false,
    draft: (typed) => ({ kind: 'asked-date', from, to, ...(neededBy ? { neededBy } : {}), ...noteOf(typed) }),
  };
}
