import type { NetReply } from '../../platform/ports';
import { retryAfterMs } from '../retry-after';
import type { SinkReply } from './sink';

const REASON = 300;

/** A web page is no reason that a person could read. */
const reasonIn = (text: string) => (/^\s*</.test(text) ? '' : text.trim().slice(0, REASON));

/** Statuses at which the same item sent later may well be taken. */
const LATER: ReadonlySet<number> = new Set([404, 405, 408, 409, 423, 425, 429, 507]);

const isWebPage = (answer: Extract<NetReply, { kind: 'answer' }>) => /^\s*<(!doctype|html)/i.test(answer.text);

/**
 * Reads a server's answer to a PUT. Only a 2xx that is no web page is a word that it holds the item: a sign-in or a
 * hotel's portal answers 200 as well. Only what the item itself is to blame for is a rejection.
 */
export function replyOfAnswer(answer: NetReply, now: number): SinkReply {
  if (answer.kind === 'redirected') return { kind: 'later', why: 'sign-in', afterMs: null };
  if (answer.kind !== 'answer') return { kind: 'later', why: 'offline', afterMs: null };
  const { status } = answer;
  if (status >= 200 && status < 300)
    return isWebPage(answer) ? { kind: 'later', why: 'sign-in', afterMs: null } : { kind: 'taken' };
  if (status === 401 || status === 403 || status === 407 || status === 511)
    return { kind: 'later', why: 'sign-in', afterMs: null };
  if (status >= 500 || LATER.has(status))
    return { kind: 'later', why: 'busy', afterMs: retryAfterMs(answer.header('retry-after'), now) };
  return { kind: 'rejected', rejection: { status, reason: reasonIn(answer.text) } };
}
