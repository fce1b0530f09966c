import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Card } from '../../components/models';
import type { CardAnchor, CardContent, CardOptions, CloseReason } from '../../lib/messaging/card-port';
import { focusedElement, onceWritten } from '../../lib/page/writing';
import { openOrClosedShadowRoot } from '../../lib/platform/page-runtime';
import { createCardHost } from './card-host';
import { CardSession } from './card-session';
import type { DrawnCard } from './draw-card';
import { followAnchor } from './follow-anchor';
import { keepFocus } from './keep-focus';
import { limitCard } from './place-card';

/** Card out, as `--pl-out` has it. */
const LEAVE_MS = 80;

/** So near, in px, is the same place: a browser that looks again where the pointer is rounds it otherwise. */
const SAME_PLACE = 2;

/** At the latest so long, in ms, after it is seen can something be done on a card. */
const READY_MS = 100;

type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

const isSamePlace = (a: Place, b: Place | null) =>
  b !== null && Math.abs(a.clientX - b.clientX) <= SAME_PLACE && Math.abs(a.clientY - b.clientY) <= SAME_PLACE;

export interface OpenedCard {
  update(content: CardContent): void;
  /** @param now Removed without its fade. */
  shut(reason: CloseReason, now?: boolean): void;
  /** Where the focus is to go back to: this card took it and does not give it back itself. */
  owes(): Element | null;
}

/**
 * Opens one card at its anchor and keeps it there until something closes it. `onShut` is called before `onClose`.
 * @param drawn The same, where it has been drawn already.
 * @param owed Where the focus was before the card that this one takes the place of.
 */
export function openCard(
  first: Card | null,
  anchor: CardAnchor,
  options: CardOptions,
  drawn: DrawnCard | null,
  owed: Element | null,
  onShut: () => void,
): OpenedCard {
  const host = drawn?.host ?? createCardHost(document, options.theme);
  const root = drawn?.root ?? createRoot(host.mount);
  const before = owed ?? focusedElement(document, openOrClosedShadowRoot);
  let content: CardContent | null = first;
  let pinned = false;
  let open = true;

  const dialog = () => host.mount.querySelector<HTMLElement>('[role="dialog"]');
  const focus = keepFocus(window, host);
  const onClose = () => shut('button');

  /** All that can be done on it can be done. */
  let ready = false;
  const render = () => {
    ready = true;
    const pin = { on: pinned, onChange: setPinned };
    flushSync(() =>
      root.render(
        <CardSession
          options={options}
          shown
          content={content}
          pin={pin}
          onClose={onClose}
          onWayBack={focus.onWayBack}
        />,
      ),
    );
  };

  const getReady = () => open && !ready && render();

  const setPinned = (on: boolean) => {
    pinned = on;
    render();
    options.onPin(on);
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape' && !event.isComposing) shut('escape');
  };
  const onOwnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) shut('escape');
  };
  const onPress = (event: PointerEvent) => {
    if (event.isTrusted && !pinned && !event.composedPath().includes(host.element)) shut('outside');
  };
  /** Where the pointer last pressed in the card. */
  let pressedAt: Place | null = null;
  /** Ends the wait for a pointer from which the card has moved away. */
  let waiting: AbortController | null = null;
  const onOwnPress = (event: PointerEvent) => {
    if (event.isTrusted) pressedAt = event;
  };
  const onEnter = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    getReady();
    waiting?.abort();
    options.onPointer(true);
  };
  const onLeave = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    if (!isSamePlace(event, pressedAt)) return options.onPointer(false);
    // What was pressed made the card smaller, and the pointer has not stirred: its answer is still to be read.
    waiting?.abort();
    waiting = new AbortController();
    const onMove = (move: PointerEvent) => {
      if (!move.isTrusted || isSamePlace(move, pressedAt) || move.composedPath().includes(host.element)) return;
      waiting?.abort();
      options.onPointer(false);
    };
    window.addEventListener('pointermove', onMove, { capture: true, signal: waiting.signal });
  };

  function shut(reason: CloseReason, now = false) {
    if (!open) return;
    open = false;
    following.stop();
    focus.stop();
    waiting?.abort();
    window.removeEventListener('keydown', onEscape, { capture: true });
    window.removeEventListener('pointerdown', onPress, { capture: true });
    host.mount.removeEventListener('pointerdown', onOwnPress);
    host.mount.removeEventListener('pointerenter', onEnter);
    host.mount.removeEventListener('pointerleave', onLeave);
    const wasHeld = focus.isHeld();
    // Only what we took is given back: a press elsewhere has its own say in where the focus goes.
    if (wasHeld && reason !== 'outside' && reason !== 'replaced' && before instanceof HTMLElement)
      before.focus({ preventScroll: true });
    const takeOff = () => {
      root.unmount();
      host.remove();
    };
    const remove = () => {
      host.mount.style.display = 'none';
      // What was written before the focus was here is parted from what will be in any case.
      if (wasHeld) takeOff();
      else onceWritten(document, openOrClosedShadowRoot, takeOff);
    };
    if (now || matchMedia('(prefers-reduced-motion: reduce)').matches) remove();
    else {
      host.mount.style.pointerEvents = 'none';
      host.mount.setAttribute('data-leave', '');
      setTimeout(remove, LEAVE_MS);
    }
    onShut();
    options.onClose(reason);
  }

  const stood = drawn?.takeUp() ?? false;
  if (!stood) {
    limitCard(host);
    host.show();
  }
  // Drawn ahead, it is complete but for what can be done on it: that can wait until it is seen, or met by the pointer.
  if (drawn && !options.focus) requestIdleCallback(getReady, { timeout: READY_MS });
  else render();
  host.mount.addEventListener('focusin', getReady);
  window.addEventListener('keydown', onEscape, { capture: true });
  host.root.addEventListener('keydown', onOwnEscape as EventListener);
  window.addEventListener('pointerdown', onPress, { capture: true });
  host.mount.addEventListener('pointerdown', onOwnPress);
  host.mount.addEventListener('pointerenter', onEnter);
  host.mount.addEventListener('pointerleave', onLeave);
  // A hidden element takes no focus, and the place is known a moment later: so it is shown before it is placed.
  if (options.focus) {
    host.reveal();
    dialog()?.focus({ preventScroll: true });
  }
  const following = followAnchor(
    window,
    host,
    anchor,
    () => pinned,
    (why) => shut(why, why === 'no-place'),
    stood,
  );

  return {
    update(next) {
      if (!open) return;
      content = next;
      render();
      following.refresh();
    },
    shut,
    owes: () => (focus.isHeld() ? before : null),
  };
}
