import type { Marks, MarksOptions } from './marks';

/** What the page script says of its marks; how they look, the marks script knows. */
export type PageMarksOptions = Omit<MarksOptions, 'css'>;

/** The marks script's side, registered under `MARKS_PORT` in the isolated world it shares with the page script. */
export type MarksPort = (doc: Document, options: PageMarksOptions) => Marks;

/** A registered symbol: the two scripts are separate builds and share only their global object, which no page sees. */
export const MARKS_PORT = Symbol.for('plumbline.marks');

export function marksPort(): MarksPort | null {
  return ((globalThis as Record<symbol, unknown>)[MARKS_PORT] as MarksPort | undefined) ?? null;
}

/** After an update of the extension the next script in this world is to load what draws marks anew. */
export function forgetMarksPort(): void {
  delete (globalThis as Record<symbol, unknown>)[MARKS_PORT];
}
