import type { CDPSession } from '@playwright/test';

/** Heap of a tab's scripts, and what they hold outside of it, in bytes, when all that can go has gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** What the browser compiled, and what it keeps beside that, is of this type or has a name of this sort. */
const CODE = { type: 'code', name: /^system \// };
/** What the browser and the tools that measure note of addresses and of slow frames. */
const NOTES = /^(?:blink::NetworkResourcesData|Performance|TaskAttribution|(?:blink::)?ScriptTiming)/;

export interface Held {
  /** Of scripts and of the page's nodes. */
  objects: number;
  /** That the browser compiled from scripts: more the longer they run, up to all that they have. */
  code: number;
}

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
  strings: string[];
}

/** All that a tab holds, in bytes, as a snapshot of its heap has it. */
export async function heldIn(session: CDPSession): Promise<Held> {
  await heapOf(session);
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const held: Held = { objects: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const bytes = nodes[at + size] as number;
    const called = strings[nodes[at + name] as number] as string;
    if (types[0][nodes[at + type] as number] === CODE.type || CODE.name.test(called)) held.code += bytes;
    else if (!NOTES.test(called)) held.objects += bytes;
  }
  return held;
}
