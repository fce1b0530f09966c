import type { PageRecord } from '../../hosts/adapter';
import { viewFromUrl } from '../../hosts/from-url';
import type { Facts } from '../../reason/chain-input';
import { Inquiry } from '../../reason/inquiry';
import type { Item } from '../../workspace/schema';
import { indexWorkspace, itemsForRef, type WorkspaceIndex } from '../../workspace/workspace-index';
import { readArguments, readInstant } from '../arguments';
import { type Answer, speaker, warningAnswer } from '../explain-answer';
import { findingsOf } from '../explain-item';
import { findingsText, type Style } from '../explain-text';
import { recordsIn } from '../read-source';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = {
  url: { type: 'string' },
  all: { type: 'boolean' },
  now: { type: 'string' },
  team: { type: 'string' },
  fact: { type: 'string', multiple: true },
  locale: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What is asked about: a record, an item, or a record of an item. */
interface Subject {
  record: PageRecord | null;
  item: Item | null;
}

/** `true` and `false` are booleans, a number written the usual way is a number, all else is text. */
function factValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

function readFacts(given: readonly string[]): Facts {
  const pairs = given.map((text): [string, string | number | boolean] => {
    const cut = text.indexOf('=');
    if (cut < 1) throw new WrongUse(`--fact takes name=value, not ${text}.`);
    return [text.slice(0, cut), factValue(text.slice(cut + 1))];
  });
  return Object.fromEntries(pairs);
}

function checkLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    throw new WrongUse(`--locale takes a language tag such as en-GB, not ${locale}.`);
  }
}

function subjectOfUrl(index: WorkspaceIndex, text: string, terminal: Terminal): Subject {
  if (!URL.canParse(text)) throw new WrongUse(`--url takes the whole address of a page, not ${text}.`);
  const record = viewFromUrl(new URL(text))?.record ?? null;
  if (!record) terminal.err('This address is not that of one record in Salesforce, Notion or Jira.');
  const [item = null, ...more] = record ? itemsForRef(index, record.ref) : [];
  if (record && !item) terminal.err(`No item of this workspace has the ref ${record.ref}.`);
  if (item && more.length) {
    terminal.err(`Several items have the ref ${record?.ref}: ${[item, ...more].map(({ id }) => id).join(', ')}.`);
  }
  return { record, item };
}

/** `plumbline explain`: what Plumbline would show, and why; the exit code says only whether the question was one. */
export async function explain(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, folder } = readArguments(args, OPTIONS, 'workspace or bundle');
  if ((values.url === undefined) === !values.all) throw new WrongUse('give either --url or --all.');
  if (values.all && values.fact) throw new WrongUse('--fact belongs to one record: give --url with it.');
  const nowText = values.now ?? new Date().toISOString();
  const now = readInstant('--now', nowText);
  const facts = readFacts(values.fact ?? []);
  const locale = checkLocale(values.locale ?? 'en');

  const index = indexWorkspace(await recordsIn(folder, terminal));
  if (values.team !== undefined && !index.teams.has(values.team))
    throw new WrongUse(`no team of this workspace has the id ${values.team}.`);
  const subjects: Subject[] =
    values.url === undefined
      ? [...index.items.values()].map((item) => ({ record: null, item }))
      : [subjectOfUrl(index, values.url, terminal)];

  const [first] = subjects;
  const shown = values.url !== undefined && first?.item ? { item: first.item.id, facts } : undefined;
  const inquiry = new Inquiry(index, { now, readerTeam: values.team ?? null, shown });
  const { today } = inquiry;
  const style: Style = { speak: speaker(locale, today), locale, today };
  const found = subjects.map(({ record, item }) => ({
    record,
    item,
    findings: item ? findingsOf(inquiry, item) : { warnings: [], teams: [] },
  }));
  if (!values.json) {
    for (const { record, item, findings } of found)
      terminal.out(findingsText(item ? `${item.title} (${item.id})` : (record?.ref ?? 'no record'), findings, style));
    return EXIT.ok;
  }
  const answers = found.map(
    ({ record, item, findings }): Answer => ({
      now: nowText,
      record: record && { host: record.host, type: record.type, id: record.id },
      item: item?.id ?? null,
      refs: item ? (item.refs ?? []) : record ? [record.ref] : [],
      warnings: findings.warnings.map((warning) => warningAnswer(warning, style.speak)),
      teams: findings.teams,
    }),
  );
  terminal.out(JSON.stringify(values.all ? answers : answers[0], null, 2));
  return EXIT.ok;
}
