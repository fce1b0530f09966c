import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CacheDatabase } from '../../../lib/cache/database';
import type { NetReply } from '../../../lib/platform/ports';
import { holding, labelsOf } from './holding';
import { answerOf } from './outbox/far-side';
import { workspaceOf } from './published';

afterEach(() => vi.restoreAllMocks());

describe('a source that cannot be asked now', () => {
  it.each<[string, NetReply, string, number]>([
    ['no network', { kind: 'unreachable' }, 'offline', 60_000],
    ['a request that takes too long', { kind: 'timed-out' }, 'offline', 60_000],
    ['a redirect', { kind: 'redirected' }, 'sign-in', 60_000],
    ['401', answerOf(401), 'sign-in', 60_000],
    ['403', answerOf(403), 'sign-in', 60_000],
    ['a sign-in page with 200', answerOf(200, '<!DOCTYPE html><title>Sign in</title>'), 'sign-in', 60_000],
    ['429 with seconds', answerOf(429, '', { 'retry-after': '600' }), 'busy', 600_000],
    ['429 with a date', answerOf(429, '', { 'retry-after': 'Fri, 11 Sep 2026 13:20:00 GMT' }), 'busy', 1_200_000],
    ['500', answerOf(500, 'oops'), 'busy', 60_000],
    ['503 with seconds', answerOf(503, '', { 'retry-after': '120' }), 'busy', 120_000],
  ])('keeps the old version on %s and waits', async (_what, answer, trouble, wait) => {
    const { server, keeper, labels, syncStore, browser } = await holding();
    server.fault = async () => answer;
    await keeper.pullNow({ strict: true }).catch((error) => expect(error).toBeNull());
    expect(labels()).toEqual(labelsOf(1));
    expect(await syncStore.trouble()).toBe(trouble);
    const { notBefore, failures } = await syncStore.schedule('source');
    expect(failures).toBe(1);
    expect((notBefore ?? 0) - browser.now).toBeGreaterThanOrEqual(wait);
    expect((notBefore ?? 0) - browser.now).toBeLessThanOrEqual(wait * 1.2);

    server.fault = async () => null;
    const asked = browser.requests.length;
    await keeper.pullIfDue();
    expect(browser.requests.length).toBe(asked);
    browser.now += wait * 1.3;
    await keeper.pullIfDue();
    expect(await syncStore.trouble()).toBeNull();
    expect(browser.requests.length).toBe(asked + 1);
  });

  it('is asked by one worker at a time', async () => {
    const { server, keeper } = await holding();
    await Promise.all([keeper.pullNow(), keeper.pullNow(), keeper.pullIfDue()]);
    expect(server.log).toEqual(['head.json 304']);
  });

  it('is asked again with a clock set back a day, and one forward a year', async () => {
    const { keeper, browser, syncStore, server } = await holding();
    browser.now -= 24 * 3600_000;
    await keeper.pullIfDue();
    expect(server.log).toEqual(['head.json 304']);
    await keeper.pullIfDue();
    expect(server.log).toHaveLength(1);
    browser.now += 366 * 24 * 3600_000;
    await keeper.pullIfDue();
    expect(server.log).toHaveLength(2);
    browser.now -= 365 * 24 * 3600_000;
    await keeper.pullIfDue();
    expect(server.log).toHaveLength(3);
    expect((await syncStore.schedule('source')).failures).toBe(0);
  });

  it('is not asked without the permission for its site', async () => {
    const { keeper, browser, server } = await holding();
    browser.revoked.add('https://plumbline.acme.example/*');
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code: 'source-not-allowed' } });
    expect(server.log).toEqual([]);
  });

  it('does not put a version back that another worker has gone beyond', async () => {
    const first = await holding(300);
    const { server, publish } = first;
    const second = await first.restart();
    server.publish(await publish(2, { ...workspaceOf(1, 300), teams: [{ id: 'sales', name: 'Two' }] }));
    await second.keeper.pullNow({ strict: true });
    server.publish(await publish(3, { ...workspaceOf(1, 300), teams: [{ id: 'sales', name: 'Three' }] }));
    await first.keeper.pullNow();
    expect(first.version()).toBe(2);
    await first.keeper.pullNow({ strict: true });
    expect(first.version()).toBe(3);
    expect((await first.restart()).version()).toBe(3);
  });

  it('brings a version into memory where the disk is full, and says so', async () => {
    const { server, publish, keeper, version, sync } = await holding();
    server.publish(await publish(2, workspaceOf(2)));
    vi.spyOn(CacheDatabase.prototype, 'transaction').mockRejectedValue(new Error('QuotaExceededError'));
    await keeper.pullNow({ strict: true });
    vi.restoreAllMocks();
    expect(version()).toBe(2);
    expect(await sync.problems()).toMatchObject([{ code: 'cache-unwritable' }]);
  });
});
