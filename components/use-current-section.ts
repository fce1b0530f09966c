import { useEffect, useState } from 'react';

/** Px that a section which was jumped to may stand under the window's upper edge. */
const NEAR = 32;

/** Where the reader is on a page, in px. */
interface Place {
  scrolled: number;
  /** As far as the page can be scrolled; 0 where the window shows all of it. */
  most: number;
  /** Height of the window. */
  height: number;
}

/**
 * Which of the sections is being read, by its place among them: the one that the address names, where it stands as far
 * up as the page lets it; else the last that begins above a line which goes down the window as the page is scrolled to
 * its end, so that each section has its turn.
 * @param tops How far each begins under the window's upper edge, in px, from above.
 * @param named The place of the one that the address names; -1: none.
 */
export function sectionInView(tops: readonly number[], named: number, { scrolled, most, height }: Place): number {
  const top = tops[named] ?? -1;
  const ended = scrolled >= most - 1;
  if (top >= 0 && (top < NEAR || (ended && top < height))) return named;
  const line = most > 0 ? (scrolled / most) * height : 0;
  return Math.max(
    0,
    tops.findLastIndex((one) => one <= line),
  );
}

/** The section of the page that the reader is at, by its id. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [at, setAt] = useState(0);
  const all = ids.join(' ');
  useEffect(() => {
    const sections = all.split(' ');
    const look = () => {
      const { scrollHeight, clientHeight: height } = document.documentElement;
      const tops = sections.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? Infinity);
      const named = sections.indexOf(location.hash.slice(1));
      setAt(sectionInView(tops, named, { scrolled: scrollY, most: scrollHeight - height, height }));
    };
    look();
    const listening = new AbortController();
    for (const event of ['scroll', 'resize', 'hashchange'])
      window.addEventListener(event, look, { passive: true, signal: listening.signal });
    return () => listening.abort();
  }, [all]);
  return ids[at];
}
