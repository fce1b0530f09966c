import { useCallback, useEffect, useState } from 'react';
import type { PopupModel } from '../../components/models';
import { send } from '../../lib/messaging/client';
import type { Ports } from '../../lib/platform/ports';
import { type Problem, toProblem } from '../../lib/values/problem';
import { activeUrl } from './active-url';

export interface PopupState {
  model: PopupModel | null;
  /** Why there is no model. */
  problem: Problem | null;
}

/** Asks for what the popup shows. Does not fail: where nothing can be had, it says why. */
export async function readState(ports: Ports, asked: URLSearchParams): Promise<PopupState> {
  try {
    const url = await activeUrl(ports, asked).catch(() => null);
    return { model: await send('popup.state', { url }), problem: null };
  } catch (error) {
    return { model: null, problem: toProblem(error) };
  }
}

/**
 * What the popup shows, read when it opens and anew after each of the reader's actions.
 * @param first What was asked for before anything was drawn: the state itself, where it came in time.
 */
export function usePopupModel(
  ports: Ports,
  asked: URLSearchParams,
  first: PopupState | Promise<PopupState>,
): PopupState & { reload: () => Promise<void> } {
  const [state, setState] = useState<PopupState>('then' in first ? { model: null, problem: null } : first);
  useEffect(() => {
    if ('then' in first) void first.then(setState);
  }, [first]);
  const reload = useCallback(async () => {
    const { model, problem } = await readState(ports, asked);
    setState((last) => ({ model: model ?? last.model, problem }));
  }, [ports, asked]);
  return { ...state, reload };
}
