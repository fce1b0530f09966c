import type { MarkOnPage, Marks } from './marks';
import { forgetMarksPort, marksPort, type PageMarksOptions } from './marks-port';

/**
 * Marks whose script comes with the first of them: on most pages all is well, and none pays for what draws marks.
 * @param load Has the script injected into this world.
 */
export function createLateMarks(doc: Document, options: PageMarksOptions, load: () => Promise<unknown>): Marks {
  let drawn: Marks | null = null;
  let wanted: readonly MarkOnPage[] = [];
  let theme: 'light' | 'dark' = 'light';
  let openKey: string | null = null;
  let loading = false;
  let off = false;

  async function draw(): Promise<void> {
    if (loading) return;
    loading = true;
    if (!marksPort()) await load().catch(() => null);
    loading = false;
    const create = off ? null : marksPort();
    if (!create) return;
    drawn = create(doc, options);
    drawn.setTheme(theme);
    drawn.setOpen(openKey);
    drawn.show(wanted);
  }

  return {
    show(marks) {
      wanted = marks;
      if (drawn) drawn.show(marks);
      else if (marks.length > 0) void draw();
    },
    moved: () => drawn?.moved(),
    setOpen(key) {
      openKey = key;
      drawn?.setOpen(key);
    },
    setTheme(now) {
      theme = now;
      drawn?.setTheme(now);
    },
    rect: (key) => drawn?.rect(key) ?? null,
    value: (key) => drawn?.value(key) ?? null,
    keys: () => drawn?.keys() ?? [],
    dispose() {
      off = true;
      drawn?.dispose();
      forgetMarksPort();
    },
  };
}
