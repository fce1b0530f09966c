import { createMarks } from '../../../lib/page/marks';
import { MARKS_PORT, type MarksPort } from '../../../lib/page/marks-port';

/** Does what the injected marks script does, but for the looks. */
export function runMarksScript(): void {
  const create: MarksPort = (doc, options) => createMarks(doc, { ...options, css: '' });
  (globalThis as Record<symbol, unknown>)[MARKS_PORT] = create;
}
