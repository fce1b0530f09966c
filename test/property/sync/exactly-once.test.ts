import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { NetReply, NetRequest } from '../../../lib/platform/ports';
import { httpSink } from '../../../lib/sync/outbox/http-sink';
import { openOutbox } from '../../../lib/sync/outbox/open-outbox';
import { sendWaiting } from '../../../lib/sync/outbox/send-waiting';
import { fakeArea } from '../../unit/platform/fake-ports';
import { answerOf, farSide } from '../../unit/sync/outbox/far-side';
import { idOf, itemOf } from '../../unit/sync/outbox/outbox-items';
import { times } from '../times';

/** A tenth of what is promised; `npm run test:long` tries it all. */
const ITEMS = Math.min(times(1000), 10_000);
const AT_ONCE = 250;

/** Small and seeded, so that a red run can be had again: https://en.wikipedia.org/wiki/Xorshift */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

class Killed extends Error {}

it(`has ${ITEMS} items take effect exactly once, through faults of every kind`, async () => {
  const random = randomFrom(20_260_914);
  const side = farSide();
  const local = fakeArea();
  let killed = 0;
  let faults = 0;

  const faulty = async (request: NetRequest): Promise<NetReply> => {
    const roll = random();
    if (roll < 0.02) {
      // Killed before the far side has it, or after its word: the item is marked as being on its way either way.
      if (random() < 0.5) await side.serve(request);
      killed++;
      throw new Killed();
    }
    if (roll < 0.06) {
      faults++;
      // The word of it is lost, in one of the ways in which words are lost.
      const arrived = random() < 0.5;
      if (arrived) await side.serve(request);
      const lost: NetReply[] = [
        { kind: 'unreachable' },
        { kind: 'timed-out' },
        answerOf(502),
        answerOf(429),
        answerOf(401),
      ];
      return lost[Math.floor(random() * lost.length)] ?? { kind: 'unreachable' };
    }
    return side.serve(request);
  };

  for (let first = 1; first <= ITEMS; first += AT_ONCE) {
    const name = `exactly-once-${first}`;
    const open = () => openOutbox({ local: local.area, now: () => 0, name });
    let outbox = open();
    for (let n = first; n < first + AT_ONCE && n <= ITEMS; n++) expect(await outbox.add(itemOf(n))).toBe(true);
    const sink = httpSink({ request: faulty }, { url: 'https://inbox.acme.example', authorization: null }, () => 0);
    while ((await outbox.waiting()).length > 0)
      await sendWaiting(outbox, sink).catch((error) => {
        if (!(error instanceof Killed)) throw error;
        outbox = open();
      });
    const states = new Set((await outbox.rows()).map(({ state }) => state));
    expect(states).toEqual(new Set(['sent']));
  }

  expect(side.held.size).toBe(ITEMS);
  for (let n = 1; n <= ITEMS; n++) {
    expect(side.effects.get(idOf(n))).toBe(1);
    expect(side.held.get(idOf(n))).toEqual(itemOf(n));
  }
  expect(local.stored.size).toBe(0);
  expect(side.puts).toBeGreaterThan(ITEMS);
  expect(killed * faults).toBeGreaterThan(0);
});
