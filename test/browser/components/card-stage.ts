import { type Mock, vi } from 'vitest';
import { createCardPort } from '../../../entrypoints/card.content/create-card-port';
import type { CardAnchor, CardOptions, CardPort } from '../../../lib/messaging/card-port';

export interface Stage {
  port: CardPort;
  /** A box of the page that a card can hang from. */
  box: HTMLElement;
  anchor: CardAnchor;
  options: CardOptions & {
    onClose: Mock<CardOptions['onClose']>;
    onPointer: Mock<CardOptions['onPointer']>;
    onPin: Mock<CardOptions['onPin']>;
  };
  host(): HTMLElement | null;
  /** The closed root, caught as it is made: nobody else can get at it. */
  root(): ShadowRoot;
  /** The card's own box, once it has been placed. */
  placed(): Promise<DOMRect>;
  /** The middle of something in the card, from the corner of the window. */
  middleOf(selector: string): { x: number; y: number };
  strike(): void;
}

/** A page with one anchor at the given place, and the card script's port. */
export function stage(left: number, top: number): Stage {
  const box = document.createElement('button');
  box.textContent = 'Close date';
  box.style.cssText = `position:absolute;left:${left}px;top:${top}px;width:120px;height:20px;padding:0;border:0`;
  document.body.append(box);
  let root: ShadowRoot | null = null;
  const attach = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const made = attach.call(this, init);
    if (this.localName === 'plumbline-card') root = made;
    return made;
  });
  const port = createCardPort();
  const host = () => document.querySelector<HTMLElement>('html > plumbline-card');
  const rootOrFail = () => {
    if (!root) throw new Error('no card was opened');
    return root;
  };
  return {
    port,
    box,
    anchor: { rect: () => (box.isConnected ? box.getBoundingClientRect() : null), inSight: () => true },
    options: {
      theme: 'light',
      focus: false,
      title: 'GA',
      subject: null,
      onSnooze: null,
      onMute: null,
      onPin: vi.fn<CardOptions['onPin']>(),
      onClose: vi.fn<CardOptions['onClose']>(),
      onPointer: vi.fn<CardOptions['onPointer']>(),
    },
    host,
    root: rootOrFail,
    async placed() {
      await vi.waitUntil(() => rootOrFail().querySelector<HTMLElement>('.pl')?.style.visibility === 'visible');
      // The card's own drop of 4 px has to be over before it is measured.
      await Promise.all(
        rootOrFail()
          .getAnimations()
          .map(({ finished }) => finished),
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return (rootOrFail().querySelector('.pl-card') as HTMLElement).getBoundingClientRect();
    },
    middleOf(selector) {
      const { left, top, width, height } = (
        rootOrFail().querySelector(selector) as HTMLElement
      ).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    strike() {
      port.dispose();
      box.remove();
      spy.mockRestore();
    },
  };
}
