/**
 * `npm run bench`: each figure as a ratio, against a limit or against a peer measured in the same run. Bare times say
 * more of the machine than of the code. Needs `npm run build` once, for the sizes and the visit.
 *
 * `npm run bench -- --only painting,slices` takes those alone. Groups: sizes, finding, match, plan, warnings; in a blank
 * page scanning, painting, finder-heap; on a visit popup, slices, load, card, delivery, heap, growth; wake, sync, wire.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { formsOf } from '../../lib/derive/term-forms';
import { compileTermIndex } from '../../lib/match/compile';
import { createFinder } from '../../lib/match/find';
import { benchEngine } from './browser/engine-bench';
import { benchSync } from './browser/sync-bench';
import { benchVisit } from './browser/visit-bench';
import { benchWake } from './browser/wake-bench';
import { createKeywordPeer } from './keyword-peer';
import { createMatchBench, FORMS, leastInTurns } from './match-bench';
import { makeMatchData } from './match-data';
import { isWanted } from './only';
import { createPlanBench } from './plan-bench';
import { pollBytes } from './poll-bench';
import { benchPublish } from './publish-bench';
import { createWarningBench } from './warning-bench';
import { wireBytes } from './wire-bench';
import { readBenchWorkspace } from './workspace';

process.stdout.write(`Load average ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors.\n`);

const ROUNDS = 15;
const MB = 1_000_000;

/** The least of several rounds, in ms: what the code costs when nothing else disturbs it. */
function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

function row(what: string, ratio: number, against: string): void {
  process.stdout.write(`${what.padEnd(52)} ${ratio.toFixed(2).padStart(8)}  ${against}\n`);
}

function size(script: string, limitKb: number): void {
  const path = `.output/chrome-mv3/content-scripts/${script}.js`;
  if (!existsSync(path)) throw new Error(`${path} is not there. Run "npm run build" first.`);
  row(
    `${script} script, gzipped`,
    gzipSync(readFileSync(path)).length / (limitKb * 1000),
    `of its limit, ${limitKb} kB`,
  );
}

const workspace = await readBenchWorkspace();
const forms = formsOf(workspace.terms);

if (isWanted('sizes')) {
  for (const host of ['salesforce', 'notion', 'jira']) size(host, 30);
  size('marks', 6);
  size('card', 110);
}

if (isWanted('finding')) {
  const prose = Array.from({ length: 4000 }, (_, at) => {
    const label = forms[at % forms.length]?.text ?? '';
    return `Line ${at} of a page that people read, with ${label} in it and a few plain words after.`;
  });

  const finder = createFinder(compileTermIndex(forms));
  const escaped = forms
    .map(({ text }) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  const alternation = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  const found = least(() => prose.reduce((sum, text) => sum + finder.find(text).length, 0));
  const peer = least(() => prose.reduce((sum, text) => sum + (text.match(alternation)?.length ?? 0), 0));
  row(
    `finding ${forms.length} forms in ${prose.length} lines`,
    found / peer,
    'of one regular expression with an alternative for each',
  );
}

if (isWanted('match')) {
  const match = createMatchBench();
  const keywords = createKeywordPeer(makeMatchData(FORMS, 500));
  const rivals = leastInTurns(keywords, 10);
  row('the same hits as modern-ahocorasick, 500 nodes', rivals.peer / rivals.ours, 'times faster');
  row(`index of ${FORMS} forms`, match.indexSize / 1_500_000, 'of its limit, 1.5 MB');
  const steps = leastInTurns({ receive: match.receive, compile: match.compile, encode: match.encode }, 8);
  row('index: from its text to the first find, in a page', steps.receive / 100, 'of 100 ms');
  row('index: compiled, in the worker', steps.compile / 400, 'of 400 ms');
  row('index: made a text, in the worker', steps.encode / 400, 'of 400 ms');
}

if (isWanted('plan')) {
  const { addFast, addByDay, addPlainly, addByDateFns, days } = createPlanBench(workspace);
  row(`adding ${days} working days`, least(addByDay) / least(addFast), 'times faster than a loop by day');
  // Often enough for both to be as fast as they get.
  const adding = leastInTurns({ plainly: addPlainly, byDateFns: addByDateFns }, 60);
  row(`adding ${days} weekdays`, adding.byDateFns / adding.plainly, 'times faster than addBusinessDays of date-fns');
}

if (isWanted('warnings')) {
  const warnings = createWarningBench(workspace);
  const { items, links, warnings: told } = warnings.counts;
  const full = least(warnings.full);
  row(`full pass, ${items} items, ${links} links, ${told} warnings`, full / 1000, 'of its limit, 1 s');
  row('after 20 changed records', least(warnings.apply) / (full / 100 + 2), 'of its limit, 1% of the full pass + 2 ms');
  row('one page judged with what it shows', least(warnings.judge) / 5, 'of its limit, 5 ms');
  row("one page's warnings from those kept", least(warnings.read) / 200 / 5, 'of its limit, 5 ms');
}

const engine = await benchEngine();
for (const { name, hits: found, least, middle } of engine.scanning ?? [])
  row(`scanning ${name} in Chromium, ${found} hits`, least, `of a bare loop, least; middle ${middle.toFixed(2)}`);
if (engine.painting) {
  const { ratio, painted, marked } = engine.painting;
  row(
    'painting 200 forms in 1.2 MB',
    ratio,
    `times faster than mark.js marks them; limit 200; ${painted} painted, ${marked} marked`,
  );
}
if (engine.heap !== undefined)
  row('heap of a finder of 50,000 forms', engine.heap / MB, 'MB; limit 6 MB with the rest that a tab pays');

const { popup, slices, load, card, delivery, largeHeap, heap, growth } = await benchVisit();
if (popup !== undefined) row('popup painted, warm', popup / 100, 'of its limit, 100 ms; median of twelve');
if (slices)
  row('longest stretch on a visit, 10,000 nodes', (slices[0] ?? 0) / 8, 'of its limit, 8 ms of the processor');
if (load !== undefined) row('load to interactive', load, 'of the same without the extension; limit 1.03');
if (card) {
  row('rest to painted card, first on a page', card.first / 120, 'of its limit, 120 ms; median of five pages');
  row('rest to painted card, warm', card.warm / 16, 'of its limit, 16 ms; median of twelve');
  row('the same', card.warm / card.box, 'times what the page waits for an empty box, raised likewise');
}
if (delivery) {
  row('index of 50,000 forms delivered, warm worker', delivery.warm / 100, 'of its limit, 100 ms');
  row(
    'index of 50,000 forms delivered, cold worker',
    delivery.cold / 400,
    'of its limit, 400 ms, the worker started too',
  );
}
if (largeHeap !== undefined) row('heap that a tab pays, 50,000 forms', largeHeap / (6 * MB), 'of its limit, 6 MB');
if (heap !== undefined) row('heap that a tab pays', heap / (6 * MB), 'of its limit, 6 MB');
if (growth) {
  row('objects over 200 navigations in one page', growth.objects / 1000, 'kB more than without the extension; limit 0');
  row('code compiled meanwhile', growth.code / 1000, 'kB more; it ends with all that there is to compile');
}

if (isWanted('wake')) {
  const wake = await benchWake();
  row("one page's answer from a worker's first line", wake.own / 50, 'of its limit, 50 ms, over a bare worker');
  row('the same from the question, the worker started in it', wake.fromQuestion / 50, 'times 50 ms');
}

if (isWanted('sync')) {
  const sync = await benchSync();
  row(
    'first load, 50,000 terms, 5,000 teams and items',
    sync.load.load / sync.load.bare,
    'of a bare Dexie bulkPut; limit 1.3',
  );
  row('PouchDB replicating the same', sync.load.pouch / sync.load.load, 'times as long as that first load');
  row('applying 20 edits to 50,000 records', sync.edits.large / sync.edits.small, 'of the same to 5,000; limit 1.3');
}

if (isWanted('wire')) {
  row('a poll with nothing new, one request', (await pollBytes()) / 300, 'of its limit, 300 bytes with headers');
  const [few = 0, many = 0] = await wireBytes([20, 500]);
  row('20 edits on the wire', few, 'of the gzipped edits alone; limit 2');
  row('1% of records edited, on the wire', many, 'of the gzipped edits alone; limit 1.5');
  const published = await benchPublish(50_000);
  row(
    '20 edits, two keys and earlier steps in the head',
    published.twenty.fetched / published.twenty.edits,
    'of the gzipped edits alone; limit 2',
  );
  row(
    '1 % edited, likewise',
    published.percent.fetched / published.percent.edits,
    'of the gzipped edits alone; limit 1.5',
  );
  row('a published head, gzipped', published.headGzipped / 1000, 'kB');
  row(
    `the whole, ${published.files} files, gzipped`,
    published.gzipped / MB,
    `MB, of ${(published.bytes / MB).toFixed(1)} MB`,
  );
  row('20 edits: head and delta, gzipped', published.twenty.fetched / 1000, 'kB');
  row('verifying and reading it', published.decode / published.encode, 'of packing it');
}
