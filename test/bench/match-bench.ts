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
}

export const FORMS = 50_000;
export const NODES = 6_000;

export function createMatchBench(formCount = FORMS, nodeCount = NODES): MatchBench {
  const data = makeMatchData(formCount, nodeCount);
  const index = compileTermIndex(data.forms);
  const sent = textOfIndex(index);
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
  };
}

/** Times of several functions over the same rounds, in ms. */
export interface Times {
  /** What the code costs when nothing else disturbs it. */
  least: number;
  /** What it costs as a rule, on this machine at that time. */
  middle: number;
}

export const middleOf = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/**
 * The times of several functions that take turns, so that what disturbs one of them disturbs all. After the first tenth
 * of the rounds, in which they are compiled.
 */
export function timesInTurns<K extends string>(work: Record<K, () => unknown>, rounds: number): Record<K, Times> {
  const names = Object.keys(work) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++)
    for (const name of names) {
      const begun = performance.now();
      work[name]();
      if (round >= 0) taken[name].push(performance.now() - begun);
    }
  const timesOf = (name: K): Times => ({ least: Math.min(...taken[name]), middle: middleOf(taken[name]) });
  return Object.fromEntries(names.map((name) => [name, timesOf(name)])) as Record<K, Times>;
}

/** The least time of each, in ms. */
export function leastInTurns<K extends string>(work: Record<K, () => unknown>, rounds: number): Record<K, number> {
  const times = timesInTurns(work, rounds);
  return Object.fromEntries(Object.keys(times).map((name) => [name, times[name as K].least])) as Record<K, number>;
}
