import type { BundleHead } from '../../bundle/head';
import type { Position } from '../../cache/position';
import type { Manifest } from '../../workspace/schema';

/** What a version that came from a bundle on the web is called. The counts are the head's, with what was set aside. */
export function positionOf(head: BundleHead, manifest: Manifest, setAside: number): Omit<Position, 'generation'> {
  const { terms, teams, items } = head.counts;
  return {
    sourceKind: 'bundle',
    name: manifest.name || head.name,
    version: head.version,
    epoch: head.epoch,
    publishedAt: head.publishedAt,
    counts: { terms, teams, items },
    setAside,
  };
}
