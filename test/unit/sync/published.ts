import { decodeBundle } from '../../../lib/bundle/decode';
import { encodeEdition } from '../../../lib/bundle/encode';
import type { KeyFile } from '../../../lib/bundle/signing-key';
import type { Term, Workspace } from '../../../lib/workspace/schema';
import { EPOCH, emptyWorkspace } from './bundles';

export const term = (n: number, label: string): Term => ({ id: `t${String(n).padStart(5, '0')}`, label });

/** A workspace whose every record says which version it is of, with as many terms. */
export function workspaceOf(version: number, terms = 3): Workspace {
  return {
    ...emptyWorkspace,
    manifest: { name: 'Meridian' },
    terms: Array.from({ length: terms }, (_, i) => term(i, `Term ${i} of ${version}`)),
    teams: [{ id: 'sales', name: `Sales of ${version}` }],
  };
}

export interface Publishing {
  epoch?: string;
  publishedAt?: string;
  expiresAt?: string;
  keys?: KeyFile[];
}

/** Publishes versions one after the other, each with the delta from the one before. */
export function publisher({ epoch = EPOCH, keys = [] }: Publishing = {}) {
  let previous: Awaited<ReturnType<typeof decodeBundle>> | null = null;
  let files: { name: string; text: string }[] = [];
  return async (version: number, workspace: Workspace, options: Publishing = {}) => {
    const publishedAt = options.publishedAt ?? `2026-09-11T08:${String(version % 60).padStart(2, '0')}:00Z`;
    const edition = { version, epoch, publishedAt, expiresAt: options.expiresAt };
    const made = await encodeEdition(workspace, edition, { previous, keys: options.keys ?? keys });
    const names = new Set(made.files.map(({ name }) => name));
    files = [...files.filter(({ name }) => !names.has(name)), ...made.files];
    previous = await decodeBundle(files);
    return made.files;
  };
}
