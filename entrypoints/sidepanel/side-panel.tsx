import { useEffect, useState } from 'react';
import type { PanelRow, PanelSubject } from '../../components/panel-models';
import { type OpenRow, PanelView } from '../../components/panel-view';
import { ProblemList } from '../../components/problem-list';
import { wordsFor } from '../../components/words';
import { send } from '../../lib/messaging/client';
import type { Ports } from '../../lib/platform/ports';
import { toProblem } from '../../lib/values/problem';
import { REQUIRED_SITES } from '../../lib/values/required-sites';
import { wallClockAt } from '../../lib/values/zoned-time';
import { feedbackPort } from '../card.content/feedback-port';
import { usePanelModel } from './use-panel-model';
import { usePanelSearch } from './use-panel-search';

/** The side panel, wired. */
export function SidePanel({ ports, asked }: { ports: Ports; asked: URLSearchParams }) {
  const { model, problem, place, reload } = usePanelModel(ports, asked);
  const search = usePanelSearch();
  const [open, setOpen] = useState<OpenRow | null>(null);
  const [said, setSaid] = useState('');
  const leave = () => window.close();
  // biome-ignore lint/correctness/useExhaustiveDependencies: for as long as the panel is there
  useEffect(() => ports.panel.onLeave(leave), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => ports.panel.stayInTouch(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it opens, then when it is told to
  useEffect(() => {
    const lookUp = async () => {
      const windowId = await ports.panel.windowId().catch(() => null);
      const { query } = await send('panel.asked', { windowId }).catch(() => ({ query: null }));
      if (query) search.onQuery(query);
    };
    const find = asked.get('find');
    if (find) search.onQuery(find);
    else void lookUp();
    return ports.panel.onLookUp(() => void lookUp());
  }, []);

  const today = model ? wallClockAt(Date.parse(model.now), model.timeZone).date : '';
  const words = wordsFor(model?.locale ?? document.documentElement.lang, today);

  if (!model)
    return (
      <main className="pl-panel pl-panel--side" aria-busy={!problem}>
        <div className="pl-group pl-group--notes">
          {problem ? <ProblemList words={words} problems={[problem]} onGrant={() => {}} /> : words('panel.reading')}
        </div>
      </main>
    );

  const read = async (id: string, row: PanelRow, subject: PanelSubject) => {
    const fill = (filled: Pick<OpenRow, 'card' | 'problem'>) =>
      setOpen((last) => (last?.id === id ? { ...last, ...filled } : last));
    setOpen({ id, row, card: null, problem: null });
    try {
      const reply = await send('panel.card', { ...place, subject });
      if ('card' in reply) fill({ card: reply.card, problem: null });
      else fill({ card: null, problem: words(reply.problem.code, reply.problem.values) });
    } catch (error) {
      const { code, values } = toProblem(error);
      fill({ card: null, problem: words(code, values) });
    }
  };
  const answer = async (asking: Promise<{ ok: boolean }>, done: string, failed: string) => {
    const kept = await asking.then(
      ({ ok }) => ok,
      () => false,
    );
    setSaid(kept ? done : failed);
    await reload();
  };
  const keyOf = ({ subject }: PanelRow) => (subject.kind === 'warning' ? subject.key : '');

  return (
    <PanelView
      words={words}
      model={model}
      query={search.query}
      hits={search.hits}
      open={open}
      said={said}
      onQuery={(query) => {
        setOpen(null);
        setSaid('');
        search.onQuery(query);
      }}
      onOpen={(id, row) => {
        setSaid('');
        if (open?.id === id) setOpen(null);
        else void read(id, row, row.subject);
      }}
      onChoose={(subject) => open && void read(open.id, open.row, subject)}
      onShow={(row) => answer(send('panel.show', { ...place, subject: row.subject }), '', words('panel.not-shown'))}
      onSnooze={(row) =>
        answer(
          send('panel.snooze', { ...place, key: keyOf(row) }),
          words('panel.snooze-done'),
          words('panel.snooze-failed'),
        )
      }
      onWake={(row) => answer(send('reader.wake', { key: keyOf(row) }), words('panel.woken'), words('saved.failed'))}
      onCopy={(text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        )
      }
      onGrant={async () => {
        const given = await ports.permissions.request(REQUIRED_SITES).catch(() => false);
        setSaid(given ? '' : words('sites.refused'));
        await reload();
      }}
      onOptions={() => ports.tabs.open(ports.runtime.getUrl('options.html'))}
      onLeave={leave}
      feedback={feedbackPort}
    />
  );
}
