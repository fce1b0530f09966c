import type { StorageArea } from '../../platform/ports';
import { type OutboxItem, outboxItemSchema } from '../../workspace/outbox-item';

const PREFIX = 'outbox:';

/** A second copy of what is not sent yet, in the extension's storage: the two are seldom lost together. */
export interface Mirror {
  /** All items in it; what is not valid is left alone and not given. Rejects where the storage cannot be read. */
  all(): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(id: string): Promise<void>;
  removeMany(ids: readonly string[]): Promise<void>;
}

export function mirrorIn(local: StorageArea): Mirror {
  return {
    async all() {
      const stored = Object.values(await local.withPrefix(PREFIX));
      return stored.flatMap((value) => {
        const checked = outboxItemSchema.safeParse(value);
        return checked.success ? [checked.data as OutboxItem] : [];
      });
    },
    put: (item) => local.set(PREFIX + item.id, item),
    remove: (id) => local.remove(PREFIX + id),
    async removeMany(ids) {
      for (const id of ids) await local.remove(PREFIX + id);
    },
  };
}
