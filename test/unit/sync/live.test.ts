import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../lib/sync/connection';
import { fakeCouch } from './couch/fake-couch';
import { bundleAt, netWorker } from './net-worker';
import { answerOf } from './outbox/far-side';
import { publisher, workspaceOf } from './published';
import { staticServer } from './static-server';

const ROOT = 'https://couch.acme.example/live/';
const COUCH: Connection = { kind: 'couch', url: ROOT, keys: [], feedback: null, by: 'reader' };
const isPoll = (url: string) => url.includes('feed=longpoll');

/** A panel that is opened and closed. */
function panel() {
  const controller = new AbortController();
  return { gone: controller.signal, close: () => controller.abort() };
}

async function onCouch() {
  const couch = fakeCouch(ROOT);
  couch.put('manifest', { kind: 'manifest', record: { name: 'Live' } });
  const say = (note: string) =>
    couch.put('teams:sales', {
      kind: 'teams',
      record: { id: 'sales', name: 'Sales', status: { health: 'on-track', note, saidOn: '2026-09-11' } },
    });
  say('first');
  const worker = await netWorker({ connection: COUCH });
  worker.browser.server = couch.serve;
  const polls = () => worker.browser.requests.filter(({ url }) => isPoll(url));
  const note = () => {
    const active = worker.sync.active();
    return active === 'never-synced' ? active : active.workspace.teams[0]?.status?.note;
  };
  return { ...worker, couch, say, polls, note };
}

describe('a panel that is open', () => {
  it('has a CouchDB tell at once what has changed, one question for all panels, and none once they are closed', async () => {
    const { live, polls, note, say, couch } = await onCouch();
    const [one, two] = [panel(), panel()];
    const following = [live.follow(one.gone), live.follow(two.gone)];
    await vi.waitFor(() => expect(couch.waiting()).toBe(1));
    expect(note()).toBe('first');
    say('second');
    await vi.waitFor(() => expect(note()).toBe('second'));
    await vi.waitFor(() => expect(couch.waiting()).toBe(1));
    one.close();
    expect(couch.waiting()).toBe(1);
    two.close();
    await Promise.all(following);
    expect(couch.waiting()).toBe(0);
    const asked = polls().length;
    say('third');
    expect([polls().length, note()]).toEqual([asked, 'second']);

    const next = panel();
    const again = live.follow(next.gone);
    await vi.waitFor(() => expect(note()).toBe('third'));
    next.close();
    await again;
  });

  it('leaves it to the alarm where the question is not kept open, or what changed cannot be taken over', async () => {
    const { live, polls, couch } = await onCouch();
    const none = answerOf(200, JSON.stringify({ results: [], last_seq: '2' }));
    couch.fault = async ({ url }) => (isPoll(url) ? none : null);
    await live.follow(panel().gone);
    expect(polls()).toHaveLength(1);
    couch.fault = async ({ url }) => (isPoll(url) ? answerOf(200, '{"results":[{}],"last_seq":"2"}') : null);
    await live.follow(panel().gone);
    expect(polls()).toHaveLength(1 + 4);
    couch.fault = async ({ url }) => (isPoll(url) ? answerOf(502) : null);
    await live.follow(panel().gone);
    expect(polls()).toHaveLength(1 + 4 + 1);
    couch.fault = async () => answerOf(401);
    await live.follow(panel().gone);
  });

  it('asks a published workspace only where that is due, and listens to nothing', async () => {
    const server = staticServer();
    server.publish(await publisher()(1, workspaceOf(1)));
    const { live, browser, version } = await netWorker({ server, connection: bundleAt() });
    await live.follow(panel().gone);
    expect(version()).toBe(1);
    const asked = browser.requests.length;
    await live.follow(panel().gone);
    expect(browser.requests).toHaveLength(asked);
    browser.now += 40 * 60_000;
    await live.follow(panel().gone);
    expect(browser.requests).toHaveLength(asked + 1);
  });
});
