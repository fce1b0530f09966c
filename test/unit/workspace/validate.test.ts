import { describe, expect, it } from 'vitest';
import { fieldText } from '../../../lib/workspace/field-path';
import type { Workspace } from '../../../lib/workspace/schema';
import { validateWorkspace } from '../../../lib/workspace/validate';

const EMPTY: Workspace = {
  manifest: { name: 'Acme' },
  terms: [],
  teams: [],
  processes: [],
  calendars: [],
  items: [],
  links: [],
};
const faults = (part: Partial<Workspace>) =>
  validateWorkspace({ ...EMPTY, ...part }).map(
    ({ kind, id, path, message, severity }) => `${severity} ${kind}/${id} ${fieldText(path)}: ${message}`,
  );
const days = { budget: 1 };
const team = { id: 't', name: 'T' };

describe('checks between the records', () => {
  it('finds nothing in a workspace that holds together', () => {
    expect(
      faults({
        manifest: { name: 'Acme', locale: 'en-US', defaultCalendar: 'c' },
        calendars: [{ id: 'c', timeZone: 'America/New_York', weekend: [6, 7] }],
        teams: [
          { ...team, calendar: 'c' },
          { id: 'u', name: 'U', parent: 't', successor: 't' },
        ],
        terms: [
          {
            id: 'x',
            label: 'X',
            ownerTeam: 't',
            related: ['x'],
            variants: [{ id: 'v', short: '.', team: 't', replacedBy: 'v' }],
            adoption: [{ team: 't', variant: 'v' }],
          },
        ],
        processes: [{ id: 'p', name: 'P', steps: [{ id: 's', name: 'S', days, team: 't', calendar: 'c' }] }],
        items: [
          {
            id: 'i',
            title: 'I',
            ownerTeam: 't',
            refs: ['jira:A-1'],
            process: { id: 'p', parallel: ['s'], done: [{ step: 's', on: '2026-01-01' }] },
          },
          { id: 'j', title: 'J' },
        ],
        links: [{ from: 'i', to: 'j', kind: 'needs' }],
      }),
    ).toEqual([]);
  });

  it('lists every id that names nothing', () => {
    expect(
      faults({
        manifest: { name: 'Acme', defaultCalendar: 'no' },
        terms: [
          {
            id: 'x',
            label: 'X',
            ownerTeam: 'no',
            replacedBy: 'no',
            related: ['x', 'no'],
            variants: [{ id: 'v', short: '.', team: 'no', replacedBy: 'no' }],
            adoption: [{ team: 'no', variant: 'no' }],
          },
        ],
        teams: [{ ...team, parent: 'no', successor: 'no', calendar: 'no' }],
        processes: [
          { id: 'p', name: 'P', steps: [{ id: 's', name: 'S', days, team: 'no', calendar: 'no', after: ['no'] }] },
        ],
        items: [
          {
            id: 'i',
            title: 'I',
            ownerTeam: 'no',
            status: { team: 'no', saidOn: '2026-01-01' },
            process: {
              id: 'p',
              parallel: ['no'],
              done: [{ step: 'no', on: '2026-01-01' }],
              inProgress: [{ step: 'no', since: '2026-01-01' }],
            },
          },
          { id: 'j', title: 'J', process: { id: 'no', parallel: ['s'] } },
        ],
        links: [{ from: 'no', to: 'no2', kind: 'needs' }],
      }).map((line) => line.replace(/:.*/, '')),
    ).toEqual([
      'error manifest/ defaultCalendar',
      'error terms/x ownerTeam',
      'error terms/x replacedBy',
      'error terms/x related[1]',
      'error terms/x variants[0].team',
      'error terms/x variants[0].replacedBy',
      'error terms/x adoption[0].team',
      'error terms/x adoption[0].variant',
      'error teams/t parent',
      'error teams/t successor',
      'error teams/t calendar',
      'error processes/p steps[0].team',
      'error processes/p steps[0].calendar',
      'error processes/p steps[0].after[0]',
      'error items/i ownerTeam',
      'error items/i status.team',
      'error items/i process.parallel[0]',
      'error items/i process.done[0].step',
      'error items/i process.inProgress[0].step',
      'error items/j process.id',
      'error links/no needs no2 from',
      'error links/no needs no2 to',
    ]);
  });

  it('finds ids used twice: records, variants, steps, links', () => {
    expect(
      faults({
        teams: [team, team],
        terms: [
          {
            id: 'x',
            label: 'X',
            variants: [
              { id: 'v', short: '.' },
              { id: 'v', short: '.' },
            ],
          },
        ],
        processes: [
          {
            id: 'p',
            name: 'P',
            steps: [
              { id: 's', name: 'S', days },
              { id: 's', name: 'S', days, after: [] },
            ],
          },
        ],
        items: [
          { id: 'i', title: 'I' },
          { id: 'j', title: 'J' },
        ],
        links: [
          { from: 'i', to: 'j', kind: 'needs' },
          { from: 'i', to: 'j', kind: 'informs' },
          { from: 'i', to: 'j', kind: 'needs' },
        ],
      }),
    ).toEqual([
      'error teams/t id: a second team has the id t',
      'error links/i needs j from: a second link says i needs j',
      'error terms/x variants[1].id: a second variant of this term has the id v',
      'error processes/p steps[1].id: a second step has the id s',
    ]);
  });

  it('finds loops: steps, teams above themselves, an item that depends on itself', () => {
    expect(
      faults({
        processes: [
          {
            id: 'p',
            name: 'P',
            steps: [
              { id: 'a', name: 'A', days },
              { id: 'b', name: 'B', days, after: ['a', 'd'] },
              { id: 'c', name: 'C', days },
              { id: 'd', name: 'D', days },
            ],
          },
        ],
        teams: [
          { id: 't', name: 'T', parent: 'u' },
          { id: 'u', name: 'U', parent: 't' },
        ],
        items: [{ id: 'i', title: 'I' }],
        links: [{ from: 'i', to: 'i', kind: 'needs' }],
      }),
    ).toEqual([
      'error teams/t parent: the teams above this one lead back to it',
      'error teams/u parent: the teams above this one lead back to it',
      'error processes/p steps[1].after: the steps wait for each other: b after d after c after b',
      'error links/i needs i to: an item cannot depend on itself',
    ]);
  });

  it('takes paths that part and meet again for no loop', () => {
    const step = (id: string, after: string[]) => ({ id, name: id, days, after });
    const steps = [step('d', ['b', 'c', 'a']), step('b', ['a']), step('c', ['a']), step('a', [])];
    expect(faults({ processes: [{ id: 'p', name: 'P', steps }] })).toEqual([]);
  });

  it('walks a process of ten thousand steps', () => {
    const steps = Array.from({ length: 10_000 }, (_, i) => ({
      id: `s${i}`,
      name: 'S',
      days,
      after: i ? [`s${i - 1}`] : [],
    }));
    expect(faults({ processes: [{ id: 'p', name: 'P', steps: steps.reverse() }] })).toEqual([]);
  });

  it('finds refs that no page can match, and warns of those to be rewritten or claimed twice', () => {
    expect(
      faults({
        items: [
          { id: 'i', title: 'I', refs: ['jira:bill 412', 'salesforce:0065G0000MERID1QAB', 'jira:A-1'] },
          { id: 'j', title: 'J', refs: ['jira:A-1'] },
        ],
      }).map((line) => line.replace(/(normal form), .*/, '$1')),
    ).toEqual([
      'error items/i refs[0]: jira:bill 412 is no ref that a page can match, such as jira:BILL-412',
      expect.stringMatching(/^(warning|error) items\/i refs\[1\]: .*(normal form|no ref)/),
      'warning items/j refs[0]: jira:A-1 is also a ref of the item i',
    ]);
  });

  it('finds calendars that cannot be, spans that end before they begin, and a locale that is none', () => {
    expect(
      faults({
        manifest: { name: 'Acme', locale: 'english!' },
        calendars: [
          { id: 'c', timeZone: 'Mars/Olympus', weekend: [6, 7] },
          { id: 'd', timeZone: 'UTC', weekend: [1, 2, 3, 4, 5, 6, 7] },
        ],
        teams: [{ ...team, absences: [{ role: 'VP', from: '2026-01-02', to: '2026-01-01' }] }],
        processes: [
          {
            id: 'p',
            name: 'P',
            steps: [
              { id: 's', name: 'S', days: { observed: { median: 1, n: 20, from: '2026-02-01', to: '2026-01-01' } } },
            ],
          },
        ],
      }).map((line) => line.replace(/:.*/, '')),
    ).toEqual([
      'error manifest/ locale',
      'error teams/t absences[0].to',
      'error calendars/c timeZone',
      'error calendars/d weekend',
      'error processes/p steps[0].days.observed.to',
    ]);
  });
});
