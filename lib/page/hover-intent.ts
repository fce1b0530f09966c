/**
 * Decides when a card opens and closes, as a pure function of what the pointer and the page do. Times are milliseconds
 * of one clock. Whoever drives it sends `tick` at `due(state)`, opens a card when `open` appears and closes it when it
 * goes.
 */

/** At rest on a word for so long, its card opens. */
export const REST_MS = 300;
/** So long after the pointer left both word and card, it closes: time to cross the gap between them. */
export const LEAVE_MS = 200;
/** A card in which the reader has just done something stays so long, for its answer to be read. */
export const LINGER_MS = 1500;

export interface HoverState<T> {
  /** What the pointer rests on; its card opens at `due`. */
  rest: { target: T; due: number } | null;
  /** Whose card is open. */
  open: {
    target: T;
    /** Opened by key or press, so the pointer's leaving does not close it. */
    held: boolean;
    /** The reader keeps it open: neither leaving it nor a press elsewhere closes it, and no other word opens. */
    pinned: boolean;
    /** The reader has just done something in it: it answers, and then goes once it is left. */
    lingers: boolean;
    /** The pointer has left; the card closes then. */
    leaveDue: number | null;
  } | null;
  /** The pointer is in the card. */
  inCard: boolean;
  /** A pointer button is down. */
  pressed: boolean;
  /** Text is selected. */
  selecting: boolean;
}

export type HoverEvent<T> =
  /** The pointer moved, and is now over a target or over none. */
  | { type: 'pointer'; target: T | null; at: number }
  | { type: 'card-pointer'; inside: boolean; at: number }
  | { type: 'tick'; at: number }
  /** A button went down outside our own nodes. */
  | { type: 'press' }
  | { type: 'release' }
  | { type: 'selection'; exists: boolean }
  /** The reader asked for it: a click or Enter on a mark, or a command. */
  | { type: 'activate'; target: T }
  /** The reader wants the open card kept open, or no longer. */
  | { type: 'pin'; on: boolean }
  /** The reader has done something in the card after which what it hangs from goes. */
  | { type: 'linger' }
  | { type: 'escape' }
  /** Another page, another version of the workspace, or the card has closed itself. */
  | { type: 'reset' }
  /** The word or mark is no longer on the page. */
  | { type: 'gone'; target: T };

type Open<T> = NonNullable<HoverState<T>['open']>;

export function initialHover<T>(): HoverState<T> {
  return { rest: null, open: null, inCard: false, pressed: false, selecting: false };
}

/** When the next `tick` is wanted; null: not before something happens. */
export function due(state: HoverState<unknown>): number | null {
  const times = [state.rest?.due, state.open?.leaveDue].filter((time) => time !== undefined && time !== null);
  return times.length > 0 ? Math.min(...times) : null;
}

const closed = <T>(state: HoverState<T>): HoverState<T> => ({ ...state, rest: null, open: null, inCard: false });

const opened = <T>(target: T, held: boolean): Open<T> => ({
  target,
  held,
  pinned: false,
  lingers: false,
  leaveDue: null,
});

/** Whether leaving it closes it. What has answered goes even where it was held; what is pinned stays even so. */
const leavable = ({ held, pinned, lingers }: Open<unknown>) => !pinned && (!held || lingers);

/** Whether two targets are the same one: a page that is read again gives its words anew. */
export type IsSame<T> = (a: T, b: T) => boolean;

export function hover<T>(state: HoverState<T>, event: HoverEvent<T>, same: IsSame<T> = Object.is): HoverState<T> {
  const { open } = state;
  const isOpen = (target: T) => open !== null && same(open.target, target);
  switch (event.type) {
    case 'pointer':
      return moved(state, event.target, event.at, same);
    case 'card-pointer': {
      if (!open || state.inCard === event.inside) return state;
      const leaveDue = event.inside || !leavable(open) ? null : event.at + leaveMs(open);
      const rest = event.inside ? null : state.rest;
      return { ...state, inCard: event.inside, rest, open: { ...open, leaveDue } };
    }
    case 'tick':
      return ticked(state, event.at);
    case 'press':
      return open?.pinned ? { ...state, rest: null, pressed: true } : { ...closed(state), pressed: true };
    case 'release':
      return { ...state, pressed: false };
    case 'selection':
      return { ...state, selecting: event.exists, rest: event.exists ? null : state.rest };
    case 'activate':
      // Asked for again, it closes: a mark is a button that opens and shuts.
      if ((open?.held || open?.pinned) && isOpen(event.target)) return closed(state);
      return { ...closed(state), open: opened(event.target, true) };
    case 'pin':
      return open ? { ...state, rest: null, open: { ...open, pinned: event.on, leaveDue: null } } : state;
    case 'linger':
      return open ? { ...state, open: { ...open, lingers: true } } : state;
    case 'escape':
    case 'reset':
      return closed(state);
    case 'gone': {
      const rest = state.rest && same(state.rest.target, event.target) ? null : state.rest;
      const next = { ...state, rest };
      return isOpen(event.target) && !open?.lingers ? { ...next, open: null, inCard: false } : next;
    }
  }
}

const leaveMs = ({ lingers }: Open<unknown>) => (lingers ? LINGER_MS : LEAVE_MS);

function moved<T>(state: HoverState<T>, target: T | null, at: number, same: IsSame<T>): HoverState<T> {
  let { open } = state;
  const onOpen = open !== null && target !== null && same(target, open.target);
  if (open && !open.held && !open.pinned) {
    const stays = onOpen || state.inCard;
    open = { ...open, leaveDue: stays ? null : (open.leaveDue ?? at + leaveMs(open)) };
  }
  const free = !state.pressed && !state.selecting && !state.inCard && !open?.pinned;
  const rest = free && target !== null && !onOpen ? { target, due: at + REST_MS } : null;
  return { ...state, open, rest };
}

function ticked<T>(state: HoverState<T>, at: number): HoverState<T> {
  let { open, rest, inCard } = state;
  if (open?.leaveDue != null && at >= open.leaveDue) {
    open = null;
    inCard = false;
  }
  if (rest && at >= rest.due) {
    open = opened(rest.target, false);
    rest = null;
    inCard = false;
  }
  return { ...state, open, rest, inCard };
}
