import { createServer, request } from 'node:http';

/**
 * Bytes of the answer to a poll with nothing new, headers and all, as a static server says it: the headers that nginx
 * sends with a 304.
 */
export async function pollBytes(): Promise<number> {
  const etag = '"68c2a1f0-5a2"';
  const server = createServer((asked, response) => {
    response.sendDate = true;
    response.setHeader('Server', 'nginx/1.26.3');
    response.setHeader('Last-Modified', 'Fri, 11 Sep 2026 12:40:00 GMT');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('ETag', etag);
    response.statusCode = asked.headers['if-none-match'] === etag ? 304 : 200;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    return await new Promise((resolve, reject) => {
      const asking = request(
        { port, host: '127.0.0.1', path: '/head.json', headers: { 'if-none-match': etag } },
        (response) => {
          const { socket } = response;
          response.resume();
          response.on('end', () => resolve(socket.bytesRead));
        },
      );
      asking.on('error', reject);
      asking.end();
    });
  } finally {
    server.close();
  }
}
