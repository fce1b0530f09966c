/**
 * What finding costs. No import of Node's, so that the same code measures in a page: `createMatchBench` makes the data
 * and the finder, and its functions are what is timed.
 */
import { compileTermIndex } from '../../lib/match/compile';
import { createFinder, type Finder } from '../../lib/match/find';
import { indexOfText, textOfIndex } from '../../lib/match/index-text';
import { type MatchData, makeMatchData } from './match-data';

export interface MatchBench {
  data: MatchData;
  /** Bytes of the compiled index. */
  indexSize: number;
  /** Compiles the index anew. */
  compile(): Uint8Array;
  /** The index as it is sent to a page. */
  encode(): string;
  /** All that a page does with what it is sent before the first text, and the first text. */
  receive(): Finder;
  /** Reads every unit of every node and adds them up: what no scan can do without. */
  bareLoop(nodes?: readonly string[]): number;
  /** Finds all forms in all nodes; answers how many were found. */
  scan(nodes?: readonly string[]): number;
}

export const FORMS = 50_000;
export const NODES = 6_000;

export function createMatchBench(formCount = FORMS, nodeCount = NODES): MatchBench {
  const data = makeMatchData(formCount, nodeCount);
  const index = compileTermIndex(data.forms);
  const sent = textOfIndex(index);
  const finder = createFinder(index);
  return {
    data,
    indexSize: index.length,
    compile: () => compileTermIndex(data.forms),
    encode: () => textOfIndex(index),
    receive() {
      const received = createFinder(indexOfText(sent));
      received.find(data.nodes[0] as string);
      return received;
    },
    bareLoop(nodes = data.nodes) {
      let sum = 0;
      for (const text of nodes) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
      return sum;
    },
    scan(nodes = data.nodes) {
      let found = 0;
      for (const text of nodes) found += finder.find(text).length;
      return found;
    },
  };
}

/** So many nodes are timed at once: little enough to be done before anything else gets the processor. */
const SLICE = 200;

/**
 * The least time that each of two scans takes over slices of the nodes, in turns, summed up, in ms: what the code costs
 * when nothing else disturbs it.
 */
export function timeOverNodes<K extends string>(
  nodes: readonly string[],
  scans: Record<K, (nodes: readonly string[]) => unknown>,
  rounds: number,
): Record<K, number> {
  const names = Object.keys(scans) as K[];
  const total = Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;
  for (let from = 0; from < nodes.length; from += SLICE) {
    const slice = nodes.slice(from, from + SLICE);
    const least = leastInTurns(
      Object.fromEntries(names.map((name) => [name, () => scans[name](slice)])) as Record<K, () => unknown>,
      rounds,
    );
    for (const name of names) total[name] += least[name];
  }
  return total;
}

/**
 * The least time of each of several functions over rounds in which they take turns, in ms: what the code costs when
 * nothing else disturbs it, and what disturbs disturbs all of them.
 */
export function leastInTurns<K extends string>(work: Record<K, () => unknown>, rounds: number): Record<K, number> {
  const names = Object.keys(work) as K[];
  const least = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<K, number>;
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const begun = performance.now();
      work[name]();
      least[name] = Math.min(least[name], performance.now() - begun);
    }
  return least;
}
