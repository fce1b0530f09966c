import type { BundleFile } from '../../../lib/bundle/bundle-file';
import { encodeBundle } from '../../../lib/bundle/encode';
import type { Workspace } from '../../../lib/workspace/schema';

export const EPOCH = '0123456789abcdef0123456789abcdef';

export const emptyWorkspace: Workspace = {
  manifest: { name: 'Meridian' },
  terms: [],
  teams: [],
  processes: [],
  calendars: [],
  items: [],
  links: [],
};

/** A bundle with one term that says which version it is. */
export function bundleOf(version: number, some: Partial<Workspace> = {}, epoch = EPOCH): Promise<BundleFile[]> {
  const terms = [{ id: 'arr', label: `ARR of version ${version}` }];
  return encodeBundle(
    { ...emptyWorkspace, terms, ...some },
    { version, epoch, publishedAt: '2026-09-11T08:40:00-04:00' },
  );
}

/** The files of a bundle as they lie packaged in the extension. */
export function packaged(files: readonly BundleFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ name, text }) => [`sample/${name}`, text]));
}
