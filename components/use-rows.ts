import { type FocusEvent, type KeyboardEvent, useState } from 'react';

interface Rows {
  /** The row that Tab comes to; null: the first. */
  at: string | null;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const SELECTOR = '[data-row]';

/** Which of the rows a key leads to. Null where the key leads nowhere. */
export function rowAfter(count: number, at: number, key: string): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * One tab stop for many rows: Up, Down, Home and End move the focus from row to row, Right opens one, and Left closes
 * it, also from what is open under it.
 */
export function useRows(): Rows {
  const [at, setAt] = useState<string | null>(null);
  return {
    at,
    onFocus: ({ target }) => {
      const row = target.closest<HTMLElement>(SELECTOR)?.dataset.row;
      if (row !== undefined) setAt(row);
    },
    onKeyDown: (event) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select')) return;
      const row = target.closest('li')?.querySelector<HTMLElement>(SELECTOR);
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(SELECTOR)];
      if (!row) return;
      const isOpen = row.getAttribute('aria-expanded') === 'true';
      if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) {
        event.preventDefault();
        row.focus();
        row.click();
        return;
      }
      const next = rowAfter(rows.length, rows.indexOf(row), event.key);
      if (next === null) return;
      event.preventDefault();
      rows[next]?.focus();
    },
  };
}
