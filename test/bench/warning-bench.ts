import type { RecordChange } from '../../lib/cache/record-change';
import { WarningEngine } from '../../lib/derive/warning-engine';
import { evaluateAll, evaluateItem } from '../../lib/reason/evaluate';
import { recordKey } from '../../lib/workspace/record-key';
import type { Workspace } from '../../lib/workspace/schema';
import { indexWorkspace } from '../../lib/workspace/workspace-index';
import { largeCompany } from './company';

const NOW = Date.parse('2026-09-11T13:00:00Z');
const READER = 'engineering';
/** Items that are changed at once, with as many links. */
const CHANGED = 10;

/** A large company's warnings: of one page, of all, and after a few changes; each way checked against the others. */
export function createWarningBench(sample: Workspace) {
  const workspace = largeCompany(sample);
  const index = indexWorkspace(workspace);
  const engine = new WarningEngine(workspace, { now: NOW, readerTeam: READER });
  let round = 0;

  /** Twenty records, spread over the company, others each time. */
  function changes(): RecordChange[] {
    round++;
    return Array.from({ length: CHANGED }, (_, i) => {
      const item = workspace.items[(i * 977 + round * 131) % workspace.items.length];
      const link = workspace.links[(i * 2953 + round * 577) % workspace.links.length];
      if (!item || !link) throw new Error('no such record');
      const saidOn = `2026-09-${String(1 + (round % 9)).padStart(2, '0')}`;
      const target = { date: `2026-12-${String(1 + ((i + round) % 28)).padStart(2, '0')}`, said: saidOn };
      return [
        { kind: 'items', key: item.id, record: { ...item, target } },
        { kind: 'links', key: recordKey('links', link), record: { ...link, hard: round % 2 === 0 } },
      ] satisfies RecordChange[];
    }).flat();
  }

  const pages = Array.from({ length: 200 }, (_, i) => `item-${i * 47}`);
  let page = 0;
  return {
    counts: {
      items: workspace.items.length,
      links: workspace.links.length,
      warnings: [...engine.all().values()].reduce((sum, { length }) => sum + length, 0),
    },
    full: () => evaluateAll(index, NOW, READER).size,
    apply: () => engine.apply(changes()).size,
    /** A page's record judged with what the page shows. */
    judge() {
      const id = pages[page++ % pages.length] ?? '';
      return evaluateItem(index, id, { now: NOW, readerTeam: READER, target: '2026-10-30' }).length;
    },
    read: () => pages.reduce((sum, id) => sum + engine.warningsOf(id).length, 0) / pages.length,
  };
}
