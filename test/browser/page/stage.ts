import { afterEach } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder, type Finder } from '../../../lib/match/find';
import { letThePageWork } from '../../../lib/page/in-slices';
import { type PageWatch, watchPage } from '../../../lib/page/page-watch';
import { startWords, type Words, type WordsOptions } from '../../../lib/page/words';
import { PLAIN_ADAPTER } from '../hosts/plain-adapter';

const undo: (() => void)[] = [];

afterEach(() => {
  for (const dispose of undo.splice(0).reverse()) dispose();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

/** Disposes of something after the test. */
export function afterwards(dispose: () => void): void {
  undo.push(dispose);
}

/** The document's body holds exactly this, as one host page. */
export function stage(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.body.firstElementChild as HTMLElement;
}

/** A host whose pages are read whole. */
export function plainHost(partial: Partial<HostAdapter> = {}): HostAdapter {
  return {
    ...PLAIN_ADAPTER,
    id: 'notion',
    readingRoots: (_url, doc) => [...doc.querySelectorAll('main')],
    sections: 'section, h2',
    ...partial,
  };
}

/** Finds these words, in any case. */
export function finderOf(...texts: string[]): Finder {
  const forms = texts.map((text) => ({
    text,
    id: text.replaceAll(' ', '-'),
    kind: 'term' as const,
    exact: false,
    inflect: true,
    commonWord: false,
  }));
  return createFinder(compileTermIndex(forms));
}

export const CSS_TEXT = '::highlight(pl-term) { text-decoration: underline dotted 1px; }';

export interface Running {
  words: Words;
  watch: PageWatch;
  /** Resolves when what has changed so far is painted. */
  settled(): Promise<void>;
}

/** Words at work on the stage, fed by the page's changes. */
export async function paint(finder: Finder, options: Partial<WordsOptions> = {}): Promise<Running> {
  const adapter = options.adapter ?? plainHost();
  const shadowRootOf = options.shadowRootOf ?? ((element: Element) => element.shadowRoot);
  let last = Promise.resolve();
  const watch = watchPage(document, {
    panes: adapter.panes,
    isOurs: () => false,
    shadowRootOf,
    onChanges(changes) {
      last = words.update(changes);
    },
  });
  const words = startWords(document, {
    adapter,
    finder,
    css: CSS_TEXT,
    shadowRootOf,
    onShadowRoot: watch.addRoot,
    speakingOf: async (ids) => ids,
    ...options,
  });
  afterwards(() => {
    watch.dispose();
    words.dispose();
  });
  await words.update({ all: true, elements: new Set(), structure: true });
  return {
    words,
    watch,
    async settled() {
      for (let before = null as Promise<void> | null; before !== last; ) {
        before = last;
        await told();
        await last;
      }
    },
  };
}

/** Resolves when a page watch has told of what has changed so far: a little after a frame. */
export async function told(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await nextFrame();
    for (let turn = 0; turn < 3; turn++) await letThePageWork();
  }
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/**
 * Finds as another finder does, and counts the turns that the page gets between the first text looked through and the
 * last: on a slow machine there are more of them, never fewer.
 */
export function countingTurns(finder: Finder): { finder: Finder; turns(): number; forget(): void } {
  const { port1, port2 } = new MessageChannel();
  let turns = 0;
  let first: number | null = null;
  let last = 0;
  port1.onmessage = () => {
    turns++;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  afterwards(() => port1.close());
  const findInEach: Finder['findInEach'] = (texts, options) => {
    if (texts.length > 0) {
      first ??= turns;
      last = turns;
    }
    return finder.findInEach(texts, options);
  };
  return {
    finder: { ...finder, findInEach },
    turns: () => last - (first ?? last),
    forget() {
      first = null;
    },
  };
}

/** What a highlight covers, in the order it was added; the slices of one word are told apart by `|`. */
export function painted(name = 'pl-term'): string[] {
  const highlight = CSS.highlights.get(name);
  return highlight
    ? [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      )
    : [];
}
