/** One cell of a table, with its place in the file, counted from 1. */
export interface CsvCell {
  text: string;
  line: number;
  column: number;
}

export interface CsvTable {
  separator: string;
  /** Rows that hold nothing are left out. */
  rows: CsvCell[][];
  /** The line of a quote that is never closed: what follows it cannot be told apart; null where all are. */
  openQuote: number | null;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that stands most often in the first line, outside quotes; a comma where none does. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const unit of text) {
    if (unit === '"') quoted = !quoted;
    else if (!quoted && (unit === '\n' || unit === '\r')) break;
    else if (!quoted && counts.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/**
 * The cells of a CSV text (RFC 4180, and what spreadsheets make of it): with or without a byte order mark, any line
 * ends, `,` `;` or tabs, quotes around cells that hold any of these, `""` for a quote inside. Cells are text, also one
 * that begins with `=`; blanks around an unquoted one are taken off. Never throws.
 */
export function csvRows(source: string): CsvTable {
  let text = source.replace(/^\ufeff/, '');
  // The first line by which some spreadsheets are told the separator.
  const told = /^sep=(.)\r?\n/.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const skipped = told ? 1 : 0;
  text = text.slice(told?.[0].length ?? 0);

  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let [line, lineStart, openQuote] = [1 + skipped, 0, null as number | null];
  let at = 0;
  const endOfLine = () => {
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    lineStart = at;
  };
  const endRow = () => {
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const cell: CsvCell = { text: '', line, column: at - lineStart + 1 };
    while (text[at] === ' ') at++;
    if (text[at] === '"') {
      openQuote = line;
      at++;
      while (at < text.length) {
        if (text[at] === '"' && text[at + 1] === '"') {
          cell.text += '"';
          at += 2;
        } else if (text[at] === '"') {
          openQuote = null;
          at++;
          break;
        } else if (text[at] === '\n' || text[at] === '\r') {
          cell.text += '\n';
          endOfLine();
        } else cell.text += text[at++];
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    cell.text = `${cell.text}${text.slice(start, at)}`.trim();
    row.push(cell);
    if (text[at] === separator) {
      at++;
      // A line may end in a separator: then one more, empty cell stands behind it.
      if (at >= text.length) row.push({ text: '', line, column: at - lineStart + 1 });
    } else {
      if (at < text.length) endOfLine();
      endRow();
    }
  }
  endRow();
  return { separator, rows, openQuote };
}
