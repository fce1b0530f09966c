import type { PageRow } from '../cache/page-store';
import { factsHash } from '../reason/because';
import type { Warning } from '../reason/warning';
import { normalRef, type Ref, siteless } from '../values/ref';
import type { Item } from '../workspace/schema';

/** Raised with every change of what is kept: rows of another format are made anew. */
export const PAGE_FORMAT = 2;

/** A warning as it is kept: its fingerprint follows from the rest, and costs more than all of it. */
type KeptWarning = Omit<Warning, 'factsHash'>;

/** What a page of an item needs where it reads as the workspace does. */
export interface KeptPage {
  item: Pick<Item, 'id' | 'target' | 'facts'>;
  /** Worst first. */
  warnings: KeptWarning[];
}

/** The row of an item: of its page where there is one, and of its name wherever that stands. */
export function rowOf(item: Item, warnings: readonly Warning[]): PageRow {
  const refs = (item.refs ?? []).flatMap((ref) => normalRef(ref) ?? []);
  const { id, target, facts } = item;
  const value: KeptPage = {
    item: { id, ...(target && { target }), ...(facts && { facts }) },
    warnings: warnings.map((warning) => {
      const kept: Partial<Warning> = {};
      for (const key of Object.keys(warning) as (keyof Warning)[])
        if (key !== 'factsHash') (kept as Record<string, unknown>)[key] = warning[key];
      return kept as KeptWarning;
    }),
  };
  return { item: id, refs: [...new Set(refs)], value };
}

/** The refs under which a page's record may be kept: with its site, and without. */
export const refsToLookFor = (ref: Ref): Ref[] => [...new Set([ref, siteless(ref)])];

/** The rows of a page's record, by the same rule as `itemsForRef`: a ref with its site counts before one without. */
export function rowsForRef(rows: readonly PageRow[], ref: Ref): PageRow[] {
  const exact = rows.filter(({ refs }) => refs.includes(ref));
  return exact.length > 0 ? exact : rows.filter(({ refs }) => refs.includes(siteless(ref)));
}

/** The warnings of a kept page, with their fingerprints. */
export function warningsOfPage({ warnings }: KeptPage): Warning[] {
  return warnings.map(
    (kept) => ({ ...kept, factsHash: factsHash(kept.rule, kept.item, kept.because) }) as unknown as Warning,
  );
}
