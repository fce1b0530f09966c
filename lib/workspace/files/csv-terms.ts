import type { FieldPath } from '../field-path';
import { slugOf } from '../slug-of';
import { type CsvCell, csvRows } from './csv-rows';
import type { FileFault } from './file-fault';
import type { SourceFile } from './source-file';
import type { Place, SourceRecord, YamlRecords } from './yaml-records';

/** How the text of a cell becomes a value. Lists have `|` between their entries, which no separator is. */
const READ = {
  text: (text: string) => text,
  number: (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text),
  truth: (text: string) => (/^(true|yes)$/i.test(text) ? true : /^(false|no)$/i.test(text) ? false : text),
  list: (text: string) => text.split('|').flatMap((part) => part.trim() || []),
  aliases: (text: string) => text.split('|').flatMap((part) => (part.trim() ? { text: part.trim() } : [])),
} as const;

/** The columns of `terms.csv`: where each goes, in the term or in the meaning that the row gives. */
const COLUMNS: Record<string, { path: FieldPath; read: keyof typeof READ }> = {
  id: { path: ['id'], read: 'text' },
  label: { path: ['label'], read: 'text' },
  kind: { path: ['kind'], read: 'text' },
  aliases: { path: ['aliases'], read: 'aliases' },
  case: { path: ['case'], read: 'text' },
  inflect: { path: ['inflect'], read: 'truth' },
  commonword: { path: ['commonWord'], read: 'truth' },
  status: { path: ['status'], read: 'text' },
  replacedby: { path: ['replacedBy'], read: 'text' },
  ownerteam: { path: ['ownerTeam'], read: 'text' },
  related: { path: ['related'], read: 'list' },
  variant: { path: ['variants', 0, 'id'], read: 'text' },
  team: { path: ['variants', 0, 'team'], read: 'text' },
  short: { path: ['variants', 0, 'short'], read: 'text' },
  body: { path: ['variants', 0, 'body'], read: 'text' },
  formula: { path: ['variants', 0, 'formula'], read: 'text' },
  unit: { path: ['variants', 0, 'unit'], read: 'text' },
  window: { path: ['variants', 0, 'window'], read: 'text' },
  includes: { path: ['variants', 0, 'includes'], read: 'list' },
  excludes: { path: ['variants', 0, 'excludes'], read: 'list' },
  examples: { path: ['variants', 0, 'examples'], read: 'list' },
  verifiedon: { path: ['variants', 0, 'verifiedOn'], read: 'text' },
  revieweverydays: { path: ['variants', 0, 'reviewEveryDays'], read: 'number' },
  source: { path: ['source', 'url'], read: 'text' },
};

const columnKey = (header: string) => header.toLowerCase().replace(/[\s_-]/g, '');

/** What a row says, before anything is checked. A Map per object keeps odd column names from being anything but names. */
function recordOf(cells: readonly CsvCell[], headers: readonly string[]): unknown {
  const term: [string, unknown][] = [];
  const meaning: [string, unknown][] = [];
  for (const [i, { text }] of cells.entries()) {
    const header = headers[i];
    if (text === '' || header === undefined || header === '') continue;
    const column = Object.hasOwn(COLUMNS, columnKey(header)) ? COLUMNS[columnKey(header)] : undefined;
    const value = column ? READ[column.read](text) : text;
    const [first, , inMeaning] = column?.path ?? [header];
    if (inMeaning !== undefined) meaning.push([String(inMeaning), value]);
    else if (first === 'source') term.push(['source', { url: value }]);
    else term.push([String(first), value]);
  }
  const of = (fields: [string, unknown][], name: string) => fields.find(([field]) => field === name)?.[1];
  const label = of(term, 'label');
  if (of(term, 'id') === undefined && typeof label === 'string') term.unshift(['id', slugOf(label)]);
  if (meaning.length) {
    const team = of(meaning, 'team');
    if (of(meaning, 'id') === undefined) meaning.unshift(['id', typeof team === 'string' ? slugOf(team) : 'company']);
    term.push(['variants', [Object.fromEntries(meaning)]]);
  }
  return Object.fromEntries(term);
}

/**
 * The terms of a `terms.csv`: the first row names the columns, each further row is a term with one meaning; rows with
 * the same id give one term more meanings. A column nobody knows is kept as a field of the term, as text.
 */
export function csvTerms(file: SourceFile): YamlRecords {
  const { rows, openQuote } = csvRows(file.text);
  const faults: FileFault[] = [];
  const fault = (place: { line: number; column?: number }, message: string, severity: FileFault['severity']) =>
    faults.push({ file: file.path, ...place, field: '', message, severity });
  if (openQuote !== null) {
    fault({ line: openQuote }, 'a quote is opened here and never closed', 'error');
    return { records: [], faults, complete: false };
  }
  const [head = [], ...body] = rows;
  const headers = head.map(({ text }) => text);
  if (!headers.some((header) => columnKey(header) === 'label')) {
    fault({ line: head[0]?.line ?? 1 }, 'has no column "label": the first row names the columns', 'error');
    return { records: [], faults, complete: false };
  }
  const records = body.map((cells): SourceRecord => {
    const row: Place = { file: file.path, line: cells[0]?.line ?? 1, column: 1 };
    return {
      value: recordOf(cells, headers),
      placeOf(path) {
        const at = headers.findIndex((header) => {
          const known = COLUMNS[columnKey(header)]?.path ?? [header];
          return known.length <= path.length && known.every((part, i) => part === path[i]);
        });
        const cell = at < 0 ? undefined : cells[at];
        return cell ? { file: file.path, line: cell.line, column: cell.column } : row;
      },
    };
  });
  for (const cells of body)
    if (cells.length > headers.length)
      fault(
        { line: cells[0]?.line ?? 1, column: cells[headers.length]?.column ?? 1 },
        `has ${cells.length} cells under ${headers.length} columns; what stands beyond them is left out`,
        'warning',
      );
  return { records, faults, complete: true };
}
