import type { DecodedBundle } from '../bundle/decode';
import type { Snapshot, SourceKind } from '../cache/position';

/** A decoded bundle as the cache takes it. */
export function snapshotOfBundle({ head, workspace, setAside }: DecodedBundle, sourceKind: SourceKind): Snapshot {
  return {
    position: {
      sourceKind,
      name: workspace.manifest.name || head.name,
      version: head.version,
      epoch: head.epoch,
      publishedAt: head.publishedAt,
      counts: {
        terms: workspace.terms.length,
        teams: workspace.teams.length,
        items: workspace.items.length,
      },
      setAside: setAside.length,
    },
    workspace,
    aside: setAside,
  };
}
