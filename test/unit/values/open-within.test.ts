import { describe, expect, it } from 'vitest';
import { openWithin } from '../../../lib/values/open-within';

describe('what is opened', () => {
  it('is given once it is open', async () => {
    const door = { isOpen: false, open: async () => Object.assign(door, { isOpen: true }) };
    expect(await openWithin(() => door, 1000)).toMatchObject({ isOpen: true });
  });

  it('is not waited for beyond its time, and refuses in its own words', async () => {
    await expect(openWithin(() => ({ open: () => new Promise(() => {}) }), 5)).rejects.toThrow('within 5 ms');
    await expect(openWithin(() => ({ open: () => Promise.reject(new Error('held')) }), 1000)).rejects.toThrow('held');
    const broken = (): { open(): Promise<void> } => {
      throw new Error('no such thing');
    };
    await expect(openWithin(broken, 1000)).rejects.toThrow('no such thing');
  });
});
