import type { LocalDate } from '../values/local-date';
import type { FieldPath } from './field-path';
import type { Term, Variant } from './schema';

/** One of several definitions of a term, and where it stands, as people are told: `terms/sales.yaml:3`. */
export interface Definition {
  term: Term;
  where: string;
  /** The table it is a row of, null elsewhere: rows of one table that merely add meanings need no word. */
  table: string | null;
}

/** What is to be said of one of the definitions. */
export interface MergeNote {
  definition: number;
  path: FieldPath;
  message: string;
}

export interface Merged {
  term: Term;
  notes: MergeNote[];
  /** Of each entry of a list in the term, which definition it came from, and where it stood in there. */
  origins: Partial<
    Record<'variants' | 'adoption' | 'aliases' | 'proposals' | 'related', { definition: number; index: number }[]>
  >;
}

const LISTS = ['variants', 'adoption', 'aliases', 'proposals', 'related'] as const;

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** What a variant means: two that share this are one meaning, verified twice. */
const meaningOf = ({ short, body, formula, unit, window }: Variant) => text([short, body, formula, unit, window]);

const nameOfTeam = (team: string | undefined) => team ?? 'the company';

/** Takes a free id near the wanted one. */
function freeId(wanted: string, team: string | undefined, used: ReadonlySet<string>): string {
  if (!used.has(wanted)) return wanted;
  const named = team === undefined ? wanted : `${wanted}-${team}`.slice(0, 120);
  if (!used.has(named)) return named;
  for (let n = 2; ; n++) if (!used.has(`${named}-${n}`)) return `${named}-${n}`;
}

const later = (a: LocalDate | undefined, b: LocalDate | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/**
 * Makes one term of its definitions in several files. Fields are those of the first that has them; meanings stand beside
 * each other. A meaning without a team, where the files have different owner teams, is that of its file's owner. Two
 * different meanings for one team (or for the company) are an open conflict, and both stay.
 */
export function mergeTerms(definitions: readonly Definition[]): Merged {
  const notes: MergeNote[] = [];
  const origins: Merged['origins'] = {};
  const first = definitions[0];
  if (!first) throw new RangeError('There is nothing to merge.');
  const owners = new Set(definitions.map(({ term }) => term.ownerTeam));
  const term: Term = { ...first.term };
  for (const list of LISTS) delete term[list];

  const variants: Variant[] = [];
  const from: { definition: number; index: number; team: string | undefined }[] = [];
  const used = new Set<string>();
  let conflictOn: LocalDate | undefined;
  for (const [definition, { term: other, table }] of definitions.entries()) {
    const said = notes.length;
    const isRow = table !== null && table === first.table;
    if (definition > 0) {
      for (const [field, value] of Object.entries(other)) {
        if ((LISTS as readonly string[]).includes(field)) continue;
        const own = (term as Record<string, unknown>)[field];
        if (own === undefined) Object.assign(term, { [field]: value });
        else if (field !== 'id' && field !== 'ownerTeam' && text(own) !== text(value))
          notes.push({ definition, path: [field], message: `differs from ${first.where}, whose value is taken` });
      }
    }
    for (const [index, variant] of (other.variants ?? []).entries()) {
      const team = variant.team ?? (owners.size > 1 ? other.ownerTeam : undefined);
      const rivals = variants.flatMap((one, at) =>
        from[at]?.definition !== definition && one.team === team && one.retiredOn === undefined ? [{ one, at }] : [],
      );
      const same = rivals.find(({ one }) => meaningOf(one) === meaningOf(variant));
      if (same && variant.retiredOn === undefined) continue;
      const rival = variant.retiredOn === undefined ? rivals[0] : undefined;
      if (rival) {
        const place = definitions[from[rival.at]?.definition ?? 0];
        const [a, b] = [place?.term.ownerTeam ?? team, other.ownerTeam ?? team];
        const whose =
          a === b
            ? `for ${nameOfTeam(team)}`
            : `for ${nameOfTeam(team)}, ${nameOfTeam(a)} and ${nameOfTeam(b)} disagree`;
        notes.push({
          definition,
          path: ['variants', index],
          message: `means something else than in ${place?.where} ${whose}: both are kept as an open conflict`,
        });
        conflictOn = later(later(conflictOn, rival.one.verifiedOn), variant.verifiedOn);
      } else if (definition > 0 && !isRow) {
        const others = [...new Set(variants.map((one) => nameOfTeam(one.team)))].join(', ');
        if (others)
          notes.push({
            definition,
            path: ['variants', index],
            message: `${nameOfTeam(team)} defines it here, ${others} in ${first.where}: the meanings stand beside each other`,
          });
      }
      const id = freeId(variant.id, team, used);
      used.add(id);
      variants.push({ ...variant, id, ...(team !== undefined && { team }) });
      from.push({ definition, index, team });
    }
    if (definition > 0 && !isRow && notes.length === said)
      notes.push({ definition, path: ['id'], message: `is defined in ${first.where} too: the two are taken as one` });
  }
  if (variants.length) {
    term.variants = variants;
    origins.variants = from;
  }
  if (conflictOn !== undefined && !term.conflict) term.conflict = { openedOn: conflictOn };
  for (const list of ['adoption', 'aliases', 'proposals', 'related'] as const) {
    const seen = new Map<string, { value: unknown; definition: number; index: number }>();
    for (const [definition, { term: other }] of definitions.entries())
      for (const [index, value] of (other[list] ?? []).entries())
        if (!seen.has(text(value))) seen.set(text(value), { value, definition, index });
    if (!seen.size) continue;
    Object.assign(term, { [list]: [...seen.values()].map(({ value }) => value) });
    origins[list] = [...seen.values()].map(({ definition, index }) => ({ definition, index }));
  }
  return { term, notes, origins };
}
