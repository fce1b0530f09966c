import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { authorizationOf } from '../bundle/authorization';
import { isLocal } from '../bundle/bundle-url';
import { CannotDo, WrongUse } from './terminal';

/** One thing that lies in an inbox: what it is called there, and what it says, which may be anything. */
export interface Letter {
  name: string;
  value: unknown;
}

/**
 * What an inbox may hold, and how long a letter may be, a file that a reader has saved (their letters in a list), and
 * what lists an inbox. In UTF-16 units.
 */
const MOST = { letters: 200_000, length: 100_000, saved: 20_000_000, listing: 100_000_000 };
/** Documents of one request. */
const PAGE = 10_000;
/** Milliseconds for one request. */
const PATIENCE = 25_000;
const AT_ONCE = 8;

function parsed(text: string, most = MOST.length): unknown {
  if (text.length > most) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noMoreThan<T>(all: T[], inbox: string): T[] {
  if (all.length > MOST.letters)
    throw new CannotDo(
      `the inbox cannot be read: ${inbox} holds more than ${MOST.letters} answers. Take those away that are in the workspace already: inbox/taken.yaml names them.`,
    );
  return all;
}

async function lettersInFolder(folder: string): Promise<Letter[]> {
  const names = noMoreThan((await readdir(folder)).filter((name) => !name.startsWith('.')).sort(), folder);
  const letters: Letter[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const value = parsed(await readFile(path, 'utf8'), MOST.saved);
    if (Array.isArray(value))
      letters.push(...value.map((one, i) => ({ name: `${name}, number ${i + 1},`, value: one })));
    else letters.push({ name, value });
  }
  return letters;
}

/** Where the secret of an inbox is read from: on the command line everybody on the machine could see it. */
const TOKEN = 'PLUMBLINE_INBOX_TOKEN';

async function get(url: URL): Promise<string> {
  const authorization = authorizationOf(process.env[TOKEN] ?? null);
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...(authorization && { authorization }) },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: Error) => {
    throw new CannotDo(`the inbox cannot be read: ${url.origin} did not answer (${error.message}).`);
  });
  if (response.status === 401 || response.status === 403)
    throw new CannotDo(
      `the inbox cannot be read: ${url.href} answered ${response.status}. Put its token, or name:password, into ${TOKEN}.`,
    );
  if (!response.ok) throw new CannotDo(`the inbox cannot be read: ${url.href} answered ${response.status}.`);
  return response.text();
}

/** What nginx (`autoindex_format json`) and its like say of a folder. */
const folderSchema = z.array(z.object({ name: z.string(), type: z.string().optional() }).loose());
/** What CouchDB says of itself at a database's address, and of its documents. */
const couchSchema = z.object({ db_name: z.string() }).loose();
const docsSchema = z.object({ rows: z.array(z.object({ id: z.string(), doc: z.unknown() }).loose()) }).loose();

/** A database may hold other things too, team status for one; an answer says what it is. */
const isAnswer = ({ id, doc }: { id: string; doc: unknown }) =>
  !id.startsWith('_') &&
  typeof doc === 'object' &&
  doc !== null &&
  (!('type' in doc) || doc.type === 'plumbline-outbox');

async function documentsOf(base: URL): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (let last: string | null = null; ; ) {
    const from = last === null ? '' : `&skip=1&startkey=${encodeURIComponent(JSON.stringify(last))}`;
    const all = await get(new URL(`_all_docs?include_docs=true&limit=${PAGE}${from}`, base));
    const docs = docsSchema.safeParse(parsed(all, MOST.listing));
    if (!docs.success) throw new CannotDo(`the inbox cannot be read: ${base.href} does not list its documents.`);
    const { rows } = docs.data;
    letters.push(...rows.filter(isAnswer).map(({ id, doc }) => ({ name: id, value: doc })));
    noMoreThan(letters, base.href);
    const next = rows.at(-1)?.id;
    if (rows.length < PAGE || next === undefined || next === last) return letters;
    last = next;
  }
}

async function lettersAt(address: string): Promise<Letter[]> {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const listing = parsed(await get(base), MOST.listing);
  if (couchSchema.safeParse(listing).success) return documentsOf(base);
  const folder = folderSchema.safeParse(listing);
  if (!folder.success)
    throw new CannotDo(
      `the inbox cannot be read: ${base.href} is neither a CouchDB database nor a folder that is listed as JSON.`,
    );
  const files = folder.data.filter(({ type }) => type !== 'directory').map(({ name }) => name);
  const names = noMoreThan(files, base.href);
  const letters: Letter[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE)
    letters.push(
      ...(await Promise.all(
        names.slice(at, at + AT_ONCE).map(async (name) => {
          const url = new URL(encodeURIComponent(name), base);
          return { name, value: parsed(await get(url)) };
        }),
      )),
    );
  return letters;
}

/**
 * Everything in an inbox: a folder of files, a folder that a web server lists as JSON, or a CouchDB database. Throws
 * WrongUse where there is none, CannotDo where it cannot be read.
 */
export async function readInbox(inbox: string): Promise<Letter[]> {
  if (/^https?:\/\//i.test(inbox)) {
    if (!URL.canParse(inbox)) throw new WrongUse(`--inbox takes a folder or an address, not ${inbox}.`);
    const { username, password, protocol, hostname } = new URL(inbox);
    if (username || password)
      throw new WrongUse(`--inbox takes an address without a password: that goes into ${TOKEN}.`);
    if (process.env[TOKEN] && protocol === 'http:' && !isLocal(hostname))
      throw new WrongUse(`a token is not sent over http: name an https address with --inbox.`);
    return lettersAt(inbox);
  }
  const found = await stat(inbox).catch(() => null);
  if (!found?.isDirectory()) throw new WrongUse(`there is no inbox ${inbox}: --inbox takes a folder or an address.`);
  return lettersInFolder(inbox);
}
