import { stringify } from 'yaml';
import { type CsvCell, csvRows } from '../workspace/files/csv-rows';
import type { Term } from '../workspace/schema';
import { slugOf } from '../workspace/slug-of';

/** What a spreadsheet's columns are usually called, for each field of a term. Compared without case, spaces and signs. */
const NAMES = {
  label: ['label', 'term', 'name', 'word', 'title', 'businessterm', 'metric'],
  id: ['id', 'key', 'slug', 'termid'],
  short: ['short', 'definition', 'meaning', 'description', 'shortdefinition', 'summary'],
  body: ['body', 'details', 'longdefinition', 'longdescription', 'notes', 'comment'],
  formula: ['formula', 'calculation', 'expression'],
  team: ['team', 'department', 'definedby'],
  ownerTeam: ['ownerteam', 'owner', 'owningteam', 'steward'],
  aliases: ['aliases', 'alias', 'synonyms', 'synonym', 'alsoknownas', 'abbreviation', 'acronym'],
  kind: ['kind', 'type', 'category'],
  status: ['status', 'state'],
  verifiedOn: ['verifiedon', 'verified', 'reviewedon', 'lastreviewed'],
  source: ['source', 'url', 'link'],
} as const;
type Field = keyof typeof NAMES;

/** Something of the table that could not be taken as it stands. */
export interface ImportNote {
  line: number;
  message: string;
}

export interface ImportedTerms {
  terms: Term[];
  notes: ImportNote[];
  /** Columns that no field of a term is called like; their cells are kept under their own names. */
  unknown: string[];
}

const KINDS: ReadonlySet<string> = new Set(['metric', 'status', 'process', 'product', 'acronym', 'concept']);
const STATUSES: ReadonlySet<string> = new Set(['draft', 'approved', 'deprecated']);
const LONGEST_SHORT = 160;

const plain = (header: string) =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Which column each field is in: the first name that fits, in the order of the names. */
function columnsOf(headers: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  const names = headers.map(plain);
  for (const [field, candidates] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const found = candidates.map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (found !== undefined && ![...columns.values()].includes(found)) columns.set(field, found);
  }
  return columns;
}

/** The first sentence or so of a definition, and the whole where that leaves something out. */
function shortOf(text: string): { short: string; body?: string } {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_SHORT) return { short: line };
  const sentence = /^.{20,159}?[.!?](?=\s)/u.exec(line)?.[0];
  if (sentence) return { short: sentence, body: text };
  const cut = line.slice(0, LONGEST_SHORT - 1);
  return { short: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`, body: text };
}

/** A free id near the one that a label makes. */
function freeId(wanted: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!used.has(id)) return id;
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * Reads a spreadsheet's table of terms: columns in any order and under their usual names. Each row is a term with one meaning; a row
 * whose label came before adds a meaning to it. Cells are text: nothing in them is worked out, also not a leading `=`. Never throws.
 * @param teamOf the id of a team that a cell names; null where it names none
 */
export function importCsvTerms(text: string, teamOf: (name: string) => string | null): ImportedTerms {
  const { rows, openQuote } = csvRows(text);
  const [head = [], ...body] = rows;
  const headers = head.map((cell) => cell.text);
  const columns = columnsOf(headers);
  const known = new Set(columns.values());
  const result: ImportedTerms = {
    terms: [],
    notes: [],
    unknown: headers.filter((header, i) => header && !known.has(i)),
  };
  const note = (line: number, message: string) => result.notes.push({ line, message });
  if (openQuote !== null) note(openQuote, 'a quote is opened here and never closed: what follows it is one cell');
  if (!columns.has('label')) {
    note(head[0]?.line ?? 1, `no column is called ${NAMES.label.slice(0, 4).join(', ')} or the like`);
    return result;
  }
  const byLabel = new Map<string, Term>();
  const ids = new Set<string>();
  const cellOf = (cells: readonly CsvCell[], field: Field) => cells[columns.get(field) ?? -1]?.text ?? '';
  for (const cells of body) {
    const line = cells[0]?.line ?? 1;
    const label = cellOf(cells, 'label').replace(/\s+/g, ' ').slice(0, 200);
    if (!label) {
      note(line, 'has no label and is left out');
      continue;
    }
    const team = (field: Field) => {
      const name = cellOf(cells, field);
      const id = name ? teamOf(name) : null;
      if (name && id === null) note(line, `names the team "${name}", which is not in the workspace`);
      return id ?? undefined;
    };
    let term = byLabel.get(label);
    if (!term) {
      const id = freeId(slugOf(cellOf(cells, 'id') || label), ids);
      ids.add(id);
      term = { id, label };
      const kind = cellOf(cells, 'kind').toLowerCase();
      if (KINDS.has(kind)) term.kind = kind as NonNullable<Term['kind']>;
      const status = cellOf(cells, 'status').toLowerCase();
      if (STATUSES.has(status)) term.status = status as NonNullable<Term['status']>;
      const aliases = cellOf(cells, 'aliases')
        .split(/[|;,\n]/)
        .flatMap((alias) => alias.trim().slice(0, 200) || []);
      if (aliases.length) term.aliases = aliases.slice(0, 100).map((alias) => ({ text: alias }));
      const ownerTeam = team('ownerTeam');
      if (ownerTeam !== undefined) term.ownerTeam = ownerTeam;
      const url = cellOf(cells, 'source');
      if (/^https?:\/\//i.test(url)) term.source = { url: url.slice(0, 2000) };
      for (const [i, header] of headers.entries()) {
        const value = cells[i]?.text;
        if (header && value && !known.has(i) && header !== '__proto__' && !Object.hasOwn(term, header))
          Object.assign(term, { [header]: value });
      }
      byLabel.set(label, term);
      result.terms.push(term);
    }
    const definition = cellOf(cells, 'short');
    if (!definition) continue;
    const owner = team('team');
    const { short, body: whole } = shortOf(definition);
    const details = [whole, cellOf(cells, 'body')].filter(Boolean).join('\n\n').slice(0, 20_000);
    const formula = cellOf(cells, 'formula').slice(0, 2000);
    const verifiedOn = cellOf(cells, 'verifiedOn');
    if (verifiedOn && !isDay(verifiedOn)) note(line, `"${verifiedOn}" is no day as 2026-09-11 is one, and is left out`);
    const variants = term.variants ?? [];
    term.variants = variants;
    variants.push({
      id: freeId(owner ?? 'company', new Set(variants.map(({ id }) => id))),
      ...(owner !== undefined && { team: owner }),
      short,
      ...(details && { body: details }),
      ...(formula && { formula }),
      ...(isDay(verifiedOn) && { verifiedOn }),
    });
  }
  return result;
}

/** The terms as a file of a workspace. */
export const termsFile = (terms: readonly Term[]) => stringify(terms, { lineWidth: 0 });
