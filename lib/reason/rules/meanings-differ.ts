import { canonical } from '../../values/fingerprint';
import type { Item, Term, Variant } from '../../workspace/schema';
import { all, testMeaning } from '../holds-when';
import type { Inquiry, Need } from '../inquiry';
import { statusTerms } from '../status-terms';
import type { Because, MeaningsDiffer, Message, TestedMeaning } from '../warning';
import { factOf } from './fact-of';
import { makeWarningWith } from './make-warning';
import { nameOf } from './name-of';
import { type Lowered, lowered, meaningIsOverdue, statusIsOld } from './overdue';

/** Parties whose meanings are compared, with the meanings themselves. */
interface Party extends TestedMeaning {
  meant: readonly Variant[];
}

/**
 * The item, or one it needs directly, carries a status whose word its author means in another way than the reader or
 * the team that does the work, and by one of these it does not hold or cannot be tested.
 * @param need Null: the item's own status.
 */
export function meaningsDiffer(inquiry: Inquiry, item: Item, need: Need | null): MeaningsDiffer[] {
  const carrier = need?.item ?? item;
  const { status } = carrier;
  if (inquiry.readerTeam === null || status?.health === undefined || status.saidOn > inquiry.todayOf(carrier))
    return [];
  return statusTerms(inquiry.index, status.health).flatMap((term) => ofTerm(inquiry, item, need, carrier, term) ?? []);
}

function ofTerm(inquiry: Inquiry, item: Item, need: Need | null, carrier: Item, term: Term): MeaningsDiffer | null {
  const party = (role: Party['role'], team: string | undefined): Party => {
    const meant = inquiry.meant(term.id, team ?? null);
    const { outcome, facts } = all(meant.map((variant) => testMeaning(inquiry, carrier, variant)));
    return { role, team: team ?? null, variants: meant.map(({ id }) => id).sort(), outcome, facts, meant };
  };
  const author = party('author', carrier.status?.team);
  const reader = party('reader', inquiry.readerTeam ?? undefined);
  const doing = party('doing', carrier.ownerTeam);
  if (author.meant.length === 0) return null;
  const others = [reader, doing];
  if (others.every(({ variants }) => String(variants) === String(author.variants))) return null;
  if (others.every(({ outcome }) => outcome === 'holds')) return null;

  const meant = [
    ...new Map([author, reader, doing].flatMap(({ meant }) => meant).map((one) => [one.id, one])).values(),
  ];
  const untestable = others.some(({ outcome }) => outcome === 'cannot-be-tested');
  const why: Lowered | null = statusIsOld(inquiry, carrier)
    ? 'status-old'
    : meant.some((variant) => meaningIsOverdue(term, variant, inquiry.today))
      ? 'meaning-overdue'
      : null;
  const parties = [author, reader, doing].filter(
    ({ role, team }) => !((role === 'doing' && team === reader.team) || (role !== 'author' && team === author.team)),
  );
  const values = valuesOf(inquiry, item, carrier, parties, untestable ? 'untestable' : why);
  return makeWarningWith(
    {
      rule: 'meanings-differ',
      severity: untestable ? 'low' : lowered('medium', why),
      item,
      about: need ? carrier : null,
      message: { id: need ? 'meanings-differ.needed' : 'meanings-differ', values },
      because: becauseOf(carrier, need, term, meant, [author, reader, doing]),
      actions: [
        {
          id: term.conflict?.ownerRole ? 'do.settle-meaning' : 'do.ask-meaning',
          values: { ...values, role: term.conflict?.ownerRole ?? null },
        },
        { id: 'do.safe-sentence', values },
      ],
    },
    {
      term: term.id,
      meanings: parties.map(({ meant: _, ...tested }) => tested),
    },
  );
}

function valuesOf(
  inquiry: Inquiry,
  item: Item,
  carrier: Item,
  [author, ...parties]: readonly Party[],
  why: Lowered | 'untestable' | null,
): Message['values'] {
  // Where a team's meaning is a tie of several, another team's one meaning says more.
  const others = [...parties].sort((a, b) => a.meant.length - b.meant.length);
  const against = others.find(({ outcome }) => outcome === 'does-not-hold');
  const open = others.find(({ outcome }) => outcome === 'cannot-be-tested');
  const [fact] = against?.facts ?? [];
  const record = fact?.record.startsWith('items/') ? inquiry.index.items.get(fact.record.slice(6)) : undefined;
  return {
    title: item.title,
    name: nameOf(carrier),
    health: carrier.status?.health ?? null,
    said: carrier.status?.saidOn ?? null,
    days: inquiry.age(carrier, carrier.status?.saidOn),
    author: inquiry.teamName(author?.team),
    against: inquiry.teamName(against?.team),
    againstTie: (against?.meant.length ?? 0) > 1,
    fails: against !== undefined,
    factName: record ? nameOf(record) : (fact?.record ?? null),
    factField: fact?.field ?? null,
    factValue: fact?.value ?? null,
    untested: inquiry.teamName(open?.team),
    untestedTie: (open?.meant.length ?? 0) > 1,
    open: open !== undefined,
    lowered: why,
  };
}

function becauseOf(
  carrier: Item,
  need: Need | null,
  term: Term,
  meant: readonly Variant[],
  parties: readonly Party[],
): Because[] {
  const { status, ownerTeam } = carrier;
  const record = `terms/${term.id}`;
  const said = status?.saidOn ?? null;
  const because = [
    factOf.item(carrier, 'status.health', status?.health ?? null, said),
    factOf.item(carrier, 'status.team', status?.team ?? null, said),
    factOf.item(carrier, 'status.saidOn', said, said),
    factOf.item(carrier, 'ownerTeam', ownerTeam ?? null),
    ...(need ? [factOf.link(need.link)] : []),
  ];
  for (const { id, short, holdsWhen, verifiedOn } of meant) {
    const asOf = verifiedOn ?? term.verifiedOn ?? null;
    because.push({ record, field: `variants.${id}.short`, value: short, asOf });
    because.push({
      record,
      field: `variants.${id}.holdsWhen`,
      value: holdsWhen?.length ? textOf(holdsWhen) : null,
      asOf,
    });
  }
  const tested = parties.flatMap(({ facts }) => facts);
  return [...because, ...new Map(tested.map((one) => [`${one.record} ${one.field}`, one])).values()];
}

const texts = new WeakMap<object, string>();

/** Checks as text, the same however they were written. */
function textOf(holdsWhen: NonNullable<Variant['holdsWhen']>): string {
  const text = texts.get(holdsWhen) ?? canonical(holdsWhen);
  texts.set(holdsWhen, text);
  return text;
}
