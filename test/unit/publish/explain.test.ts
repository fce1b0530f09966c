import { describe, expect, it } from 'vitest';
import { folderWith, plumbline, plumblineProcess } from './run-plumbline';

const days = (budget: number) => `{ budget: ${budget} }`;
const DEAL = {
  'workspace.yaml': 'name: Acme\ndefaultCalendar: us\n',
  'calendars/us.yaml': [
    'id: us',
    'timeZone: America/New_York',
    'weekend: [6, 7]',
    'holidays: [{ on: 2026-09-07 }]',
    'coversUntil: 2027-12-31',
  ].join('\n'),
  'teams/all.yaml': [
    '- id: sales\n  name: Sales\n  calendar: us',
    '- id: legal\n  name: Legal\n  calendar: us\n  status: { health: at-risk, saidOn: 2026-08-14, cycleDays: 10 }',
    '- id: pricing\n  name: Pricing\n  calendar: us\n  status: { health: on-track, saidOn: 2026-09-10 }',
    '  absences: [{ role: VP Pricing, from: 2026-09-24, to: 2026-09-30 }]',
    '- id: bystander\n  name: Bystander\n  status: { health: on-track, saidOn: 2026-09-10 }',
  ].join('\n'),
  'processes/close.yaml': [
    'id: close',
    'name: Close',
    'steps:',
    `  - { id: legal, name: Legal review, team: legal, days: { budget: 5, observed: { median: 9, p80: 11, n: 41, from: 2026-01-01, to: 2026-08-31 } } }`,
    `  - { id: pricing, name: Pricing sign-off, team: pricing, role: VP Pricing, parallelOk: true, delegable: true, days: ${days(2)} }`,
    `  - { id: procurement, name: Procurement, team: sales, days: ${days(5)}, when: [{ fact: clause, equals: '14.3', lever: swap the clause }, { fact: segment, equals: Enterprise }] }`,
    `  - { id: signature, name: Signature, team: sales, days: ${days(1)} }`,
  ].join('\n'),
  'items/all.yaml': [
    '- id: harrow\n  title: Harrow\n  ownerTeam: sales\n  refs: [salesforce:0065g0000MERID1]',
    "  target: { date: 2026-09-30 }\n  facts: { clause: '14.3', segment: Enterprise }",
    '  process: { id: close, startOn: 2026-09-14 }',
    '- id: quiet\n  title: Quiet\n  refs: [jira:BILL-412]',
  ].join('\n'),
};
const HARROW = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g0000MERID1/view';
const NOW = ['--now', '2026-09-11T09:00:00-04:00'];
const json = async (...args: string[]) => JSON.parse((await plumbline('explain', ...args, '--json')).out);

describe('plumbline explain', () => {
  it('says what it would show on a record, as JSON of the public shape', async () => {
    const answer = await json(await folderWith(DEAL), '--url', HARROW, ...NOW);
    expect(Object.keys(answer)).toEqual(['now', 'record', 'item', 'refs', 'warnings', 'teams']);
    expect(answer).toMatchObject({
      now: '2026-09-11T09:00:00-04:00',
      record: { host: 'salesforce', type: 'Opportunity', id: '0065g0000MERID1' },
      item: 'harrow',
      refs: ['salesforce:0065g0000MERID1'],
      teams: [
        { id: 'legal', health: 'at-risk', saidOn: '2026-08-14', ageWorkingDays: 19, stale: true },
        { id: 'pricing', health: 'on-track', saidOn: '2026-09-10', ageWorkingDays: 1, stale: false },
      ],
    });
    expect(answer.warnings).toHaveLength(1);
    const [warning] = answer.warnings;
    expect(Object.keys(warning)).toEqual([
      'rule',
      'severity',
      'says',
      'because',
      'factsHash',
      'target',
      'finish',
      'workingDaysLate',
      'finishP80',
      'latestStart',
      'asBudgeted',
      'eachFitsAlone',
      'steps',
      'causes',
      'levers',
      'nearestSingle',
      'bestIfNone',
    ]);
    expect(warning).toMatchObject({
      rule: 'chain-misses-date',
      severity: 'high',
      target: '2026-09-30',
      finish: '2026-10-12',
      workingDaysLate: 8,
      asBudgeted: { finish: '2026-09-23', spareDays: 5 },
      eachFitsAlone: true,
      bestIfNone: null,
    });
    expect(warning.says).toContain('12 Oct');
    expect(Object.keys(warning.steps[0])).toEqual(['id', 'start', 'end', 'days', 'basis', 'state', 'waits']);
    expect(warning.steps[1]).toMatchObject({ id: 'pricing', start: '2026-10-01', end: '2026-10-02', basis: 'budget' });
    expect(Object.keys(warning.causes[0])).toEqual(['step', 'kind', 'finishAlone', 'spareDays']);
    expect(warning.levers).toHaveLength(2);
    expect(Object.keys(warning.levers[0])).toEqual(['changes', 'finish', 'spareDays']);
    expect(warning.levers[0]).toMatchObject({ finish: '2026-09-25', spareDays: 3 });
    expect(Object.keys(warning.levers[0].changes[0])).toEqual(['step', 'change', 'says']);
    expect(warning.nearestSingle).toMatchObject({ finish: '2026-10-02', workingDaysLate: 2 });
  });

  it('tells whose meaning holds and who leans on it, to a reader of a team', async () => {
    const ask = (...args: string[]) =>
      plumbline('explain', 'lib/sample/meridian', '--now', '2026-09-14T09:00:00-04:00', ...args);
    const url = ['--url', 'https://acme.atlassian.net/browse/BILL-412'];
    const { out } = await ask(...url, '--team', 'engineering');
    expect(out).toContain('HIGH  Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep');
    expect(out).toContain('author product: holds (items/usage-based-billing facts.scope: agreed)');
    expect(out).toContain('reader engineering: does not hold (items/event-metering target.date: 2026-10-16');
    expect(out).toContain('to do: Ask BizOps which meaning of “on track” counts');
    expect(out).toContain('LOW  Leaning on this: 1 opportunity\n      sales alder-foods');

    const rulesTo = async (...args: string[]) =>
      JSON.parse((await ask(...url, '--json', ...args)).out).warnings.map((warning: { rule: string }) => warning.rule);
    expect(await rulesTo('--team', 'engineering')).toEqual(['date-inversion', 'meanings-differ', 'leaned-on']);
    expect(await rulesTo()).toEqual(['date-inversion']);
    const all: { item: string; warnings: object[] }[] = JSON.parse((await ask('--all', '--json')).out);
    const told = all.filter(({ warnings }) => warnings.length > 0).map(({ item }) => item);
    expect(told.sort()).toEqual([
      'autumn-launch',
      'brightwell-freight',
      'calder-bank',
      'castor-mutual',
      'harrow-logistics',
      'usage-based-billing',
    ]);
    const [, warning] = JSON.parse((await ask(...url, '--json', '--team', 'engineering')).out).warnings;
    expect(Object.keys(warning)).toEqual(['rule', 'severity', 'says', 'because', 'factsHash']);
    expect(Object.keys(warning.because[0])).toEqual(['record', 'field', 'value', 'asOf']);
    const inGerman = await ask(...url, '--json', '--locale', 'de');
    expect(JSON.parse(inGerman.out).warnings[0].says).toContain('16. Okt.');
  });

  it('draws the chain for people', async () => {
    const { out, code } = await plumbline('explain', await folderWith(DEAL), '--url', HARROW, ...NOW);
    expect(code).toBe(0);
    expect(out).toContain('Harrow (harrow)');
    expect(out).toContain('▼ 30 Sep');
    expect(out).toMatch(/legal +14–24 Sep +9 d observed +█████████·+\n/);
    expect(out).toMatch(/pricing +.*2 d budget +·{9}░░░░░?██·+\n/);
    expect(out).toContain('9 + 2 + 5 + 1, and 4 waiting = 21 d. 21 - 13 = 8 d late');
    expect(out).toContain('each cause alone would fit');
    expect(out).toContain('legal: last said at-risk on 14 Aug, 19 working days ago');
  });

  it('takes facts as the page shows them', async () => {
    const folder = await folderWith(DEAL);
    const fits = await json(folder, '--url', HARROW, ...NOW, '--fact', 'clause=B', '--fact', 'segment=Mid-market');
    expect(fits.warnings[0]).toMatchObject({ finish: '2026-10-05', workingDaysLate: 3 });
    expect((await json(folder, '--url', HARROW, ...NOW, '--fact', 'clause=14.3')).warnings[0].workingDaysLate).toBe(8);
  });

  it('answers for every item, without a record', async () => {
    const answers = await json(await folderWith(DEAL), '--all', ...NOW);
    expect(answers.map((one: Record<string, unknown>) => [one.item, one.record])).toEqual([
      ['harrow', null],
      ['quiet', null],
    ]);
    expect(answers[1]).toMatchObject({ refs: ['jira:BILL-412'], warnings: [], teams: [] });
  });

  it('names the ref of a record that no item has, and nothing on a page that is none', async () => {
    const folder = await folderWith(DEAL);
    expect(await json(folder, '--url', 'https://acme.atlassian.net/browse/ZZZ-1', ...NOW)).toEqual({
      now: '2026-09-11T09:00:00-04:00',
      record: { host: 'jira', type: 'issue', id: 'ZZZ-1' },
      item: null,
      refs: ['jira:acme.atlassian.net/ZZZ-1'],
      warnings: [],
      teams: [],
    });
    const unknown = await plumbline('explain', folder, '--url', 'https://acme.atlassian.net/browse/ZZZ-1', ...NOW);
    expect(unknown).toMatchObject({
      code: 0,
      err: 'No item of this workspace has the ref jira:acme.atlassian.net/ZZZ-1.\n',
    });
    const foreign = await plumbline('explain', folder, '--url', 'https://example.com/', '--json');
    expect(JSON.parse(foreign.out)).toMatchObject({ record: null, item: null, refs: [] });
    expect(foreign.err).toContain('not that of one record');
  });

  it('reads a bundle as it reads the workspace', async () => {
    const [folder, out] = [await folderWith(DEAL), await folderWith()];
    await plumbline('publish', folder, '--out', out);
    expect(await json(out, '--all', ...NOW)).toEqual(await json(folder, '--all', ...NOW));
  });

  it('answers from the good records of a workspace with faults, and says what is wrong beside the answer', async () => {
    const folder = await folderWith({ ...DEAL, 'teams/bad.yaml': 'id: bad\n' });
    const { code, out, err } = await plumbline('explain', folder, '--url', HARROW, ...NOW, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).item).toBe('harrow');
    expect(err).toBe('teams/bad.yaml:1:1: error: name: is missing\n');
  });

  it('does not call a folder quiet that is neither workspace nor bundle', async () => {
    const { code, out, err } = await plumbline('explain', await folderWith({ 'notes.txt': '' }), '--all', ...NOW);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no workspace.yaml');
  });

  it('refuses a damaged bundle with exit code 1', async () => {
    const { code, err } = await plumbline('explain', await folderWith({ 'head.json': '<html>' }), '--all');
    expect(code).toBe(1);
    expect(err).toContain('bundle-damaged html head.json');
  });

  it.each([
    [[], '--url or --all'],
    [['--all', '--url', HARROW], '--url or --all'],
    [['--url', 'harrow'], 'whole address'],
    [['--url', HARROW, '--now', 'yesterday'], '--now takes an instant'],
    [['--url', HARROW, '--now', '2026-09-11T09:00:00'], '--now takes an instant'],
    [['--url', HARROW, '--now', '2026-02-31T09:00:00Z'], '--now takes an instant'],
    [['--url', HARROW, '--fact', 'clause'], 'name=value'],
    [['--all', '--fact', 'a=b'], '--fact belongs to one record'],
    [['--all', '--locale', 'English!'], 'language tag'],
    [['--all', '--team', 'nobody'], 'no team'],
  ])('answers %j with exit code 2', async (args, says) => {
    const { code, out, err } = await plumbline('explain', await folderWith(DEAL), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('runs as a process', { timeout: 60_000 }, async () => {
    const run = await plumblineProcess('explain', await folderWith(DEAL), '--url', HARROW, ...NOW, '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(run.out).warnings[0].workingDaysLate).toBe(8);
  });
});
