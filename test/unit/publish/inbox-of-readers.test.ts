import 'fake-indexeddb/auto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Network } from '../../../lib/platform/ports';
import { httpSink } from '../../../lib/sync/outbox/http-sink';
import { sendWaiting } from '../../../lib/sync/outbox/send-waiting';
import { readWorkspaceFolder } from '../../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';
import type { OutboxDraft } from '../../../lib/workspace/outbox-item';
import { startWorker } from '../background/worker';
import { answerOf } from '../sync/outbox/far-side';
import { idOf } from '../sync/outbox/outbox-items';
import { folderWith, plumbline } from './run-plumbline';

const DRAFTS: OutboxDraft[] = [
  { kind: 'variant-proposal', term: 'on-track', short: 'Signed off by legal.', example: 'Not a draft.' },
  { kind: 'adoption', term: 'on-track', variant: 'engineering', since: '2026-09-14' },
  {
    kind: 'asked-date',
    from: 'calder-bank',
    to: 'audit-log-export',
    neededBy: '2026-10-15',
    note: 'Before the audit.',
  },
  { kind: 'feedback', about: 'term', subject: 'on-track', what: 'wrong-match', scope: 'ever', note: 'A rail yard.' },
];

/** Any store of `PUT <url>/<id>`: each item is a file under its id. */
const storeIn = (folder: string): Network => ({
  async request({ url, body }) {
    await writeFile(join(folder, url.slice(url.lastIndexOf('/') + 1)), body ?? '');
    return answerOf(201);
  },
});

it('folds in what readers’ own outboxes put there, as it stands, and what they change later', async () => {
  const { ask, onPage, state } = await startWorker();
  await ask('source.sample', {});
  await ask('reader.team', { team: 'sales' });
  for (const [n, draft] of DRAFTS.entries())
    expect(await onPage('page.outbox-add', { id: idOf(n), draft })).toHaveProperty('entry');
  const inbox = await folderWith();
  const send = () =>
    sendWaiting(
      state.outbox,
      httpSink(storeIn(inbox), { url: 'https://a.example', authorization: null }, () => 0),
    );
  expect(await send()).toMatchObject({ settled: DRAFTS.length });

  const folder = await folderWith();
  await cp('lib/sample/meridian', folder, { recursive: true });
  const out = await folderWith();
  const publish = () => plumbline('publish', folder, '--out', out, '--inbox', inbox);
  expect(await publish()).toMatchObject({
    code: 0,
    err: expect.stringContaining('4 folded in, 0 known already, 0 left out'),
  });
  const termAndLink = async () => {
    const { workspace } = readWorkspace(await readWorkspaceFolder(folder));
    const link = workspace.links.find(({ from, to }) => from === 'calder-bank' && to === 'audit-log-export');
    return { term: workspace.terms.find(({ id }) => id === 'on-track'), link };
  };
  const { term, link } = await termAndLink();
  expect(term?.proposals).toMatchObject([
    { id: idOf(0), team: 'sales', short: 'Signed off by legal.', example: 'Not a draft.' },
  ]);
  expect(term?.adoption).toContainEqual({ team: 'sales', variant: 'engineering', since: '2026-09-14' });
  expect(link).toMatchObject({ agreement: 'asked', neededBy: '2026-10-15' });

  await ask('outbox.edit', { id: idOf(0), draft: { ...DRAFTS[0], short: 'Signed off by counsel.' } as OutboxDraft });
  expect(await send()).toMatchObject({ settled: 1 });
  expect((await publish()).err).toContain('1 folded in, 3 known already, 0 left out');
  expect((await termAndLink()).term?.proposals).toMatchObject([{ id: idOf(0), short: 'Signed off by counsel.' }]);
});
