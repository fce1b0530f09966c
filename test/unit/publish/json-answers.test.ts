import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMAND_HELP } from '../../../lib/publish/help';
import { folderWith, plumblineOn } from './run-plumbline';

/** A value by its fields and their types, a list by those of all it holds: `{id:string,files:[string]}`. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join('|')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${shapeOf(one)}`)
    .join(',')}}`;
}

const COUNTS = '{terms:number,teams:number,processes:number,calendars:number,items:number,links:number}';
const SAMPLE = 'lib/sample/meridian';
const FAULTY = {
  'workspace.yaml': 'name: Acme\n',
  'terms/arr.yaml': 'id: arr\nlabel: ARR\nownerTeam: nobody\n',
};
const MATCH = '[{start:number,end:number,text:string,kind:string,ids:[string]}]';

it('answers in JSON of one shape and with one exit code, whatever the command', async () => {
  const folder = await folderWith({ 'terms.csv': 'Term;Meaning;Colour\nARR;Revenue;red\n;none;\n' });
  const faulty = await folderWith(FAULTY);
  const [key, bundle] = [join(folder, 'key'), join(folder, 'bundle')];
  const publish = ['publish', SAMPLE, '--out', bundle, '--key', key];
  const now = ['--now', '2026-09-11T09:00:00-04:00'];
  const faultFields = ['file', 'line', 'column', 'field', 'message', 'severity'];
  const published = (changed: string) =>
    `{name:string,epoch:string,version:number,floor:number,publishedAt:string,counts:${COUNTS},signedBy:[string],changed:${changed},files:[string]}`;

  const answers: [number, string | ((text: string) => void), ...string[]][] = [
    [0, '{id:string,publicKey:string,file:string}', 'keygen', '--out', key],
    [0, published('null'), ...publish],
    [0, published('number'), ...publish],
    [
      0,
      '{kind:string,url:string,keys:[string],feedback:{kind:string,url:string},code:string}',
      ...['connect-code', '--url', 'https://a.example/b', '--key', key, '--feedback', 'https://a.example/in'],
    ],
    [
      1,
      (text) => expect(Object.keys(JSON.parse(text).faults[0]).sort()).toEqual(faultFields.sort()),
      'validate',
      faulty,
    ],
    [0, MATCH, 'match', SAMPLE],
    [0, '{manifest:[],changes:[]}', 'diff', SAMPLE, bundle],
    [
      0,
      '{manifest:[{field:string,before:string,after:string}],changes:[{kind:string,key:string,change:string,fields:[]}]}',
      ...['diff', faulty, await folderWith({ 'workspace.yaml': 'name: B\n', 'teams/t.yaml': 'id: t\nname: T\n' })],
    ],
    [
      0,
      '{file:string,terms:number,notes:[{line:number,message:string}],unknown:[string]}',
      ...['import', 'csv', join(folder, 'terms.csv'), '--out', await folderWith(FAULTY)],
    ],
    [
      0,
      '{now:string,record:null,item:null,refs:[],warnings:[],teams:[]}',
      ...['explain', SAMPLE, '--url', 'https://example.com/', ...now],
    ],
    [
      0,
      (text) => {
        for (const one of JSON.parse(text))
          expect(Object.keys(one)).toEqual(['now', 'record', 'item', 'refs', 'warnings', 'teams']);
      },
      ...['explain', SAMPLE, '--all', ...now],
    ],
  ];
  const asked = new Set<string>();
  for (const [code, shape, ...args] of answers) {
    const run = await plumblineOn('ARR and activation', ...args, '--json');
    expect(run.code, args.join(' ')).toBe(code);
    if (typeof shape === 'string') expect(shapeOf(JSON.parse(run.out)), args.join(' ')).toBe(shape);
    else shape(run.out);
    asked.add(args[0] as string);
  }
  // `schema` writes files and prints none.
  expect([...asked, 'schema'].sort()).toEqual(Object.keys(COMMAND_HELP).sort());
});
