/**
 * What runs inside a blank page of the browser: the engine itself, a peer, and a clock. Bundled by `engine-bench.ts`.
 */
import Mark from 'mark.js';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import { AT_ONCE } from '../../../lib/page/in-lots';
import { startWords } from '../../../lib/page/words';
import { PLAIN_ADAPTER } from '../../browser/hosts/plain-adapter';
import { FORMS, NODES, type Times, timesInTurns } from '../match-bench';
import { type MatchData, makeMatchData } from '../match-data';
import type { ScanFigures } from './engine-bench';
import { makePage } from './page-data';

const CHARACTERS = 200;

const HOST: HostAdapter = {
  ...PLAIN_ADAPTER,
  id: 'notion',
  readingRoots: (_url, doc) => [doc.body],
  sections: 'h2',
  theme: () => null,
};

async function fill(texts: readonly string[]): Promise<void> {
  document.body.replaceChildren(
    ...texts.map((text, at) => {
      const element = document.createElement(at % 30 === 0 ? 'h2' : 'p');
      element.textContent = text;
      return element;
    }),
  );
  // Drawn, so that neither pays for the page's own layout and painting.
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The clock of a page is coarse: so many passes are timed at once. */
const PASSES = 5;

/** How many times as long as reading each character takes finding 50,000 forms in 1.2 MB. */
async function scanning(name: ScanFigures['name']): Promise<ScanFigures> {
  const full = name === 'a page full of words';
  const { forms, texts } = full ? makePage(FORMS, NODES, CHARACTERS) : asPage(makeMatchData(FORMS, NODES, CHARACTERS));
  await fill(texts);
  const nodes = [...document.body.children].map((element) => element.firstChild as Text);
  const finder = createFinder(compileTermIndex(forms));
  let sum = 0;
  let hits = 0;
  const bare = () => {
    let units = 0;
    for (const { data } of nodes) for (let i = 0; i < data.length; i++) units = (units + data.charCodeAt(i)) | 0;
    sum = units;
  };
  const scan = () => {
    hits = 0;
    let texts: string[] = [];
    let since = 0;
    const find = () => {
      for (const matches of finder.findInEach(texts)) hits += matches.length;
      texts = [];
      since = 0;
    };
    // As many at once as on a page.
    for (const { data } of nodes) {
      texts.push(data);
      since += AT_ONCE.block + data.length;
      if (since >= AT_ONCE.characters) find();
    }
    find();
  };
  const often = (work: () => void) => () => {
    for (let pass = 0; pass < PASSES; pass++) work();
  };
  const times = timesInTurns({ bare: often(bare), scan: often(scan) }, 20);
  if (sum === 0) throw new Error('The page has no text.');
  const ratio = (of: keyof Times) => times.scan[of] / times.bare[of];
  return { name, hits, least: ratio('least'), middle: ratio('middle') };
}

const asPage = ({ forms, nodes }: MatchData) => ({ forms, texts: nodes });

/** So often each is timed, of which the least counts. */
const ROUNDS = { ours: 20, peer: 2 };

/** How many times faster than mark.js marks them the engine finds and paints 200 forms in 1.2 MB, pauses and all. */
async function painting(): Promise<{ ratio: number; painted: number; marked: number }> {
  const { forms, texts } = makePage(200, NODES, CHARACTERS);
  const finder = createFinder(compileTermIndex(forms));
  let ours = Number.POSITIVE_INFINITY;
  let painted = 0;
  for (let round = 0; round < ROUNDS.ours; round++) {
    await fill(texts);
    const begun = performance.now();
    const words = startWords(document, {
      adapter: HOST,
      finder,
      css: '::highlight(pl-term) { text-decoration: underline dotted 1px; }',
      shadowRootOf: (element) => element.shadowRoot,
      onShadowRoot() {},
      speakingOf: async (ids) => ids,
    });
    await words.update({ all: true, elements: new Set(), structure: true });
    ours = Math.min(ours, performance.now() - begun);
    painted = words.count();
    words.dispose();
  }
  let peer = Number.POSITIVE_INFINITY;
  let marked = 0;
  for (let round = 0; round < ROUNDS.peer; round++) {
    await fill(texts);
    const begun = performance.now();
    new Mark(document.body).mark(
      forms.map(({ text }) => text),
      { accuracy: 'exactly', separateWordSearch: false, done: (count) => (marked = count) },
    );
    peer = Math.min(peer, performance.now() - begun);
  }
  return { ratio: peer / ours, painted, marked };
}

let held: unknown = null;

/** Makes an index of 50,000 forms as it is delivered. */
function makeIndex(): void {
  held = compileTermIndex(makePage(FORMS, 0, 0).forms);
}

/** Makes ready to find with it, and keeps what that takes. */
function holdFinder(): void {
  const finder = createFinder(held as Parameters<typeof createFinder>[0]);
  finder.find('some text');
  held = finder;
}

declare global {
  interface Window {
    plumblineBench: {
      scanning: typeof scanning;
      painting: typeof painting;
      makeIndex: typeof makeIndex;
      holdFinder: typeof holdFinder;
    };
  }
}
window.plumblineBench = { scanning, painting, makeIndex, holdFinder };
