import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PopupModel } from '../../../components/models';
import type { PanelRow } from '../../../components/panel-models';
import { Popup } from '../../../entrypoints/popup/popup';
import { readState } from '../../../entrypoints/popup/use-popup-model';
import type { MessageName } from '../../../lib/messaging/protocol';
import type { Ports } from '../../../lib/platform/ports';
import { GA_ROW } from '../../unit/components/panel-models';
import { SAMPLE } from '../../unit/components/popup-models';

const asked = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../../../lib/messaging/client', () => ({ send: asked.send }));

let root: Root;
let model: PopupModel;
let opened: string[];
/** Answers to a search, by its query, given when the test sees fit. */
let answers: Record<string, PromiseWithResolvers<{ rows: PanelRow[]; total: number }>>;

const hit = (id: string): PanelRow => ({
  ...GA_ROW,
  key: id,
  subject: { kind: 'word', ids: [id] },
  title: `Term ${id}`,
});
const field = () => document.querySelector('input[type=search]') as HTMLInputElement;
const text = () => document.body.textContent ?? '';
const sent = (name: MessageName) => asked.send.mock.calls.filter(([one]) => one === name).map(([, request]) => request);

beforeEach(async () => {
  model = SAMPLE;
  answers = {};
  asked.send.mockReset().mockImplementation(async (name: MessageName, request: { query: string }) => {
    if (name === 'popup.state') return model;
    if (name === 'panel.card') return { problem: { code: 'gone', values: {} } };
    if (name !== 'panel.search') return { ok: true };
    const answer = Promise.withResolvers<{ rows: PanelRow[]; total: number }>();
    answers[request.query] = answer;
    return answer.promise;
  });
  opened = [];
  start();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Alt+P'));
});

function start(): void {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  const ports = {
    tabs: { active: async () => null, open: async (url: string) => opened.push(url) },
    runtime: { getUrl: (path: string) => path, uiLanguage: () => 'en' },
    panel: { windowId: async () => 3, open: async (windowId: number) => opened.push(`panel ${windowId}`) },
    commands: { keysOf: async () => 'Alt+P' },
  } as unknown as Ports;
  const asked = new URLSearchParams('url=https://acme.lightning.force.com/');
  root.render(<Popup ports={ports} asked={asked} first={readState(ports, asked)} />);
}

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it('opens on Enter only what answers the query in the field', async () => {
  await userEvent.fill(field(), 'g');
  answers.g?.resolve({ rows: [hit('gmv')], total: 34 });
  await vi.waitFor(() => expect(text()).toContain('1 of 34 found'));
  await userEvent.fill(field(), 'ga');
  await userEvent.keyboard('{Enter}');
  expect(sent('panel.card')).toEqual([]);
  expect(text()).not.toMatch(/Nothing is called|of 34 found/);
  answers.ga?.resolve({ rows: [hit('ga')], total: 1 });
  await vi.waitFor(() => expect(text()).toContain('Term ga'));
  await userEvent.keyboard('{Enter}');
  expect(sent('panel.card')).toEqual([{ tabId: null, url: null, subject: { kind: 'word', ids: ['ga'] } }]);
});

it('says that a search failed, and nothing of what is not there', async () => {
  await userEvent.fill(field(), 'ga');
  answers.ga?.reject(new Error('no reply'));
  await vi.waitFor(() => expect(text()).toContain('A step of Plumbline’s own failed (no reply).'));
  expect(text()).not.toContain('Nothing is called');
  await userEvent.fill(field(), 'gax');
  answers.gax?.resolve({ rows: [], total: 0 });
  await vi.waitFor(() => expect(text()).toContain('Nothing is called “gax”.'));
  expect(text()).not.toContain('A step of Plumbline’s own failed');
});

it('gives a report on a page that is not recognised, to copy, and by hand where that is refused', async () => {
  root.unmount();
  const page = { warnings: 0, terms: 3, recognised: false, report: { text: 'field: 0 found', wordsWork: true } };
  model = { ...SAMPLE, page };
  const copied: string[] = [];
  const copying = vi.spyOn(navigator.clipboard, 'writeText');
  copying.mockImplementationOnce(async () => Promise.reject(new Error('no')));
  copying.mockImplementation(async (text) => void copied.push(text));
  start();
  const copy = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Copy report');
  await vi.waitFor(() => expect(text()).toContain('This page is not recognised. Words still work.'));
  expect(text()).toContain('0 warnings, 3 terms');
  copy()?.click();
  await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe('field: 0 found'));
  copy()?.click();
  await vi.waitFor(() => expect(text()).toContain('Copied.'));
  expect(copied).toEqual(['field: 0 found']);
  expect(document.querySelector('textarea')).toBeNull();
  copying.mockRestore();
});

it('opens the panel and the options, and pauses in one click', async () => {
  const button = (says: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(says) || one.ariaLabel === says);
  button('On this page')?.click();
  await vi.waitFor(() => expect(opened).toEqual(['panel 3']));
  button('Options')?.click();
  await vi.waitFor(() => expect(opened).toEqual(['panel 3', 'options.html']));
  button('Pause on acme.lightning.force.com')?.click();
  await vi.waitFor(() => expect(sent('reader.pause')).toHaveLength(1));
  expect(sent('reader.pause')).toEqual([{ site: 'https://acme.lightning.force.com', paused: true }]);
});
