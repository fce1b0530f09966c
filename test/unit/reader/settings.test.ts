import { describe, expect, it } from 'vitest';
import { loadSettings } from '../../../lib/reader/settings';
import { USUAL_QUIETNESS } from '../../../lib/values/quietness';
import { fakeArea } from '../platform/fake-ports';

const storageOf = (local: Record<string, unknown> = {}, session: Record<string, unknown> = {}) => {
  const areas = { local: fakeArea(local), session: fakeArea(session) };
  return { areas, storage: { local: areas.local.area, session: areas.session.area } };
};

const DEFAULTS = {
  source: null,
  team: null,
  pausedSites: [],
  pausedEverywhere: false,
  lists: true,
  quiet: USUAL_QUIETNESS,
  asOf: null,
};

describe('settings', () => {
  it('are quiet at first: nothing is chosen, and so nothing is shown', async () => {
    expect((await loadSettings(storageOf().storage)).current()).toEqual(DEFAULTS);
  });

  it('are kept, and "show as of" in the session alone', async () => {
    const { areas, storage } = storageOf();
    const store = await loadSettings(storage);
    await store.change({ source: 'sample', team: 'sales', asOf: { date: '2026-09-11', time: '09:00' } });
    expect((await loadSettings(storage)).current()).toEqual({
      ...DEFAULTS,
      source: 'sample',
      team: 'sales',
      asOf: { date: '2026-09-11', time: '09:00' },
    });
    expect(JSON.stringify([...areas.local.stored])).not.toContain('2026-09-11');

    await store.change({ asOf: null });
    expect(areas.session.stored.size).toBe(0);
  });

  it.each<[string, unknown]>([
    ['a text', 'rubbish'],
    ['a list', [1, 2]],
    ['null', null],
    ['a number', 7],
    ['fields of the wrong kind', { source: 'cloud', team: 5, pausedSites: 'all', pausedEverywhere: 'yes', lists: 1 }],
  ])('are the defaults where %s is stored', async (_what, rubbish) => {
    const { storage } = storageOf({ settings: rubbish }, { 'as-of': rubbish });
    expect((await loadSettings(storage)).current()).toEqual(DEFAULTS);
  });

  it('lose only the field that is bad', async () => {
    const { storage } = storageOf(
      {
        settings: {
          source: 'file',
          team: {},
          pausedSites: ['https://app.notion.com'],
          quiet: { repeat: 'page', budget: 11, hold: 'alt' },
          later: 'field',
        },
      },
      { 'as-of': { date: '2026-02-30', time: null } },
    );
    expect((await loadSettings(storage)).current()).toEqual({
      ...DEFAULTS,
      source: 'file',
      pausedSites: ['https://app.notion.com'],
      quiet: { repeat: 'page', budget: 200, hold: 'alt' },
    });
  });

  it('count in memory where the browser does not store them', async () => {
    const { areas, storage } = storageOf();
    areas.local.state.refuse = true;
    areas.session.state.refuse = true;
    const store = await loadSettings(storage);
    expect(await store.change({ source: 'sample', asOf: { date: '2026-09-11', time: null } })).toBe(false);
    expect(store.current()).toMatchObject({ source: 'sample', asOf: { date: '2026-09-11' } });
    areas.local.state.refuse = false;
    expect(await store.change({ pausedEverywhere: true })).toBe(true);
    expect(await store.change({ asOf: null })).toBe(false);
    expect((await loadSettings(storage)).current()).toMatchObject({ source: 'sample', pausedEverywhere: true });
  });
});
