import type { Snapshot } from '../../../lib/cache/position';

/** A snapshot whose every record carries its version, so that a mix of two versions shows. */
export function snapshotOf(version: number, terms: number, sourceKind: 'sample' | 'file' = 'sample'): Snapshot {
  return {
    position: {
      sourceKind,
      name: `Version ${version}`,
      version,
      epoch: 'e1',
      publishedAt: '2026-09-11T08:40:00-04:00',
      counts: { terms, teams: 1, items: 0 },
      setAside: 0,
    },
    workspace: {
      manifest: { name: `Version ${version}` },
      terms: Array.from({ length: terms }, (_, i) => ({
        id: `t${String(i).padStart(5, '0')}`,
        label: `Term ${i} of ${version}`,
      })),
      teams: [{ id: 'sales', name: `Sales of ${version}` }],
      processes: [],
      calendars: [],
      items: [],
      links: [],
    },
  };
}
