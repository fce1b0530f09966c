import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { encodeBundle } from '../../lib/bundle/encode';
import { sampleShiftWeeks } from '../../lib/sample/shift';
import { readWorkspaceFolder } from '../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../lib/workspace/files/read-workspace';
import type { Workspace } from '../../lib/workspace/schema';
import { respond, type SamplePage, samplePages } from '../fixtures/pages';
import type { Driver } from './harness/driver';

const ZONE = 'America/New_York';

/** Weeks by which the extension shifts the sample today, when no "show as of" is set. */
export function shiftToday(): number {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
  return sampleShiftWeeks(today);
}

/** Serves the sample company's pages at their real origins. */
export function serveCompany(driver: Driver, shiftWeeks: number): void {
  driver.serve((url) => respond(url, shiftWeeks));
}

export function pageById(id: string, shiftWeeks = 0): SamplePage {
  const page = samplePages({ shiftWeeks }).find((one) => one.id === id);
  if (!page) throw new Error(`There is no sample page ${id}`);
  return page;
}

/** What the mark of the deal `salesforce-harrow` says as of 11 Sep 2026, 09:00. */
export const DEAL_MARK = 'Chain ends 12 Oct, 8 working days late';

/** A page of each host with words to read, and a word that all three use; on the Notion one only rows have signs. */
export const QUIET_WORD = 'NRR';
export function quietPages(shiftWeeks = 0): { host: string; url: string }[] {
  return [
    ['salesforce', 'salesforce-alder'],
    ['notion', 'notion-autumn-roadmap'],
    ['jira', 'jira-bill-412'],
  ].map(([host = '', id = '']) => ({ host, url: pageById(id, shiftWeeks).url }));
}

export async function meridian(): Promise<Workspace> {
  return readWorkspace(await readWorkspaceFolder('lib/sample/meridian')).workspace;
}

const EPOCH = '0123456789abcdef0123456789abcdef';

/** Publishes a changed Meridian into a folder of its own; what is returned can be picked on the welcome page. */
export async function publishChanged(
  version: number,
  change: (workspace: Workspace) => void,
): Promise<{ paths: string[]; remove(): void }> {
  const workspace = structuredClone(await meridian());
  change(workspace);
  const dir = mkdtempSync(join(tmpdir(), 'plumbline-published-'));
  const files = await encodeBundle(workspace, { version, epoch: EPOCH, publishedAt: '2026-09-11T08:40:00-04:00' });
  const paths = files.map(({ name, text }) => {
    const path = join(dir, basename(name));
    writeFileSync(path, text);
    return path;
  });
  return { paths, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
