import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { openDerivedStore } from '../../../lib/cache/derived-store';

let names = 0;
const freshName = () => `derived-${++names}`;

afterEach(() => vi.restoreAllMocks());

it('gives back what was kept, for the version that it was kept for, and to the next worker', async () => {
  const name = freshName();
  const store = openDerivedStore(name);
  expect(await store.get('index', '1')).toBeNull();
  await store.put('index', '1', 'one');
  expect(await store.get('index', '1')).toBe('one');
  expect(await openDerivedStore(name).get('index', '1')).toBe('one');
  expect(await store.get('index', '2')).toBeNull();
  await store.put('index', '2', 'two');
  expect(await store.get('index', '1')).toBeNull();
  expect(await store.get('index', '2')).toBe('two');
});

it('forgets all of it', async () => {
  const store = openDerivedStore(freshName());
  await store.put('index', '1', 'one');
  await store.clear();
  expect(await store.get('index', '1')).toBeNull();
});

it('has nothing, and troubles nobody, where the disk refuses', async () => {
  vi.spyOn(Dexie.prototype, 'open').mockImplementation(() => Dexie.Promise.reject(new Error('refused')));
  const store = openDerivedStore(freshName());
  await store.put('index', '1', 'one');
  expect(await store.get('index', '1')).toBeNull();
  await expect(store.clear()).resolves.toBeUndefined();
});
