import type { Runtime, Sender } from '../platform/ports';
import { type Problem, toProblem } from '../values/problem';
import type { Outcome } from './client';
import { BUNDLE_MEGABYTES, TOO_LARGE } from './limits';
import { firstSchemas, isFirstMessage } from './page-contract';
import type { MessageName, Reply, Request } from './protocol';

/** One function for each message. What it throws reaches the asker as a problem. */
export type Handlers = {
  [N in MessageName]: (request: Request<N>, sender: Sender) => Promise<Reply<N>>;
};

/** Finds the handler of a message; only then need it be there. */
export type HandlerOf = <N extends MessageName>(name: N) => Promise<Handlers[N]>;

const refused = (detail: string): Outcome => ({ refused: { code: 'unexpected', values: { detail } } });

/**
 * True where only the extension's own pages may ask: what shows or changes the reader's own choices. A script in a
 * page, or a page that has taken one over, may ask for what it draws and snooze or mute what it shows, and no more.
 */
const ownPagesOnly = (name: MessageName) => !name.startsWith('page.');

/** What is checked of a message: its own schema where it is one that starting pages send, else from the whole table. */
async function checkOf(name: unknown) {
  if (isFirstMessage(name)) return { name, schema: firstSchemas[name]() };
  const { isMessageName, requestSchemas } = await import('./contract');
  return isMessageName(name) ? { name, schema: requestSchemas[name] } : null;
}

async function answerBy(handlerOf: HandlerOf, message: unknown, sender: Sender): Promise<Outcome> {
  try {
    const { name: asked, request } = (message ?? {}) as { name?: unknown; request?: unknown };
    const known = await checkOf(asked);
    if (!known) return refused('no such message');
    const { name, schema } = known;
    if (ownPagesOnly(name) && !sender.own) return refused(`${name}: not from a page`);
    const checked = schema.safeParse(request);
    if (!checked.success)
      return checked.error.issues.some(({ message }) => message === TOO_LARGE)
        ? { refused: { code: 'bundle-too-large', values: { limit: BUNDLE_MEGABYTES, source: 'file' } } }
        : refused(`${name}: not a valid request`);
    const handle = (await handlerOf(name)) as (request: unknown, sender: Sender) => Promise<unknown>;
    return { reply: await handle(checked.data, sender) };
  } catch (error) {
    const problem: Problem = toProblem(error);
    return { refused: problem };
  }
}

/** Answers one message from outside: checks the name, the sender and the request. Never rejects. */
export function answer(handlers: Handlers, message: unknown, sender: Sender): Promise<Outcome> {
  return answerBy(async (name) => handlers[name], message, sender);
}

/** Registers the one listener that answers every message. To be called while the worker's script is first run. */
export function serve(handlerOf: HandlerOf, runtime: Pick<Runtime, 'onMessage'>): void {
  runtime.onMessage((message, sender) => answerBy(handlerOf, message, sender));
}
