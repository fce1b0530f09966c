import { useEffect, useState } from 'react';
import { PopupFoot } from '../../components/popup-foot';
import { PopupView } from '../../components/popup-view';
import { ProblemList } from '../../components/problem-list';
import { wordsFor } from '../../components/words';
import { send } from '../../lib/messaging/client';
import type { MessageName, Request } from '../../lib/messaging/protocol';
import type { Ports } from '../../lib/platform/ports';
import { REQUIRED_SITES } from '../../lib/values/required-sites';
import { feedbackPort } from '../card.content/feedback-port';
import { type PopupState, usePopupModel } from './use-popup-model';
import { useSearch } from './use-search';
import { useSync } from './use-sync';

type Saving = Extract<MessageName, `reader.${string}`>;

/** What the browser says once and the popup needs within a click: its window, and the keys of the panel. */
function useWindow({ panel, commands }: Pick<Ports, 'panel' | 'commands'>) {
  const [known, setKnown] = useState<{ windowId: number | null; panelKeys: string | null }>({
    windowId: null,
    panelKeys: null,
  });
  useEffect(() => {
    const ask = async () => {
      const [windowId, panelKeys] = await Promise.all([
        panel.windowId().catch(() => null),
        commands.keysOf('panel').catch(() => null),
      ]);
      setKnown({ windowId, panelKeys });
    };
    void ask();
  }, [panel, commands]);
  return known;
}

interface PopupProps {
  ports: Ports;
  asked: URLSearchParams;
  /** What the popup shows first, or is to. */
  first: PopupState | Promise<PopupState>;
}

/** The popup, wired: every action is saved by the background, then the model comes anew. */
export function Popup({ ports, asked, first }: PopupProps) {
  const { model, problem, reload } = usePopupModel(ports, asked, first);
  const [said, setSaid] = useState('');
  const words = wordsFor(model?.locale ?? document.documentElement.lang, '');
  const search = useSearch(ports.runtime.uiLanguage(), ({ code, values }) => words(code, values));
  const { windowId, panelKeys } = useWindow(ports);
  const { sync, onNow } = useSync(() => void reload());

  if (problem || !model)
    return (
      <main className="pl-panel" aria-busy={!problem}>
        <div className="pl-group pl-group--notes">
          {problem ? <ProblemList words={words} problems={[problem]} onGrant={() => {}} /> : words('popup.opening')}
        </div>
        <PopupFoot words={words} />
      </main>
    );

  const save = async <N extends Saving>(name: N, request: Request<N>) => {
    const kept = await send(name, request).then(
      ({ ok }) => ok,
      () => false,
    );
    setSaid(kept ? '' : words('saved.failed'));
    await reload();
  };
  const grant = async () => {
    // The request comes first: awaiting anything before it would end the click that allows it.
    const site = model.site && !model.site.granted ? [`${model.site.origin}/*`] : [];
    const given = await ports.permissions.request(site.length > 0 ? site : REQUIRED_SITES).catch(() => false);
    setSaid(given ? '' : words('sites.refused'));
    await reload();
  };
  /** As a popup this closes it; as a tab it does nothing. */
  const close = () => asked.get('url') === null && window.close();
  const open = async (page: string) => {
    await ports.tabs.open(ports.runtime.getUrl(page));
    close();
  };

  return (
    <PopupView
      model={model}
      sync={sync}
      search={search}
      said={said}
      panelKeys={panelKeys}
      onSearch={search.onSearch}
      onOpen={search.onOpen}
      onCopy={(text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        )
      }
      onPanel={() => ports.panel.open(windowId).then(close, () => setSaid(words('panel.not-opened')))}
      onOptions={() => open('options.html')}
      onChange={() => open('welcome.html')}
      onNow={onNow}
      onSignIn={() => void send('sync.sign-in', {}).catch(() => {})}
      onPauseSite={(paused) => save('reader.pause', { site: model.site?.origin ?? null, paused })}
      onPauseEverywhere={(paused) => save('reader.pause', { site: null, paused })}
      onAsOf={(asOf) => save('reader.as-of', { asOf })}
      onGrant={grant}
      feedback={feedbackPort}
    />
  );
}
