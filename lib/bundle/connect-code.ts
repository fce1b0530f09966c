import { z } from 'zod';
import { ProblemError } from '../values/problem';
import { fromBase64url, toBase64url } from './base64url';
import { bundleUrl } from './bundle-url';
import { canonicalJson } from './canonical';
import { sha256 } from './digest';
import { type Keyring, keyringSchema } from './keyring';

/** Where a workspace is published, and whose signature it must bear. */
export interface Connection {
  /** The folder of the bundle; ends with a slash. */
  url: string;
  /** Empty: no signature is asked for. */
  keys: Keyring;
}

const PREFIX = 'plumbline1.';
const CHECK_DIGITS = 8;

const contentSchema = z.object({ u: z.string().max(2000), k: keyringSchema });

const invalid = (what: string) => new ProblemError({ code: 'connect-invalid', values: { what } });

/**
 * A connect code: one line to hand out, `plumbline1.<address and keys>.<check>`. The check is the start of a SHA-256 and finds a
 * code that was cut short or mangled; it keeps nobody from making one. Throws `connect-invalid` for an address that no
 * reader would take.
 */
export async function encodeConnect({ url, keys }: Connection): Promise<string> {
  const json = canonicalJson({ u: bundleUrl(url), k: [...keys] });
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
 * workspace, which asks for no signature. Throws `connect-invalid`.
 */
export async function decodeConnect(pasted: string): Promise<Connection> {
  if (pasted.length > 10_000) throw invalid('shape');
  const text = pasted.replace(/[\s\u200b\ufeff]+/g, '');
  const code = /^plumbline(\d{1,6})\.(.*)$/i.exec(text);
  if (!code) return { url: bundleUrl(pasted), keys: [] };
  if (code[1] !== '1') throw invalid('newer');
  const [body = '', check = '', ...more] = (code[2] ?? '').split('.');
  if (more.length || (await sha256(body)).hex.slice(0, CHECK_DIGITS) !== check.toLowerCase()) throw invalid('checksum');
  const content = contentSchema.safeParse(parsed(fromBase64url(body) ?? new Uint8Array()));
  if (!content.success) throw invalid('shape');
  return { url: bundleUrl(content.data.u), keys: content.data.k };
}

/** What a person can compare over the phone: four groups of four digits of a key's id. */
export const spokenKeyId = (id: string) => id.replace(/(.{4})(?=.)/g, '$1-');
