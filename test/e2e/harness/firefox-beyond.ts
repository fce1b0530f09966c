/**
 * What Puppeteer offers no way to do in Firefox, said over Puppeteer's own BiDi connection: reading closed shadow
 * roots, which its handles do not carry; going to an extension's page, of which Firefox reports no load, so that
 * `page.goto` waits in vain; and running a script in the browser's window, which is none of its pages. Neither the
 * connection nor a frame's id is in Puppeteer's published types.
 */
import type { Browser, Page } from 'puppeteer-core';
import { sourceOverRoots } from './page-functions';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Located {
  nodes: { value: { shadowRoot?: { sharedId: string } | null } }[];
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

async function send<R>(browser: Browser, method: string, params: object): Promise<R> {
  const { connection } = browser as Browser & { connection: Connection };
  return (await connection.send(method, params)).result as R;
}

function unwrap(reply: Evaluated): unknown {
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails?.text);
  return reply.result?.value;
}

const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/** Calls a function with the shadow roots that stand outside the host's app, closed or not. Its result is JSON. */
export async function callOverRoots<A extends unknown[], R>(
  page: Page,
  fn: (roots: ShadowRoot[], ...args: A) => R,
  args: A,
): Promise<R> {
  const context = contextOf(page);
  const { nodes } = await send<Located>(page.browser(), 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: ':root > *, body > *' },
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  });
  const text = unwrap(
    await send<Evaluated>(page.browser(), 'script.callFunction', {
      functionDeclaration: `async (...roots) => JSON.stringify(await (${sourceOverRoots(fn, args)})(...roots))`,
      arguments: nodes.flatMap(({ value }) => (value.shadowRoot ? [{ sharedId: value.shadowRoot.sharedId }] : [])),
      target: { context },
      awaitPromise: true,
    }),
  );
  return text === undefined ? (undefined as R) : JSON.parse(String(text));
}

/** Goes to a page of an extension: the command itself answers when it has loaded. */
export async function goOwn(page: Page, url: string): Promise<void> {
  await send(page.browser(), 'browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
}

/** Runs an expression in the browser's own window, where an extension's state can be read. */
export async function privileged(browser: Browser, expression: string): Promise<unknown> {
  const { contexts } = await send<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    maxDepth: 0,
    'moz:scope': 'chrome',
  });
  const target = { context: contexts[0]?.context };
  return unwrap(await send<Evaluated>(browser, 'script.evaluate', { expression, target, awaitPromise: true }));
}
