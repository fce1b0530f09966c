import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Options } from '../../../entrypoints/options/options';
import type { MessageName } from '../../../lib/messaging/protocol';
import type { Ports } from '../../../lib/platform/ports';
import { REQUIRED_SITES } from '../../../lib/values/required-sites';
import { PLAIN_OPTIONS } from '../../unit/components/options-models';

const asked = vi.hoisted(() => ({ send: vi.fn() }));
vi.mock('../../../lib/messaging/client', () => ({ send: asked.send }));

const SITE = 'https://jira.example.com/*';
let root: Root;
/** What the reader answers to the browser's own question; and what was asked of the browser. */
let agrees: boolean;
let done: string[];
let sites: string[];

const text = () => document.body.textContent ?? '';
const remove = () => page.getByRole('button', { name: 'Remove jira.example.com' });

async function add(address: string): Promise<void> {
  await userEvent.fill(page.getByLabelText('Another site'), address);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

beforeEach(async () => {
  [agrees, done, sites] = [true, [], []];
  asked.send.mockReset().mockImplementation(async (name: MessageName) => {
    const line = { host: 'jira.example.com', granted: true, required: false, byPolicy: false };
    const added = sites.map((pattern) => ({ ...line, pattern }));
    return name === 'options.state' ? { ...PLAIN_OPTIONS, sites: [...PLAIN_OPTIONS.sites, ...added] } : { ok: true };
  });
  const change = (what: string, after: (origins: readonly string[]) => string[]) => async (origins: string[]) => {
    done.push(`${what} ${origins}`);
    if (agrees) sites = after(origins);
    return agrees;
  };
  const permissions = {
    request: change('request', (origins) => [...sites, ...origins.filter((one) => !REQUIRED_SITES.includes(one))]),
    remove: change('remove', (origins) => sites.filter((site) => !origins.includes(site))),
  };
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(<Options ports={{ permissions } as unknown as Ports} />);
  await vi.waitFor(() => expect(text()).toContain('Another site'));
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it('asks the browser for the site that was named, lists it, and takes it back', async () => {
  await add('jira.example.com/browse/A-1');
  await expect.element(remove()).toBeVisible();
  expect(done).toEqual([`request ${SITE}`]);
  expect(text()).not.toContain('Access was not given');

  await remove().click();
  await vi.waitFor(() => expect(text()).toContain('Nothing is read or drawn there any more.'));
  expect(done.at(-1)).toBe(`remove ${SITE}`);
  await expect.element(remove()).not.toBeInTheDocument();
});

it('says that access was refused, and that the browser keeps a site', async () => {
  agrees = false;
  await add('jira.example.com');
  await vi.waitFor(() => expect(text()).toContain('Access was not given. Nothing has changed.'));
  await expect.element(remove()).not.toBeInTheDocument();

  agrees = true;
  await add('jira.example.com');
  await expect.element(remove()).toBeVisible();
  agrees = false;
  await remove().click();
  await vi.waitFor(() => expect(text()).toContain('The browser keeps this site.'));
  await expect.element(remove()).toBeVisible();
});

it('asks for nothing where what was typed is no address of a site', async () => {
  await add('jira example');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Type the address of a site with https, such as jira.example.com');
  expect(done).toEqual([]);
});

it('asks again for a site that was taken away', async () => {
  await page.getByRole('button', { name: 'Allow *.atlassian.net' }).click();
  await vi.waitFor(() => expect(done).toEqual(['request https://*.atlassian.net/*']));
  expect(REQUIRED_SITES).toContain('https://*.atlassian.net/*');
});
