import { cloneElement, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PanelActions } from '../../../components/panel-view';
import { portWith } from '../../fixtures/surfaces/feedback';
import { PANEL_STATES } from '../../fixtures/surfaces/panel-states';

let root: Root;
const leave = vi.fn();
const send = vi.fn();
const form = () => document.querySelector<HTMLElement>('form');
const here = () => document.activeElement?.textContent;
const row = () => document.querySelector<HTMLElement>('[data-row="word term on-track"]');

beforeEach(async () => {
  const port = portWith();
  leave.mockReset();
  send.mockReset().mockImplementation(port.send);
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  const state = PANEL_STATES.find(({ id }) => id === 'panel-word')?.render() as ReactElement<
    Pick<PanelActions, 'onLeave' | 'feedback'>
  >;
  root.render(cloneElement(state, { onLeave: leave, feedback: { ...port, send } }));
  await vi.waitFor(() => expect(row()).not.toBeNull());
  row()?.focus();
  await userEvent.keyboard('d');
  await vi.waitFor(() => expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement));
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it('is asked by one key in the panel, shown whole, sent by one press, and then said', async () => {
  await userEvent.keyboard('Dated, and the date fits.');
  await vi.waitFor(() => expect(form()?.textContent).toContain('Dated, and the date fits.'));
  expect(form()?.textContent).toContain('This is all that is sent:');
  expect(send).not.toHaveBeenCalled();
  const button = [...(form()?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === 'Propose it',
  );
  await userEvent.click(button as HTMLElement);
  await vi.waitFor(() => expect(document.body.textContent).toContain('You proposed a meaning on 11 Sep.'));
  const draft = { kind: 'variant-proposal', term: 'on-track', short: 'Dated, and the date fits.' };
  expect(send.mock.calls.map(([, sent]) => sent)).toEqual([draft]);
  expect(here()).toBe('Our team uses a different one');
});

it('is given up by Escape, which leaves the panel open; the next Escape leaves it', async () => {
  await userEvent.keyboard('x{Escape}');
  await vi.waitFor(() => expect(form()).toBeNull());
  expect(leave).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(here()).toBe('Our team uses a different one'));
  await userEvent.keyboard('{Escape}');
  expect(leave).toHaveBeenCalledOnce();
  expect(send).not.toHaveBeenCalled();
});
