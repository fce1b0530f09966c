import type { Runtime, Sender } from '../platform/ports';
import { type Problem, toProblem } from '../values/problem';
import type { Outcome } from './client';
import { isMessageName, ownPagesOnly, requestSchemas, TOO_LARGE } from './contract';
import { BUNDLE_MEGABYTES } from './limits';
import type { MessageName, Reply, Request } from './protocol';

/** One function for each message. What it throws reaches the asker as a problem. */
export type Handlers = {
  [N in MessageName]: (request: Request<N>, sender: Sender) => Promise<Reply<N>>;
};

const refused = (detail: string): Outcome => ({ refused: { code: 'unexpected', values: { detail } } });

/** Answers one message from outside: checks the name, the sender and the request. Never rejects. */
export async function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Outcome> {
  try {
    const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
    if (!isMessageName(name)) return refused('no such message');
    if (ownPagesOnly(name) && !sender.own) return refused(`${name}: not from a page`);
    const checked = requestSchemas[name].safeParse(request);
    if (!checked.success)
      return checked.error.issues.some(({ message }) => message === TOO_LARGE)
        ? { refused: { code: 'bundle-too-large', values: { limit: BUNDLE_MEGABYTES, source: 'file' } } }
        : refused(`${name}: not a valid request`);
    const handle = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>;
    return { reply: await handle(checked.data, sender) };
  } catch (error) {
    const problem: Problem = toProblem(error);
    return { refused: problem };
  }
}

/** Registers the one listener that answers every message. To be called while the worker's script is first run. */
export function serve(handlers: Handlers, runtime: Pick<Runtime, 'onMessage'>): void {
  runtime.onMessage((message, sender) => answer(handlers, message, sender));
}
