import { useCallback, useEffect, useRef, useState } from 'react';
import type { PanelModel } from '../../components/panel-models';
import { send } from '../../lib/messaging/client';
import type { PanelPlace } from '../../lib/messaging/protocol';
import type { Ports } from '../../lib/platform/ports';
import { type Problem, toProblem } from '../../lib/values/problem';

/** A page that draws itself anew tells nobody of it; while the panel is seen, it is asked this often. */
const LOOK_MS = 1500;

export interface Loaded {
  model: PanelModel | null;
  /** Why there is no model. */
  problem: Problem | null;
  /** Which page it is about. */
  place: PanelPlace;
  reload: () => Promise<void>;
}

/** The page that the panel stands beside, or the one named by `?url=` where it was opened as a tab of its own. */
async function placeOf(ports: Pick<Ports, 'tabs'>, asked: URLSearchParams): Promise<PanelPlace> {
  const url = asked.get('url');
  if (url !== null) return { tabId: null, url };
  const tab = await ports.tabs.inThisWindow().catch(() => null);
  return { tabId: tab?.id ?? null, url: tab?.url ?? null };
}

/** What the panel shows: read when it opens, when another page is in front, and now and then while it is seen. */
export function usePanelModel(ports: Ports, asked: URLSearchParams): Loaded {
  const [state, setState] = useState<Omit<Loaded, 'reload'>>({
    model: null,
    problem: null,
    place: { tabId: null, url: null },
  });
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const place = await placeOf(ports, asked);
    try {
      const model = await send('panel.list', place);
      if (mine !== latest.current) return;
      // What says the same is the same: nothing is drawn anew under the reader's finger.
      setState((last) =>
        JSON.stringify([last.model, last.place]) === JSON.stringify([model, place])
          ? last
          : { model, place, problem: null },
      );
    } catch (error) {
      if (mine === latest.current) setState((last) => ({ ...last, place, problem: toProblem(error) }));
    }
  }, [ports, asked]);
  useEffect(() => {
    void reload();
    const stop = ports.tabs.onFront(() => void reload());
    const timer = setInterval(() => document.visibilityState === 'visible' && void reload(), LOOK_MS);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [ports, reload]);
  return { ...state, reload };
}
