import type { OutboxEntry, OutboxRow } from '../../lib/sync/outbox/outbox-state';

/** A row of the outbox as a surface shows it. */
export const entryOf = ({ item, state, rejection, since }: OutboxRow, hasSink: boolean): OutboxEntry => ({
  item,
  state: hasSink || (state !== 'saved' && state !== 'sending') ? state : 'nowhere',
  rejection,
  since,
});
