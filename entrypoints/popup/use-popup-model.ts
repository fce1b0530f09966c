import { useCallback, useEffect, useState } from 'react';
import type { PopupModel } from '../../components/models';
import { send } from '../../lib/messaging/client';
import type { Ports } from '../../lib/platform/ports';
import { type Problem, toProblem } from '../../lib/values/problem';
import { activeUrl } from './active-url';

export interface Loaded {
  model: PopupModel | null;
  /** Why there is no model. */
  problem: Problem | null;
  url: string | null;
  reload: () => Promise<void>;
}

/** What the popup shows, read when it opens and anew after each of the reader's actions. */
export function usePopupModel(ports: Ports, asked: URLSearchParams): Loaded {
  const [state, setState] = useState<Omit<Loaded, 'reload'>>({ model: null, problem: null, url: null });
  const reload = useCallback(async () => {
    try {
      const url = await activeUrl(ports, asked).catch(() => null);
      setState({ model: await send('popup.state', { url }), problem: null, url });
    } catch (error) {
      setState((last) => ({ ...last, problem: toProblem(error) }));
    }
  }, [ports, asked]);
  useEffect(() => {
    reload();
  }, [reload]);
  return { ...state, reload };
}
