import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { requestOver } from '../../../lib/platform/network';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/head.json`;
}

const get = (url: string, more: { most?: number; within?: number; headers?: Record<string, string> } = {}) =>
  requestOver(fetch)({ url, method: 'GET', within: 5000, most: 1000, ...more });

describe('a request over the network', () => {
  it('says what the server says: its status, headers and text, cut anywhere', async () => {
    const url = await serve(({ headers }, response) => {
      response.setHeader('ETag', headers['if-none-match'] ?? 'none');
      const bytes = Buffer.from('Zürich 東京 👍');
      response.write(bytes.subarray(0, 2));
      setImmediate(() => response.end(bytes.subarray(2)));
    });
    const reply = await get(url, { headers: { 'if-none-match': '"1"' } });
    if (reply.kind !== 'answer') throw new Error(reply.kind);
    expect([reply.status, reply.text, reply.header('etag'), reply.header('x-none')]).toEqual([
      200,
      'Zürich 東京 👍',
      '"1"',
      null,
    ]);
  });

  it('reads no more than it is to, whatever the server says of its length, and ends an answer without end', async () => {
    const exact = await serve((_request, response) => response.end('x'.repeat(1000)));
    expect(await get(exact)).toMatchObject({ kind: 'answer', bytes: 1000 });
    expect(await get(exact, { most: 999 })).toEqual({ kind: 'too-large' });

    let isLeft = false;
    const endless = await serve((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more).on('close', () => {
        isLeft = true;
      });
      more();
    });
    expect(await get(endless)).toEqual({ kind: 'too-large' });
    await expect.poll(() => isLeft).toBe(true);
  });

  it('counts what is unpacked, not what was sent', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const url = await serve((_request, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(bomb);
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await get(url, { most: 100_000 })).toEqual({ kind: 'too-large' });
  });

  it.each([301, 302, 303, 307, 308])('follows no %i: what it holds goes to no other origin', async (status) => {
    let asked = 0;
    const other = await serve((_request, response) => {
      asked++;
      response.end('{}');
    });
    const url = await serve((_request, response) => response.writeHead(status, { location: other }).end());
    expect(await get(url, { headers: { authorization: 'Bearer secret' } })).toEqual({ kind: 'redirected' });
    expect(asked).toBe(0);
  });

  it('waits no longer than it is to, for an answer or for its end', async () => {
    const silent = await serve(() => {});
    const stuck = await serve((_request, response) => response.write('x'));
    expect(await get(silent, { within: 40 })).toEqual({ kind: 'timed-out' });
    expect(await get(stuck, { within: 40 })).toEqual({ kind: 'timed-out' });
  });

  it('tells a server that is not there, and one that breaks off', async () => {
    const broken = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('x');
      setImmediate(() => response.destroy());
    });
    expect(await get(broken)).toEqual({ kind: 'unreachable' });
    expect(await get('http://127.0.0.1:1/')).toEqual({ kind: 'unreachable' });
  });
});
