import type { SyncState } from '../../../lib/sync/sync-state';

/** A published workspace that was read a while ago, with nothing wrong. */
export const CURRENT: SyncState = {
  status: 'current',
  source: 'bundle',
  url: 'https://plumbline.acme.example/sales/',
  by: 'reader',
  signed: false,
  keyIds: [],
  version: 7,
  publishedAt: '2026-09-11T08:40:00-04:00',
  checkedAt: '2026-09-11T08:48:00-04:00',
  nextAt: null,
  progress: null,
  problem: null,
  setAside: [],
  unsent: 0,
  feedbackUrl: null,
};
