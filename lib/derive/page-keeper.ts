import type { PageRow, PageStore } from '../cache/page-store';
import type { Workspace } from '../workspace/schema';
import { changesBetween } from './changes-between';
import { rowOf } from './kept-page';
import { type Standpoint, WarningEngine } from './warning-engine';

/** A workspace at one time and for one reader. */
export interface Scene {
  workspace: Workspace;
  standpoint: Standpoint;
  /** Another text whenever the day, a cut-off or the reader is another: then every warning may be. */
  day: string;
  /** Another text whenever anything is. */
  name: string;
  /** What is kept beside the pages. Plain JSON. */
  head: { name: string };
}

/** Keeps the pages of a store in step with the workspace: by what has changed, or where the day has turned, all of them. */
export class PageKeeper {
  /** What the store holds, as far as this worker knows. */
  #kept: { scene: Scene; engine: WarningEngine | null } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly store: PageStore) {}

  /** The store already holds this, as an earlier worker left it: later changes go on from there. */
  found(scene: Scene): void {
    this.#kept ??= { scene, engine: null };
  }

  /** Brings the store to this scene. One after the other. Never rejects. Answers how many items were judged for it. */
  settle(scene: Scene): Promise<number> {
    const turn = this.#last.then(() => this.#settle(scene));
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** There is no scene any more: the store is emptied, after what is under way. Never rejects. */
  clear(): Promise<void> {
    const turn = this.#last.then(async () => {
      this.#kept = null;
      await this.store.clear();
    });
    this.#last = turn;
    return turn;
  }

  async #settle(scene: Scene): Promise<number> {
    if (!this.#kept) {
      // An earlier worker may have left it as it is to be.
      const held = (await this.store.at([]))?.head as { name?: unknown } | undefined;
      if (held?.name === scene.name) this.found(scene);
    }
    const kept = this.#kept;
    if (kept?.scene.name === scene.name) return 0;
    const changes = kept?.scene.day === scene.day ? changesBetween(kept.scene.workspace, scene.workspace) : null;
    if (kept && changes) {
      const engine = kept.engine ?? WarningEngine.resumed(kept.scene.workspace, kept.scene.standpoint);
      const judged = new Set(engine.apply(changes));
      // What a page is compared with is in its row as well.
      for (const { kind, key } of changes) if (kind === 'items') judged.add(key);
      const rows: PageRow[] = [];
      const gone: string[] = [];
      for (const id of judged) {
        const row = rowIn(engine, id);
        if (row) rows.push(row);
        else gone.push(id);
      }
      if (await this.store.step({ head: scene.head, rows, gone })) {
        this.#kept = { scene, engine };
        return judged.size;
      }
    }
    const engine = new WarningEngine(scene.workspace, scene.standpoint);
    const rows = scene.workspace.items.flatMap(({ id }) => rowIn(engine, id) ?? []);
    await this.store.replace(scene.head, rows);
    this.#kept = { scene, engine };
    return scene.workspace.items.length;
  }
}

function rowIn(engine: WarningEngine, id: string): PageRow | null {
  const item = engine.item(id);
  return item ? rowOf(item, engine.warningsOf(id)) : null;
}
