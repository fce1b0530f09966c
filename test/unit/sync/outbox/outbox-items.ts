import type { OutboxDraft, OutboxItem } from '../../../../lib/workspace/outbox-item';

export const noteOf = (note: string): OutboxDraft => ({
  kind: 'feedback',
  about: 'term',
  subject: 'on-track',
  what: 'does-not-hold',
  note,
});

export const idOf = (n: number) => n.toString(16).padStart(32, '0');

/** The n-th item that a reader wrote, a second after the one before. */
export const itemOf = (n: number, note = `note ${n}`): OutboxItem => ({
  ...noteOf(note),
  id: idOf(n),
  edition: 1,
  on: '2026-09-14',
  createdAt: new Date(Date.parse('2026-09-14T13:00:00Z') + n * 1000).toISOString(),
  team: 'sales',
  workspace: { name: 'Meridian', epoch: '0123456789abcdef0123456789abcdef', version: 3 },
  title: 'On track',
});
