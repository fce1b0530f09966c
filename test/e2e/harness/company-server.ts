import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A company's own web server on this machine: a bundle to read, and an inbox that takes `PUT`. */
export interface CompanyServer {
  /** `http://127.0.0.1:8080/` */
  url: string;
  publish(files: readonly { name: string; text: string }[]): void;
  /** What the inbox holds, by id. */
  inbox: Map<string, string>;
  /** How often something was put there. */
  puts(): number;
  /** From now on the first request whose line matches (`GET /head.json`) is left without an answer. */
  hold(line: RegExp): { isHeld(): boolean; drop(): void; answer(): void };
  close(): Promise<void>;
}

export async function startCompanyServer(): Promise<CompanyServer> {
  const files = new Map<string, string>();
  const inbox = new Map<string, string>();
  let puts = 0;
  let waiting: { line: RegExp; take(response: ServerResponse, answer: () => void): void } | null = null;

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const path = (request.url ?? '').slice(1);
      const isPut = request.method === 'PUT' && path.startsWith('inbox/');
      if (isPut) {
        puts++;
        inbox.set(path.slice('inbox/'.length), body);
      }
      const text = files.get(path);
      const answer = () => {
        if (isPut) response.writeHead(201).end();
        else if (text === undefined) response.writeHead(404).end();
        else response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }).end(text);
      };
      if (!waiting?.line.test(`${request.method} /${path}`)) return answer();
      waiting.take(response, answer);
      waiting = null;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    publish(edition) {
      for (const { name, text } of edition) files.set(name, text);
    },
    inbox,
    puts: () => puts,
    hold(line) {
      let held: { response: ServerResponse; answer(): void } | null = null;
      waiting = {
        line,
        take: (response, answer) => {
          held = { response, answer };
        },
      };
      return {
        isHeld: () => held !== null,
        drop: () => held?.response.destroy(),
        answer: () => held?.answer(),
      };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
