import { formsOf, itemFormsOf } from '../../derive/term-forms';
import { hostFromUrl, viewFromUrl } from '../../hosts/from-url';
import { compileTermIndex } from '../../match/compile';
import { createFinder, type FindOptions } from '../../match/find';
import { readArguments } from '../arguments';
import { recordsIn } from '../read-source';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = { url: { type: 'string' }, team: { type: 'string' }, json: { type: 'boolean' } } as const;

/** What `match --json` prints for each match. A public format: names and shapes stay. */
interface MatchAnswer {
  start: number;
  end: number;
  text: string;
  kind: 'term' | 'item';
  ids: string[];
}

/** The page as its address alone tells: its host, by the adapter's name and its own, and the type of its record. */
function pageOf(text: string | undefined): FindOptions {
  if (text === undefined) return {};
  if (!URL.canParse(text)) throw new WrongUse(`--url takes the whole address of a page, not ${text}.`);
  const url = new URL(text);
  const host = [hostFromUrl(url), url.hostname].filter((name) => name !== null);
  const type = viewFromUrl(url)?.record?.type ?? undefined;
  return type === undefined ? { host } : { host, object: type };
}

/** `plumbline match`: the words of a text that are terms or items; the exit code says only whether it was asked right. */
export async function match(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, folder } = readArguments(args, OPTIONS, 'workspace or bundle');
  const options = pageOf(values.url);
  const { terms, items, teams } = await recordsIn(folder, terminal);
  if (values.team !== undefined && !teams.some(({ id }) => id === values.team))
    throw new WrongUse(`no team of this workspace has the id ${values.team}.`);
  const { find } = createFinder(compileTermIndex([...formsOf(terms), ...itemFormsOf(items)]));
  const text = await terminal.input();
  const answers = find(text, options).map(
    ({ start, end, kind, ids }): MatchAnswer => ({ start, end, text: text.slice(start, end), kind, ids: [...ids] }),
  );
  if (values.json) terminal.out(JSON.stringify(answers, null, 2));
  else for (const answer of answers) terminal.out(lineOf(answer));
  return EXIT.ok;
}

const lineOf = ({ start, end, text, kind, ids }: MatchAnswer) =>
  `${start}-${end}  ${text.replace(/\s+/g, ' ')}  ${kind} ${ids.join(' or ')}`;
