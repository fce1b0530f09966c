import { useCallback, useEffect, useState } from 'react';
import type { OptionsModel } from '../../components/options-models';
import { OptionsView } from '../../components/options-view';
import { ProblemList } from '../../components/problem-list';
import { sentWords } from '../../components/sent-words';
import { wordsFor } from '../../components/words';
import { send } from '../../lib/messaging/client';
import type { Ports } from '../../lib/platform/ports';
import { type Problem, toProblem } from '../../lib/values/problem';
import { REQUIRED_SITES } from '../../lib/values/required-sites';
import { wallClockAt } from '../../lib/values/zoned-time';
import { feedbackPort } from '../card.content/feedback-port';
import { saveText } from './save-text';

/** The options page, wired: every action is saved by the background, then the model comes anew. */
export function Options({ ports }: { ports: Ports }) {
  const [model, setModel] = useState<OptionsModel | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const reload = useCallback(async () => {
    try {
      setModel(await send('options.state', {}));
      setProblem(null);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }, []);
  useEffect(() => {
    void reload();
    // The reader comes back from the welcome page, or from a card: what they did there counts here.
    const onFocus = () => void reload();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [reload]);

  const today = model ? wallClockAt(Date.parse(model.now), model.timeZone).date : '';
  const words = wordsFor(model?.locale ?? document.documentElement.lang, today);

  if (!model)
    return (
      <main className="pl-options" aria-busy={!problem}>
        {problem ? (
          <ProblemList words={words} problems={[problem]} onGrant={() => {}} />
        ) : (
          <p>{words('options.reading')}</p>
        )}
      </main>
    );

  /** Asks, says what came of it, and shows all anew. */
  const save = async (asking: Promise<{ ok: boolean } | { problem: Problem }>, done = '') => {
    const reply = await asking.catch((error): { problem: Problem } => ({ problem: toProblem(error) }));
    if ('problem' in reply) setSaid(words(reply.problem.code, reply.problem.values));
    else setSaid(reply.ok ? done : words('saved.failed'));
    await reload();
  };
  const fileOf = (asking: Promise<{ name: string; text: string }>) =>
    asking.then(
      ({ name, text }) => saveText(name, text),
      (error) => {
        const { code, values } = toProblem(error);
        setSaid(words(code, values));
      },
    );

  return (
    <OptionsView
      words={words}
      model={model}
      said={said}
      byHand={byHand}
      onChangeSource={() => ports.tabs.open(ports.runtime.getUrl('welcome.html'))}
      onCloseSource={() =>
        save(model.sourceUrl === null ? send('source.none', {}) : send('sync.disconnect', {}), words('source.closed'))
      }
      onSync={() =>
        save(
          send('sync.now', {}).then(() => ({ ok: true })),
          words('options.synced'),
        )
      }
      onPolicySource={({ url, patterns }) =>
        save(
          ports.permissions.request(patterns).then((given) => (given ? send('sync.choose', { url }) : { ok: false })),
          words('options.synced'),
        )
      }
      onTeam={(team) => save(send('reader.team', { team }))}
      onAsOf={(asOf) => save(send('reader.as-of', { asOf }))}
      onPause={(site, paused) => save(send('reader.pause', { site, paused }))}
      onQuiet={(quiet) => save(send('reader.quiet', { quiet }))}
      onForgetKnown={(id) => save(send('reader.forget-known', { id }))}
      onLists={(on) => save(send('reader.lists', { on }))}
      onWake={(key) => save(send('reader.wake', { key }))}
      onUnmute={(key) => save(send('reader.unmute', { key }))}
      onRemove={(id) => save(send('outbox.remove', { id }))}
      onRetry={(id) => save(send('outbox.retry', { id }))}
      onExportOutbox={() => fileOf(send('outbox.export', { ids: null }))}
      onAllow={async (pattern) => {
        const given = await ports.permissions.request(pattern ? [pattern] : REQUIRED_SITES).catch(() => false);
        setSaid(given ? '' : words('sites.refused'));
        await reload();
      }}
      onDisallow={async (pattern) => {
        const given = await ports.permissions.remove([pattern]).catch(() => false);
        setSaid(given ? words('options.site-removed') : words('options.site-kept'));
        await reload();
      }}
      onDiagnostics={async () => {
        const { text } = await send('options.diagnostics', {});
        const copied = await navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        );
        setByHand(copied ? null : text);
        setSaid(copied ? words('options.copied') : '');
      }}
      onExport={() => fileOf(send('options.export', {}))}
      onImport={async (file) => save(send('options.import', { text: await file.text() }), words('options.imported'))}
      feedback={feedbackPort}
      onSent={(sent) => {
        setSaid(sentWords(words, sent));
        void reload();
      }}
      onErase={() =>
        save(
          send('erase.all', { unsent: model.outbox.filter(({ state }) => state !== 'sent').length }),
          words('options.erased'),
        )
      }
    />
  );
}
