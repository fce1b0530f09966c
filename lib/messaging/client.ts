/**
 * Asks the background. For the page script and the extension's own pages alike: types and small guards, no zod,
 * because both ends are of one build and the worker checks every request.
 */
import { runtimeId, sendMessage } from '../platform/page-runtime';
import { type Problem, ProblemError } from '../values/problem';
import type { MessageName, Reply, Request } from './protocol';

/** What travels to the background. */
export interface Envelope {
  name: string;
  request: unknown;
}

/** What travels back: a reply, or the problem that stood in its way. */
export type Outcome = { reply: unknown } | { refused: Problem };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Sends one request and resolves with its reply. Rejects with a `ProblemError` and nothing else: `orphaned` where
 * the extension was updated or removed under this script, `unexpected` where the background refused or did not answer.
 */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  const envelope: Envelope = { name, request };
  let outcome: unknown;
  try {
    outcome = await sendMessage(envelope);
  } catch (error) {
    throw new ProblemError(
      runtimeId() === null
        ? { code: 'orphaned', values: {} }
        : { code: 'unexpected', values: { detail: error instanceof Error ? error.message : String(error) } },
      { cause: error },
    );
  }
  if (isRecord(outcome) && 'reply' in outcome) return outcome.reply as Reply<N>;
  if (isRecord(outcome) && isRecord(outcome.refused)) throw new ProblemError(outcome.refused as unknown as Problem);
  throw new ProblemError({ code: 'unexpected', values: { detail: `${name}: no reply` } });
}
