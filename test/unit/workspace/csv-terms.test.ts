import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../lib/workspace/files/csv-rows';
import { faultLine } from '../../../lib/workspace/files/file-fault';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';

const cells = (text: string) => csvRows(text).rows.map((row) => row.map((cell) => cell.text));
const read = (...lines: string[]) => {
  const { workspace, faults } = readWorkspace([
    { path: 'workspace.yaml', text: 'name: A' },
    { path: 'teams/t.yaml', text: '[{id: sales, name: Sales}, {id: finance, name: Finance}]' },
    { path: 'terms.csv', text: lines.join('\r\n') },
  ]);
  return { terms: workspace.terms, faults: faults.map(faultLine) };
};

describe('a CSV text', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old line ends', 'a,b\r1,2'],
    ['a byte order mark', '\ufeffa,b\n1,2'],
    ['a byte order mark before a quote', '\ufeff"a",b\n1,2'],
    ['quotes', '"a","b"\n"1","2"'],
    ['blanks around', ' a , b \n 1,\t2 '],
    ['empty lines', '\n\na,b\n\n1,2\n,\n'],
    ['a line that says its separator', 'sep=;\r\na;b\n1;2'],
  ])('is read with %s', (_what, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps what stands in quotes: separators, lines, quotes', () => {
    expect(cells('"a,b","c\r\nd","say ""hi"""\n')).toEqual([['a,b', 'c\nd', 'say "hi"']]);
    expect(cells('a "b" c,d"e')).toEqual([['a "b" c', 'd"e']]);
    expect(cells('"a" b,c')).toEqual([['a b', 'c']]);
    expect(cells('a;"1,5";c\n')).toEqual([['a', '1,5', 'c']]);
  });

  it('keeps a leading = as text', () => {
    expect(cells('=1+1,"=HYPERLINK(""x"")",@x,-1')).toEqual([['=1+1', '=HYPERLINK("x")', '@x', '-1']]);
  });

  it('says where each cell stands, and which quote is never closed', () => {
    const { rows, openQuote } = csvRows('a,b\n"x\ny",z\nq,"w\n');
    expect(rows.map((row) => row.map(({ line, column }) => `${line}:${column}`))).toEqual([
      ['1:1', '1:3'],
      ['2:1', '3:4'],
      ['4:1', '4:3'],
    ]);
    expect(openQuote).toBe(4);
  });
});

describe('terms.csv', () => {
  it('holds a term a row, and a meaning more for each row with the same id', () => {
    const { terms, faults } = read(
      'Label;id;Kind;Aliases;Owner team;team;short;examples;verified_on;reviewEveryDays;inflect',
      'ARR;;metric;Annual recurring revenue | run rate;sales;;"Yearly; all in.";a|b;2026-09-01;180;no',
      'ARR;arr;;;;finance;Invoiced in a year.;;;;',
      '=SUM(A1);;;;;;;;;;',
    );
    expect(faults).toEqual([]);
    expect(terms).toEqual([
      {
        id: 'arr',
        label: 'ARR',
        kind: 'metric',
        aliases: [{ text: 'Annual recurring revenue' }, { text: 'run rate' }],
        ownerTeam: 'sales',
        inflect: false,
        variants: [
          expect.objectContaining({
            team: 'sales',
            short: 'Yearly; all in.',
            examples: ['a', 'b'],
            reviewEveryDays: 180,
          }),
          expect.objectContaining({ id: 'finance', team: 'finance', short: 'Invoiced in a year.' }),
        ],
      },
      { id: 'sum-a1', label: '=SUM(A1)' },
    ]);
  });

  it('says line, column and field of each fault', () => {
    expect(
      read('label,kind,verifiedOn,short,team', 'ARR,nonsense,,,', 'MRR,metric,2026-02-30,Monthly.,nobody').faults,
    ).toEqual([
      expect.stringMatching(/^terms\.csv:2:5: error: kind: should be one of/),
      expect.stringMatching(/^terms\.csv:3:12: error: variants\[0\]\.verifiedOn: a date is a day of the calendar/),
    ]);
    expect(read('label,ownerTeam', 'ARR,nobody').faults).toEqual([
      'terms.csv:2:5: error: ownerTeam: no team has the id nobody',
    ]);
  });

  it('keeps columns that nobody knows, and is not fooled by their names', () => {
    const { terms, faults } = read('label,cost centre,__proto__,constructor', 'ARR,4711,x,y');
    expect(terms).toEqual([]);
    expect(faults).toEqual([expect.stringContaining('__proto__: is not a name a field can have')]);
    expect(read('label,cost centre,constructor', 'ARR,4711,y').terms).toEqual([
      { id: 'arr', label: 'ARR', 'cost centre': '4711', constructor: 'y' },
    ]);
  });

  it.each([
    ['no label', 'id,short', 'has no column "label"'],
    ['an open quote', 'label\n"ARR', 'a quote is opened here and never closed'],
  ])('with %s is an error', (_what, text, says) => {
    expect(read(text).faults).toEqual([expect.stringContaining(says)]);
  });

  it('warns of cells beyond the columns', () => {
    expect(read('label', 'ARR,extra').faults).toEqual([expect.stringMatching(/^terms\.csv:2:5: warning: has 2 cells/)]);
  });
});
