import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../lib/workspace/files/file-fault';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';

const MANIFEST = { path: 'workspace.yaml', text: 'name: Acme\n' };
const lines = (...text: string[]) => `${text.join('\n')}\n`;
const read = (path: string, ...text: string[]) => readWorkspace([MANIFEST, { path, text: lines(...text) }]);
const faultsOf = (path: string, ...text: string[]) => read(path, ...text).faults.map(faultLine);

describe('reading a workspace folder', () => {
  it('takes one record or a list from a file, in any order of files', () => {
    const files = [
      { path: 'teams/one.yaml', text: 'id: a\nname: A\n' },
      { path: 'teams/deep/more.yml', text: '- id: b\n  name: B\n- id: c\n  name: C\n' },
      MANIFEST,
    ];
    const { workspace, faults } = readWorkspace(files);
    expect(faults).toEqual([]);
    expect(workspace.manifest.name).toBe('Acme');
    expect(workspace.teams.map((team) => team.id)).toEqual(['a', 'b', 'c']);
  });

  it('names file, line, column and field of a value of the wrong form', () => {
    expect(
      faultsOf(
        'processes/p.yaml',
        'id: p',
        'name: P',
        'steps:',
        '  - id: s',
        '    name: S',
        '    days:',
        '      budget: soon',
      ),
    ).toEqual(['processes/p.yaml:7:7: error: steps[0].days.budget: should be a number, not text']);
  });

  it.each([
    ['nested without end', ['id: a', `name: ${'['.repeat(20_000)}${']'.repeat(20_000)}`], 'is nested too deeply'],
    ['of several documents', ['id: a', 'name: A', '---', 'id: b'], 'begins a second document: write one list'],
  ])('says in plain words what is wrong with a file %s', (_what, text, says) => {
    const [fault] = faultsOf('teams/t.yaml', ...text);
    expect(fault).toContain(`error: ${says}`);
  });

  it('points at the record where a field is missing', () => {
    expect(faultsOf('teams/t.yaml', '- id: a', '  name: A', '- id: b')).toEqual([
      'teams/t.yaml:3:3: error: name: is missing',
    ]);
  });

  it('tells an empty field, a wrong choice, a wrong date and a too long list apart', () => {
    expect(
      faultsOf('items/i.yaml', 'id: i', 'title:', 'state: stuck', 'stateOn: 2026-02-30', 'facts:', '  seats: [1]'),
    ).toEqual([
      'items/i.yaml:2:1: error: title: is empty: give it a value or remove it',
      'items/i.yaml:3:1: error: state: should be one of idea, considering, planned, committed, building, blocked, shipped, deprioritised, dropped',
      'items/i.yaml:4:1: error: stateOn: a date is a day of the calendar, written YYYY-MM-DD',
      'items/i.yaml:6:3: error: facts.seats: should be text or a number or true or false, not a list',
    ]);
  });

  it('keeps dates, times and yes as the texts they are written as', () => {
    const { workspace, faults } = read(
      'calendars/c.yaml',
      'id: c',
      'timeZone: Europe/London',
      'weekend: [6, 7]',
      'cutoff: 17:00',
      'coversUntil: 2027-12-31',
    );
    expect(faults).toEqual([]);
    expect(workspace.calendars[0]).toMatchObject({ cutoff: '17:00', coversUntil: '2027-12-31' });
  });

  it('keeps good records beside bad ones, and does not blame who names a bad one', () => {
    const { workspace, faults } = read(
      'teams/t.yaml',
      '- id: a',
      '  name: A',
      '- id: b',
      '  name: 3',
      '- id: c',
      '  name: C',
      '  parent: b',
    );
    expect(workspace.teams.map((team) => team.id)).toEqual(['a', 'c']);
    expect(faults.map(faultLine)).toEqual(['teams/t.yaml:4:3: error: name: should be text, not a number']);
  });

  it('loses one record to a key said twice, not the file', () => {
    const { workspace, faults } = read('teams/t.yaml', '- id: a', '  name: A', '  name: B', '- id: c', '  name: C');
    expect(workspace.teams.map((team) => team.id)).toEqual(['c']);
    expect(faults.map(faultLine)).toEqual(['teams/t.yaml:3:3: error: Map keys must be unique']);
  });

  it('says where the syntax of a file breaks, and keeps the other files', () => {
    const { workspace, faults } = readWorkspace([
      MANIFEST,
      { path: 'teams/bad.yaml', text: 'id: "a\nname: A\n' },
      { path: 'teams/good.yaml', text: 'id: b\nname: B\nparent: a\n' },
    ]);
    expect(workspace.teams.map((team) => team.id)).toEqual(['b']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'teams/bad.yaml', severity: 'error' });
  });

  it('keeps unknown fields at every depth, with a warning at their line', () => {
    const { workspace, faults } = read(
      'terms/t.yaml',
      'id: t',
      'label: T',
      'ownerteam: sales',
      'variants:',
      '  - id: v',
      '    short: A meaning.',
      '    colour: red',
    );
    expect(workspace.terms[0]).toMatchObject({ ownerteam: 'sales', variants: [{ colour: 'red' }] });
    expect(faults.map(({ line, field, severity }) => [line, field, severity])).toEqual([
      [3, 'ownerteam', 'warning'],
      [7, 'variants[0].colour', 'warning'],
    ]);
  });

  it('points at the line where a value is written, also when it is only named elsewhere', () => {
    const places = read(
      'teams/t.yaml',
      '- id: a',
      '  name: A',
      '  status: &said',
      '    health: fine',
      '    saidOn: 2026-01-01',
      '- id: b',
      '  name: B',
      '  status: *said',
    ).faults.map(({ line, field }) => [line, field]);
    expect(places).toEqual([
      [4, 'status.health'],
      [4, 'status.health'],
    ]);
  });

  it('refuses what no bundle can carry: infinities, loops, and a field named __proto__', () => {
    expect(faultsOf('teams/t.yaml', 'id: a', 'name: A', 'size: .inf')).toEqual([
      'teams/t.yaml:3:1: error: size: is not a finite number',
    ]);
    expect(faultsOf('teams/t.yaml', '- &x', '  id: a', '  name: A', '  self: *x')[0]).toContain('nested deeper');
    const { workspace, faults } = read('teams/t.yaml', 'id: a', 'name: A', '__proto__: { admin: true }');
    expect(workspace.teams).toEqual([]);
    expect(faults[0]).toMatchObject({ line: 3, field: '__proto__' });
  });

  it('gives up on aliases that multiply without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair]))
      bomb.push(`${one}: &${one} [${Array(9).fill(`*${before}`).join(', ')}]`);
    const { workspace, faults } = read('teams/t.yaml', 'id: t', 'name: T', ...bomb);
    expect(workspace.teams).toEqual([]);
    expect(faults[0]?.message).toContain('repeats parts of itself');
  });

  it('asks for the manifest, and says which files nothing reads', () => {
    const { workspace, faults } = readWorkspace([
      { path: 'terms.csv', text: 'id,label' },
      { path: 'teams/more.csv', text: 'id,label' },
      { path: 'term/a.yaml', text: 'id: a' },
    ]);
    expect(workspace.manifest).toEqual({ name: '' });
    expect(faults.map(({ file, severity }) => [file, severity])).toEqual([
      ['teams/more.csv', 'warning'],
      ['term/a.yaml', 'warning'],
      ['workspace.yaml', 'error'],
    ]);
  });

  it('never throws for what a file says', () => {
    for (const text of [
      '',
      '---',
      '- ',
      '[',
      'null',
      '3',
      '- 3',
      '? [a]: b',
      '*x',
      '%YAML 9',
      '\u0000',
      'a: !x b',
      '- - id: a',
    ])
      for (const path of ['workspace.yaml', 'terms/a.yaml'])
        expect(() => readWorkspace([{ path, text }]), JSON.stringify(text)).not.toThrow();
  });
});
