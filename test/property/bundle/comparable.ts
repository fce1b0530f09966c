import { canonicalJson } from '../../../lib/bundle/canonical';
import { KINDS, type Workspace } from '../../../lib/workspace/schema';

/** A workspace in which the order of records no longer matters: two are equal exactly where these are. */
export const comparable = ({ manifest, ...kinds }: Workspace) => ({
  manifest: canonicalJson(manifest),
  ...Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].map((record) => canonicalJson(record)).sort()])),
});
