import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy that refuses everything and remembers what was asked. The whole browser is pointed at it, so a request
 * that no test page answered, from whichever part of the browser, ends here and is counted.
 */
export interface CountingProxy {
  port: number;
  /** What was asked since the start or the last `clear`, without the browser's own start-up business. */
  requests(): string[];
  clear(): void;
  close(): Promise<void>;
}

/**
 * Chromium asks services of its own, at start or at the sight of a form, and asks again until it is answered. The
 * harness gives them these made-up addresses by command line, so that nothing else can be mistaken for them.
 */
export const BROWSER_OWN = {
  accounts: 'http://accounts.browser-own.test/',
  updates: 'http://updates.browser-own.test/',
  autofill: 'http://autofill.browser-own.test/',
  push: 'http://push.browser-own.test/',
};

/**
 * Hosts of the browsers' makers, for what no switch or preference names: now and then, and more on a busy machine, a
 * browser registers itself for push messages or looks for updates. That none of these is asked by the extension is
 * proved elsewhere: no file of it names one (`test/meta/browser-services.test.ts`), and no workspace of the tests does.
 */
export const BROWSER_MAKERS =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)$/;

/** Whether a request as a proxy sees it, an address or `host:port`, is the browser's own business. */
export function isBrowsersOwn(asked: string): boolean {
  const address = asked.includes('://') ? asked : `https://${asked}`;
  return URL.canParse(address) && BROWSER_MAKERS.test(new URL(address).hostname);
}

export async function startCountingProxy(): Promise<CountingProxy> {
  let seen: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith(BROWSER_OWN.accounts)) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('["gaia.l.a.r",[]]');
      return;
    }
    if (Object.values(BROWSER_OWN).some((own) => url.startsWith(own)) || isBrowsersOwn(url)) {
      response.writeHead(404).end();
      return;
    }
    seen.push(`${request.method} ${url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    if (!isBrowsersOwn(request.url ?? '')) seen.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => [...seen],
    clear: () => {
      seen = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
