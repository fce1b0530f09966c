import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { cardHandlers } from './card-handlers';
import type { ViewSource } from './current-view';
import { firstHandlers } from './first-handlers';
import type { EarlyState } from './kept-record';
import type { Asked } from './look-up';
import { optionsHandlers } from './options-handlers';
import { outboxHandlers } from './outbox-handlers';
import { pageHandlers } from './page-handlers';
import { panelHandlers } from './panel-handlers';
import { popupHandlers } from './popup-handlers';
import { readerHandlers } from './reader-handlers';
import { sourceHandlers } from './source-handlers';
import { syncHandlers } from './sync-handlers';
import type { WorkerState } from './worker-state';

/**
 * One handler for each message of the protocol. They may be called at once; each waits for `ready`, but for what is
 * answered without the workspace.
 */
export function createHandlers(
  ports: Ports,
  ready: Promise<WorkerState>,
  viewOf: ViewSource,
  asked: Asked,
  early: Promise<EarlyState> = ready,
): Handlers {
  return {
    ...firstHandlers(ports, ready, viewOf, early),
    ...pageHandlers(ports, ready, viewOf),
    ...cardHandlers(ports, ready, viewOf),
    ...optionsHandlers(ports, ready, viewOf),
    ...panelHandlers(ports, ready, viewOf, asked),
    ...popupHandlers(ports, ready, viewOf),
    ...readerHandlers(ports, ready, viewOf),
    ...outboxHandlers(ports, ready, viewOf),
    ...sourceHandlers(ports, ready, viewOf),
    ...syncHandlers(ports, ready),
  };
}
