import { blockOf } from './flat-tree';

/** After so long without a keystroke the text counts as written. */
const REST_MS = 1000;

export interface TypingGuard {
  /** The block that is being typed in now. */
  busy(): Element | null;
  dispose(): void;
}

/**
 * Knows where the reader is typing. In an editor that is one block in a big `contenteditable`: focus stays on the whole,
 * and only the selection tells which.
 */
export function watchTyping(doc: Document, onChange: () => void): TypingGuard {
  let block: Element | null = null;
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    if (composing || !block) return;
    block = null;
    onChange();
  }

  function typed(event: Event): void {
    if (!event.isTrusted) return;
    if (event.type === 'compositionstart') composing = true;
    if (event.type === 'compositionend') composing = false;
    const target = event.composedPath()[0];
    const editor = target instanceof Element ? target : null;
    const anchor = doc.getSelection()?.anchorNode ?? null;
    const now = anchor && editor?.contains(anchor) ? blockOf(anchor) : editor && blockOf(editor);
    clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
    if (now === block) return;
    block = now;
    onChange();
  }

  const events = ['beforeinput', 'input', 'compositionstart', 'compositionend'];
  for (const name of events) doc.addEventListener(name, typed, { capture: true, passive: true });
  return {
    busy: () => (block?.isConnected ? block : null),
    dispose() {
      clearTimeout(timer);
      for (const name of events) doc.removeEventListener(name, typed, { capture: true });
    },
  };
}
