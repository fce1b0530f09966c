/**
 * Calls a function with our closed shadow roots. Playwright's selectors pierce open roots only, so this speaks to the
 * page's DevTools session, which Playwright hands out for such needs.
 */
import type { CDPSession, Page } from '@playwright/test';
import { sourceOverRoots } from './page-functions';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** From the document down to the shadow roots of what its body holds. */
const OUTER_DEPTH = 4;

/**
 * Described only: once `DOM.getDocument` is asked for, DevTools tells of every node that comes and goes in that page,
 * and a page that adds fifty thousand stands still for seconds.
 */
async function describeOuter(session: CDPSession, objectId: string | undefined) {
  return (await session.send('DOM.describeNode', { objectId, depth: OUTER_DEPTH, pierce: true })).node;
}

/** The shadow roots that stand outside the host's app, closed or not: their elements are children of html or body. */
function outerRoots(root: Awaited<ReturnType<typeof describeOuter>>): number[] {
  const html = root.children?.find((node) => node.localName === 'html');
  const body = html?.children?.find((node) => node.localName === 'body');
  return [...(html?.children ?? []), ...(body?.children ?? [])]
    .flatMap((node) => node.shadowRoots ?? [])
    .filter((shadow) => shadow.shadowRootType !== 'user-agent')
    .map((shadow) => shadow.backendNodeId);
}

export async function callOverRoots<A extends unknown[], R>(
  page: Page,
  fn: (roots: ShadowRoot[], ...args: A) => R,
  args: A,
): Promise<R> {
  const session = await sessionOf(page);
  const { result: doc } = await session.send('Runtime.evaluate', { expression: 'document' });
  const roots = await Promise.all(
    outerRoots(await describeOuter(session, doc.objectId)).map((backendNodeId) =>
      session.send('DOM.resolveNode', { backendNodeId }),
    ),
  );
  const anchor = await session.send('Runtime.evaluate', { expression: 'globalThis' });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: anchor.result.objectId,
    functionDeclaration: sourceOverRoots(fn, args),
    arguments: roots.map(({ object }) => ({ objectId: object.objectId })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
