import { cloneElement, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { OPTIONS_STATES } from '../../fixtures/surfaces/options-states';
import { FULL_OPTIONS } from '../../unit/components/options-models';

it('names what is not sent before everything is erased, and can be left as it is', async () => {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const erase = vi.fn();
  const full = OPTIONS_STATES.find(({ id }) => id === 'options-full')?.render() as ReactElement<{ onErase(): void }>;
  root.render(cloneElement(full, { onErase: erase }));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const unsent = FULL_OPTIONS.outbox.filter(({ state }) => state !== 'sent').map(({ title }) => title);
  const named = () => [...place.querySelectorAll('.pl-line--sure li')].map((line) => line.textContent);
  expect(unsent.length).toBeGreaterThan(1);

  await button('Erase everything').click();
  await vi.waitFor(() => expect(named()).toEqual(unsent));
  expect(erase).not.toHaveBeenCalled();

  await button('Keep it').click();
  await vi.waitFor(() => expect(named()).toEqual([]));
  await button('Erase everything').click();
  await button('Erase everything now').click();
  expect(erase).toHaveBeenCalledOnce();
  root.unmount();
  place.remove();
});
