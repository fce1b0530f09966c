import type { NetReply, NetRequest } from '../../../../lib/platform/ports';
import type { OutboxItem } from '../../../../lib/workspace/outbox-item';

export const answerOf = (status: number, text = '', headers: Record<string, string> = {}): NetReply => ({
  kind: 'answer',
  status,
  header: (name) => headers[name.toLowerCase()] ?? null,
  text,
  bytes: text.length,
});

/** A store of `PUT <url>/<id>`, which counts how often each item took effect there. */
export function farSide() {
  const held = new Map<string, OutboxItem>();
  /** How often what is held became another: an item that arrives again as it was changes nothing. */
  const effects = new Map<string, number>();
  const side = {
    held,
    effects,
    puts: 0,
    serve: async ({ url, body }: NetRequest): Promise<NetReply> => {
      side.puts++;
      const id = url.slice(url.lastIndexOf('/') + 1);
      const item = JSON.parse(body ?? '') as OutboxItem;
      const before = held.get(id);
      if (JSON.stringify(before) !== JSON.stringify(item)) effects.set(id, (effects.get(id) ?? 0) + 1);
      held.set(id, item);
      return answerOf(before ? 204 : 201);
    },
  };
  return side;
}
