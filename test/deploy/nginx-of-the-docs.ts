import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';

const DOCS = resolve(import.meta.dirname, '../../docs/deploying.md');

/** The configuration as the page shows it, with paths and port of the test's own and without TLS. */
function configuration(folder: string, port: number): string {
  const shown = /```nginx\n([\s\S]+?)```/.exec(readFileSync(DOCS, 'utf8'))?.[1];
  if (!shown) throw new Error('docs/deploying.md shows no nginx configuration.');
  const server = shown
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ +ssl_certificate.*\n/gm, '')
    .replace('root /srv/plumbline;', `root ${join(folder, 'root')};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, name)};`,
  );
  return [
    // Its workers would be another user, who may not read a folder of the test's.
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off;',
    'worker_processes 1;',
    `pid ${join(folder, 'nginx.pid')};`,
    `error_log ${join(folder, 'error.log')};`,
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  access_log off;',
    ...temporary,
    server,
    '}',
    '',
  ].join('\n');
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });

/** The whole of an answer as it comes over the wire, headers and all. */
export function exchange(port: number, request: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = createConnection(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.once('error', fail);
    socket.once('end', () => done(Buffer.concat(chunks)));
  });
}

const accepts = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });

export interface Nginx {
  port: number;
  /** Without a slash at its end. */
  url: string;
  /** What it serves. */
  root: string;
  stop(): Promise<void>;
}

/** Starts nginx with the configuration of the page, in a folder that belongs to the test. */
export async function startNginx(folder: string): Promise<Nginx> {
  const root = join(folder, 'root');
  mkdirSync(join(root, 'inbox'), { recursive: true });
  const port = await freePort();
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, configuration(folder, port));
  const command = process.env.PLUMBLINE_NGINX ?? '/usr/sbin/nginx';
  const nginx: ChildProcess = spawn(command, ['-c', path, '-p', folder, '-e', join(folder, 'error.log')]);
  let said = '';
  nginx.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((done) => nginx.once('close', () => done()));
  const broken = new Promise<never>((_, fail) => {
    nginx.once('error', fail);
    nginx.once('exit', (code) => fail(new Error(`nginx ended with ${code}: ${said}`)));
  });
  broken.catch(() => {});
  const ready = (async () => {
    while (!(await accepts(port))) await new Promise((again) => setTimeout(again, 20));
  })();
  await Promise.race([ready, broken]);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    root,
    async stop() {
      nginx.kill('SIGTERM');
      await ended;
    },
  };
}
