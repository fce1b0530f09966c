import type { Changed } from '../../lib/messaging/protocol';
import type { Ports } from '../../lib/platform/ports';

/**
 * Tells every page script that something changed. Goes to all tabs, since one whose site was just taken away is no
 * longer found by its address and must fall silent; a tab without a page script does not answer.
 */
export async function tellTabs({ tabs }: Pick<Ports, 'tabs'>): Promise<void> {
  const changed: Changed = { name: 'page.changed' };
  const open = await tabs.all().catch(() => []);
  await Promise.allSettled(open.map(({ id }) => tabs.send(id, changed)));
}
