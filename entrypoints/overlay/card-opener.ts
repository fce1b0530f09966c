import type { Card } from '../../components/models';
import { cardPort, type OpenCard } from '../../lib/messaging/card-port';
import { send } from '../../lib/messaging/client';
import type { CardSubject, Reply } from '../../lib/messaging/protocol';
import type { LocalDate } from '../../lib/values/local-date';
import { toProblem } from '../../lib/values/problem';

/** What is fetched ahead is shown within so long, or fetched again: what it says of now is then still so. */
const FRESH_MS = 5_000;

/** What a card is opened for: a word or a mark, with all the opener has to know of it. */
export interface CardTarget {
  subject: CardSubject;
  /** Shown at once while the card is fetched. */
  title: string;
  rect(): DOMRect | null;
  inSight(): boolean;
  onSnooze: ((until: LocalDate | null) => Promise<boolean>) | null;
  onMute: ((everywhere: boolean) => Promise<boolean>) | null;
}

export interface CardOpener {
  /** Fetches what a card may soon be opened for, and has it drawn. `opensIn` as the card script asks it. */
  prepare(target: CardTarget, theme: 'light' | 'dark', opensIn: () => number | null): void;
  /** What was fetched ahead may be out of date. */
  forget(): void;
  open(target: CardTarget, how: { held: boolean; theme: 'light' | 'dark' }): void;
  /** Fetches the open card anew, which is this target's, and fills it again. */
  renew(target: CardTarget): void;
  /** `follows`: another card opens in its place. */
  close(follows: boolean): void;
  dispose(): void;
}

export interface CardEvents {
  /** The card has closed itself, or there is none to be had. */
  onClosed(): void;
  onPointer(inside: boolean): void;
  onPin(on: boolean): void;
}

type CardReply = Reply<'page.card'>;

/** Fetches cards, and has the card script injected when the first is wanted. */
export function createCardOpener(events: CardEvents): CardOpener {
  let prepared: { name: string; at: number; reply: Promise<CardReply>; card: Card | null } | null = null;
  let script: Promise<unknown> | null = null;
  let current: OpenCard | null = null;
  /** Counts openings: an answer that comes after its card was closed is for nobody. */
  let turn = 0;
  /** Counts fillings of the open card: what was fetched before it was fetched anew is too late. */
  let filling = 0;

  function fetchCard({ subject }: CardTarget): Promise<CardReply> {
    const name = JSON.stringify(subject);
    const now = performance.now();
    if (prepared?.name === name && now - prepared.at < FRESH_MS) return prepared.reply;
    const reply = send('page.card', { subject }).catch((error): CardReply => ({ problem: toProblem(error) }));
    const mine: NonNullable<typeof prepared> = { name, at: now, reply, card: null };
    prepared = mine;
    void reply.then((said) => {
      if ('card' in said) mine.card = said.card;
      // A problem may have passed when the card is asked for again.
      else if (prepared === mine) prepared = null;
    });
    return reply;
  }

  async function fill(opened: OpenCard, fetched: Promise<CardReply>): Promise<void> {
    const mine = ++filling;
    const reply = await fetched;
    if (mine !== filling || current !== opened) return;
    opened.update('card' in reply ? reply.card : { problem: reply.problem });
  }

  async function needScript(): Promise<void> {
    if (cardPort()) return;
    script ??= send('page.need-script', { script: 'card' }).catch(() => null);
    await script;
    script = null;
  }

  function close(follows: boolean): void {
    turn++;
    prepared = null;
    const closing = current;
    current = null;
    closing?.close(follows);
  }

  return {
    prepare(target, theme, opensIn) {
      const mine = turn;
      const fetched = fetchCard(target);
      void Promise.all([fetched, needScript()]).then(([reply]) => {
        const awaited = mine === turn && prepared?.reply === fetched;
        if (awaited && 'card' in reply) cardPort()?.prepare(reply.card, { ...target, theme, opensIn });
      });
    },
    forget() {
      prepared = null;
    },
    async open(target, { held, theme }) {
      const mine = ++turn;
      const fetched = fetchCard(target);
      // With the script there, nothing stands between the end of the rest and the card.
      if (!cardPort()) await needScript();
      if (mine !== turn) return;
      const ready = prepared?.reply === fetched ? prepared.card : null;
      const port = cardPort();
      if (!port) {
        events.onClosed();
        return;
      }
      const opened = port.open(ready, target, {
        theme,
        focus: held,
        title: target.title,
        subject: target.subject,
        onSnooze: target.onSnooze,
        onMute: target.onMute,
        onPin: events.onPin,
        onPointer: events.onPointer,
        onClose() {
          if (mine !== turn) return;
          current = null;
          events.onClosed();
        },
      });
      current = opened;
      if (!ready) await fill(opened, fetched);
    },
    renew(target) {
      prepared = null;
      if (current) void fill(current, fetchCard(target));
    },
    close,
    dispose() {
      close(false);
      cardPort()?.dispose();
    },
  };
}
