import { netWorker } from './net-worker';
import { publisher, workspaceOf } from './published';

export const labelsOf = (version: number, terms = 3) => workspaceOf(version, terms).terms.map(({ label }) => label);

/** A worker that holds version 1 of a signed or unsigned bundle. */
export async function holding(terms = 3) {
  const publish = publisher();
  const worker = await netWorker();
  worker.server.publish(await publish(1, workspaceOf(1, terms)));
  await worker.keeper.pullNow({ strict: true });
  worker.server.log.length = 0;
  return { ...worker, publish };
}
