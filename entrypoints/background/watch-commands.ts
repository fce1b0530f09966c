import type { Step } from '../../lib/messaging/protocol';
import type { Ports } from '../../lib/platform/ports';

/** The commands of the manifest that step through a page, and which way each goes. */
export const STEPS: Readonly<Record<string, Step['by']>> = { 'next-mark': 1, 'previous-mark': -1 };

/** The command that opens or leaves the side panel. */
export const PANEL_COMMAND = 'panel';

/** Hands the reader's commands to the page in front, or to the side panel. A page without a page script does not answer. */
export function watchCommands({ commands, tabs, panel }: Pick<Ports, 'commands' | 'tabs' | 'panel'>): void {
  commands.onCommand(async (name, windowId) => {
    // Before anything is awaited: what the keys allow ends there.
    if (name === PANEL_COMMAND) return panel.toggle(windowId).catch(() => {});
    const by = STEPS[name];
    if (by === undefined) return;
    const step: Step = { name: 'page.step', by };
    const tab = await tabs.active().catch(() => null);
    if (tab) await tabs.send(tab.id, step).catch(() => null);
  });
}
