import { z } from 'zod';
import { ProblemError } from '../values/problem';
import { fromBase64url, toBase64url } from './base64url';
import { bundleUrl } from './bundle-url';
import { canonicalJson } from './canonical';
import { sha256 } from './digest';
import { addressOf, type FeedbackPlace, feedbackPlace } from './feedback-place';
import { type Keyring, keyringSchema } from './keyring';

/** Where a workspace is published, whose signature it must bear, and where answers to it go. */
export interface Connection {
  kind: 'bundle' | 'couch';
  /** The folder of the bundle, or a database; ends with a slash. */
  url: string;
  /** Empty: no signature is asked for. */
  keys: Keyring;
  /** Null: the workspace takes nothing back. */
  feedback: FeedbackPlace | null;
}

const PREFIX = 'plumbline1.';
const CHECK_DIGITS = 8;

const contentSchema = z.object({
  u: z.string().max(2000),
  k: keyringSchema,
  /** Of a CouchDB; absent: a bundle. */
  t: z.literal('couch').optional(),
  f: z.object({ u: z.string().max(2000), t: z.literal('couch').optional() }).optional(),
});

const typeOf = (kind: Connection['kind'] | FeedbackPlace['kind']) => (kind === 'couch' ? { t: 'couch' } : {});

const invalid = (what: string) => new ProblemError({ code: 'connect-invalid', values: { what } });

/**
 * A connect code: one line to hand out, `plumbline1.<addresses and keys>.<check>`. The check is the start of a SHA-256 and
 * finds a code that was cut short or mangled; it keeps nobody from making one. Throws `connect-invalid` for an address that
 * no reader would take.
 */
export async function encodeConnect({ kind, url, keys, feedback }: Connection): Promise<string> {
  const json = canonicalJson({
    u: bundleUrl(url),
    k: [...keys],
    ...typeOf(kind),
    ...(feedback && { f: { u: feedbackPlace(feedback.url).url, ...typeOf(feedback.kind) } }),
  });
  const body = toBase64url(new TextEncoder().encode(json));
  return `${PREFIX}${body}.${(await sha256(body)).hex.slice(0, CHECK_DIGITS)}`;
}

/** JSON text from bytes that may be anything; undefined for what is none. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * Reads what a person pasted: a connect code, broken by lines and spaces as mail does it, or the plain address of a
 * workspace (`couchdb:` before it where it is a database), which asks for no signature and takes nothing back. Throws
 * `connect-invalid`.
 */
export async function decodeConnect(pasted: string): Promise<Connection> {
  if (pasted.length > 10_000) throw invalid('shape');
  const text = pasted.replace(/[\s\u200b\ufeff]+/g, '');
  const code = /^plumbline(\d{1,6})\.(.*)$/i.exec(text);
  if (!code) {
    const { isCouch, url } = addressOf(pasted);
    return { kind: isCouch ? 'couch' : 'bundle', url, keys: [], feedback: null };
  }
  if (code[1] !== '1') throw invalid('newer');
  const [body = '', check = '', ...more] = (code[2] ?? '').split('.');
  if (more.length || (await sha256(body)).hex.slice(0, CHECK_DIGITS) !== check.toLowerCase()) throw invalid('checksum');
  const content = contentSchema.safeParse(parsed(fromBase64url(body) ?? new Uint8Array()));
  if (!content.success) throw invalid('shape');
  const { u, k: keys, t, f } = content.data;
  // A database bears no signature: a code that promises one promises what nobody looks at.
  if (t === 'couch' && keys.length > 0) throw invalid('shape');
  const feedback = f ? { ...feedbackPlace(f.u), kind: f.t ?? ('http' as const) } : null;
  return { kind: t ?? 'bundle', url: bundleUrl(u), keys, feedback };
}
