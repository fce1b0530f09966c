import { useEffect, useRef, useState } from 'react';
import type { PickedFile } from '../../components/bundle-picker';
import type { ConnectPreview } from '../../components/connect-form';
import { type Progress, WelcomeView } from '../../components/welcome-view';
import { type Words, wordsFor } from '../../components/words';
import { spokenKeyId } from '../../lib/bundle/spoken-key-id';
import { send } from '../../lib/messaging/client';
import type { Ports } from '../../lib/platform/ports';
import { type Problem, toProblem } from '../../lib/values/problem';
import { readPicked } from './read-picked';

/** In the language that the page was marked with before its first word. */
const words: Words = (id, values) => wordsFor(document.documentElement.lang, '')(id, values);
const failed = ({ code, values }: Problem): Progress => ({ state: 'failed', text: words(code, values) });

/** What was opened, and what of it was set aside. */
function openedWords({ name, version, setAside }: { name: string; version: number; setAside: number }): string {
  const first = words('files.opened', { name, version });
  return setAside > 0 ? words('sentences', { first, second: words('files.set-aside', { n: setAside }) }) : first;
}

/** What is open in this browser now; null where nothing is, or where it cannot be told. */
async function openSource() {
  const { source } = await send('popup.state', { url: null });
  return source;
}

/** The welcome page, wired: each way of choosing a workspace ends in words, whether it worked or not. */
export function Welcome({ ports }: { ports: Pick<Ports, 'permissions'> }) {
  const [sample, setSample] = useState<Progress>({ state: 'idle' });
  const [connect, setConnect] = useState<Progress>({ state: 'idle' });
  const [sheet, setSheet] = useState<Progress>({ state: 'idle' });
  const [preview, setPreview] = useState<ConnectPreview | null>(null);
  const patterns = useRef<{ text: string; origins: string[] }>({ text: '', origins: [] });
  const [files, setFiles] = useState<Progress>({ state: 'idle' });
  const [current, setCurrent] = useState<{ name: string; version: number } | null>(null);

  const look = async () => {
    const source = await openSource().catch(() => null);
    setCurrent(source?.version != null ? { name: source.name, version: source.version } : null);
    return source;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    look();
  }, []);

  const onSample = async () => {
    setSample({ state: 'busy' });
    setFiles({ state: 'idle' });
    try {
      const reply = await send('source.sample', {});
      if ('problem' in reply) return setSample(failed(reply.problem));
      const source = await look();
      const text = source ? words('sample.opened', { ...source.counts }) : words('sample.opened-plain');
      setSample({ state: 'done', text });
    } catch (error) {
      setSample(failed(toProblem(error)));
    }
  };

  const onFiles = async (picked: PickedFile[]) => {
    setFiles({ state: 'busy' });
    setSample({ state: 'idle' });
    try {
      const reply = await send('source.files', { files: await readPicked(picked) });
      if ('problem' in reply) return setFiles(failed(reply.problem));
      setFiles({ state: 'done', text: openedWords(reply) });
      await look();
    } catch (error) {
      setFiles(failed(toProblem(error)));
    }
  };

  /** What would be connected to is known before the click: after a wait the browser would not ask any more. */
  const onConnectText = (text: string) => {
    const asked = text.trim();
    patterns.current = { text: asked, origins: [] };
    setPreview(null);
    if (!asked) return;
    send('sync.preview', { text: asked }).then(
      (reply) => {
        if (patterns.current.text !== asked || 'problem' in reply) return;
        const { url, feedbackUrl, keyIds } = reply;
        patterns.current = { text: asked, origins: reply.patterns };
        setPreview({ url, feedbackUrl, keys: keyIds.map(spokenKeyId) });
      },
      () => {},
    );
  };

  const onConnect = async (text: string, token: string | null) => {
    const { origins } = patterns.current;
    const asking = origins.length > 0 ? ports.permissions.request(origins) : Promise.resolve(true);
    setConnect({ state: 'busy' });
    try {
      if (!(await asking)) return setConnect({ state: 'failed', text: words('connect.refused') });
      const reply = await send('sync.connect', { text, token });
      if ('problem' in reply) return setConnect(failed(reply.problem));
      const source = await look();
      setConnect({ state: 'done', text: words('connect.opened', { name: source?.name ?? text }) });
    } catch (error) {
      setConnect(failed(toProblem(error)));
    }
  };

  const onSheet = async (file: File) => {
    setSheet({ state: 'busy' });
    try {
      const reply = await send('source.sheet', { name: file.name, text: await file.text() });
      if ('problem' in reply) return setSheet(failed(reply.problem));
      setSheet({ state: 'done', text: openedWords(reply) });
      await look();
    } catch (error) {
      setSheet(failed(toProblem(error)));
    }
  };

  return (
    <WelcomeView
      words={words}
      sample={sample}
      connect={connect}
      preview={preview}
      files={files}
      sheet={sheet}
      current={current}
      onSample={onSample}
      onConnectText={onConnectText}
      onConnect={onConnect}
      onFiles={onFiles}
      onSheet={onSheet}
    />
  );
}
