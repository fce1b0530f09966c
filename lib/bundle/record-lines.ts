/**
 * The text of each entry of a file whose entries stand on lines of their own, between a first and a last line, as
 * `encode` writes them: so that their hashes need not be made from the parsed values. Null where the lines are not as
 * many as the entries.
 */
export function recordLines(text: string, entries: number): string[] | null {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length !== entries + 2) return null;
  return lines.slice(1, -1).map((line) => (line.endsWith(',') ? line.slice(0, -1) : line));
}
