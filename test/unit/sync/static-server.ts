import type { BundleFile } from '../../../lib/bundle/bundle-file';
import type { NetReply, NetRequest } from '../../../lib/platform/ports';
import { answerOf } from './outbox/far-side';

export const SITE = 'https://plumbline.acme.example/sales/';

/** A static file server that knows ETags, as nginx does. What was once published stays, until it is swept. */
export function staticServer(root = SITE) {
  const files = new Map<string, string>();
  let published = 0;
  const server = {
    files,
    /** The paths asked for, with the status that they got. */
    log: [] as string[],
    /** Answers in the place of the files; null goes on to them. */
    fault: (async () => null) as (request: NetRequest) => Promise<NetReply | null>,
    publish(edition: readonly BundleFile[]) {
      published++;
      for (const { name, text } of edition) files.set(name, text);
    },
    serve: async (request: NetRequest): Promise<NetReply> => {
      const faulty = await server.fault(request);
      if (faulty) return faulty;
      const name = request.url.startsWith(root) ? request.url.slice(root.length) : '';
      const text = files.get(name);
      const etag = `"${name}-${published}"`;
      const isSame = text !== undefined && request.headers?.['if-none-match'] === etag;
      const status = text === undefined ? 404 : isSame ? 304 : 200;
      server.log.push(`${name} ${status}`);
      if (text !== undefined && text.length > request.most) return { kind: 'too-large' };
      return answerOf(status, status === 200 ? text : '', { etag });
    },
  };
  return server;
}
