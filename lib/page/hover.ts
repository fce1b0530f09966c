import { due, type HoverEvent, type HoverState, hover, type IsSame, initialHover } from './hover-intent';

export interface Hover<T> {
  /** The pointer entered or left the card. */
  cardPointer(inside: boolean): void;
  /** The pointer entered or left one of our own nodes. */
  over(target: T | null): void;
  /** The reader asked for it by click or key; asked for again, it closes. */
  activate(target: T): void;
  /** The reader asked for it by a command: it is open afterwards, whatever it was before. */
  show(target: T): void;
  /** The reader keeps the open card open, or no longer. */
  pin(on: boolean): void;
  /** Closes what is open. */
  reset(): void;
  /** In so many ms the card of this opens, if the pointer goes on resting on it; null where it does not rest there. */
  opensIn(target: T): number | null;
  /** What it hangs from is no longer on the page. */
  gone(target: T): void;
  /** The reader has done something in the open card that takes away what it hangs from: it stays until it is left. */
  linger(): void;
  dispose(): void;
}

export interface HoverOptions<T> {
  /** What of ours is at a point of the page, or null. */
  targetAt(x: number, y: number): T | null;
  /** Whether two targets are the same one; identity where absent. */
  same?: IsSame<T>;
  /** The event went through a node of ours, which looks after itself. */
  isOurs(event: Event): boolean;
  /** The pointer has come to rest: time to fetch what may be shown. */
  onRest(target: T): void;
  onOpen(target: T, how: { held: boolean }): void;
  /** `follows`: another card opens in its place. */
  onClose(target: T, follows: boolean): void;
}

/**
 * Listens to the pointer for the whole page and drives the hover intent. It only listens: no event is stopped, no
 * default prevented, and events that a page has made up count for nothing.
 */
export function watchHover<T>(doc: Document, options: HoverOptions<T>): Hover<T> {
  const view = doc.defaultView as Window;
  const same: IsSame<T> = options.same ?? Object.is;
  let state: HoverState<T> = initialHover();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let last: PointerEvent | null = null;

  function send(event: HoverEvent<T>): void {
    const before = state;
    state = hover(before, event, same);
    clearTimeout(timer);
    const at = due(state);
    if (at !== null) timer = setTimeout(() => send({ type: 'tick', at: performance.now() }), at - performance.now());
    const { rest } = state;
    if (rest && !(before.rest && same(rest.target, before.rest.target))) options.onRest(rest.target);
    const stays = before.open?.target === state.open?.target && before.open?.held === state.open?.held;
    if (stays) return;
    if (before.open) options.onClose(before.open.target, state.open !== null);
    if (state.open) options.onOpen(state.open.target, { held: state.open.held });
  }

  function lookUnderPointer(): void {
    frame = 0;
    if (last?.buttons !== 0 || state.inCard) return;
    // The button came up where we did not hear of it: over a menu of the browser, outside the window.
    if (state.pressed) send({ type: 'release' });
    const target = state.selecting ? null : options.targetAt(last.clientX, last.clientY);
    // Since it moved, and not since we look.
    send({ type: 'pointer', target, at: last.timeStamp });
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || options.isOurs(event)) return;
    last = event;
    if (!frame) frame = view.requestAnimationFrame(lookUnderPointer);
  }

  function onPress(event: Event): void {
    if (event.isTrusted && !options.isOurs(event)) send({ type: 'press' });
  }

  function onRelease(event: Event): void {
    if (event.isTrusted && state.pressed) send({ type: 'release' });
  }

  function onLeave(event: Event): void {
    if (event.isTrusted && !state.inCard) send({ type: 'pointer', target: null, at: performance.now() });
  }

  function onSelection(): void {
    const selection = doc.getSelection();
    const exists = selection !== null && !selection.isCollapsed;
    if (exists !== state.selecting) send({ type: 'selection', exists });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape' && (state.open || state.rest)) send({ type: 'escape' });
  }

  const listening = new AbortController();
  const listen = (target: EventTarget, name: string, listener: (event: never) => void) =>
    target.addEventListener(name, listener as EventListener, {
      capture: true,
      passive: true,
      signal: listening.signal,
    });
  listen(doc, 'pointermove', onMove);
  listen(doc, 'pointerdown', onPress);
  listen(view, 'pointerup', onRelease);
  listen(view, 'pointercancel', onRelease);
  listen(doc.documentElement, 'pointerleave', (event: Event) => {
    if (event.target === doc.documentElement) onLeave(event);
  });
  listen(doc, 'selectionchange', onSelection);
  listen(doc, 'keydown', onKey);

  return {
    cardPointer: (inside) => send({ type: 'card-pointer', inside, at: performance.now() }),
    over(target) {
      last = null;
      send({ type: 'pointer', target, at: performance.now() });
    },
    activate: (target) => send({ type: 'activate', target }),
    show(target) {
      if (!(state.open?.held && same(state.open.target, target))) send({ type: 'activate', target });
    },
    pin: (on) => send({ type: 'pin', on }),
    reset: () => send({ type: 'reset' }),
    opensIn: (target) => (state.rest && same(state.rest.target, target) ? state.rest.due - performance.now() : null),
    gone: (target) => send({ type: 'gone', target }),
    linger: () => send({ type: 'linger' }),
    dispose() {
      listening.abort();
      view.cancelAnimationFrame(frame);
      send({ type: 'reset' });
      clearTimeout(timer);
    },
  };
}
