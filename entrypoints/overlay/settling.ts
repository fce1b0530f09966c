import type { PageField } from '../../lib/hosts/adapter';

/** Fields count once nothing of them has changed for so long. */
export const QUIET_MS = 30;
/** So long after the address came to name a record, what the page shows counts, whatever it is. */
export const PATIENCE_MS = 2000;

export interface Settling {
  /** In how many ms the fields of this record may count; 0: they do. */
  wait(now: number, ref: string, fields: readonly PageField[]): number;
  /** No record is on screen. */
  left(): void;
}

/**
 * Knows when what the page shows is the record that its address names. Hosts change the address first: for a moment the
 * fields are those of the record before, then there are none, then they come one after another.
 */
export function createSettling(mayBeDate: (field: PageField) => boolean): Settling {
  let current: string | null = null;
  /** The record whose fields counted last. */
  let counted: string | null = null;
  /** As read last, and as read under the record before. */
  let read: readonly PageField[] = [];
  let before: readonly PageField[] = [];
  let since = 0;
  let quietSince = 0;
  let seen = '';
  let settled = false;

  const isAsBefore = (field: PageField) =>
    before.some(({ name, value, text }) => name === field.name && value === field.value && text === field.text);

  /** Dates tell; another amount or stage may well be drawn into the same element with the same text. */
  function areOfBefore(fields: readonly PageField[]): boolean {
    if (current === counted) return false;
    const dates = fields.filter(mayBeDate);
    return dates.length > 0 ? dates.some(isAsBefore) : fields.length > 0 && fields.every(isAsBefore);
  }

  return {
    wait(now, ref, fields) {
      if (ref !== current) {
        current = ref;
        before = read;
        since = quietSince = now;
        seen = '';
        settled = false;
      }
      read = fields;
      if (!settled) {
        const text = JSON.stringify(fields.map((field) => [field.name, field.text]));
        if (text !== seen) quietSince = now;
        seen = text;
        const some = fields.some((field) => field.text !== null) && !areOfBefore(fields);
        const left = Math.min(since + PATIENCE_MS, some ? quietSince + QUIET_MS : Number.POSITIVE_INFINITY) - now;
        if (left > 0) return left;
        settled = true;
      }
      counted = ref;
      return 0;
    },
    left() {
      current = null;
    },
  };
}
