import { useId, useState } from 'react';
import { BundlePicker, type PickedFile } from './bundle-picker';
import { ConnectForm, type ConnectPreview } from './connect-form';
import { BrokenGlyph, MarkGlyph, PageGlyph, PlugGlyph, SheetGlyph } from './glyphs';
import { SheetPicker } from './sheet-picker';
import type { Words } from './words';

/** How far an answer has come: nothing asked, being read, done with its words, or failed with its words. */
export type Progress = { state: 'idle' } | { state: 'busy' } | { state: 'done' | 'failed'; text: string };

interface WelcomeViewProps {
  words: Words;
  sample: Progress;
  connect: Progress;
  /** What the text in its field would connect to; null where that cannot be told yet. */
  preview: ConnectPreview | null;
  files: Progress;
  sheet: Progress;
  /** What is open already: its name and version. */
  current: { name: string; version: number } | null;
  onSample: () => void;
  onConnectText: (text: string) => void;
  /** Must be called within the click: the browser is asked for access. */
  onConnect: (text: string, token: string | null) => void;
  onFiles: (files: PickedFile[]) => void;
  onSheet: (file: File) => void;
}

/** Where to go next: the address of each host's own front door, since every company has its own site. */
const NEXT = [
  { host: 'salesforce', url: 'https://login.salesforce.com/' },
  { host: 'notion', url: 'https://www.notion.so/' },
  { host: 'jira', url: 'https://home.atlassian.com/' },
] as const;

/** What a page looks like with Plumbline: a word with a meaning, one with several, and a date that does not hold. */
function Demo({ words }: { words: Words }) {
  return (
    <div className="pl-demo">
      <span>
        {words('welcome.demo-before')} <span className="pl-underline">{words('welcome.demo-term')}</span>{' '}
        {words('welcome.demo-after')}
      </span>
      <span className="pl-demo__key">{words('welcome.demo-words')}</span>
      <span>
        <span className="pl-underline pl-underline--look">{words('welcome.demo-look')}</span>
        {words('welcome.demo-look-after')}
      </span>
      <span className="pl-demo__key">{words('welcome.demo-looks')}</span>
      <span>
        {words('welcome.demo-field')}{' '}
        <span className="pl-chip pl-chip--shown" data-state="broken">
          <BrokenGlyph />
          {words('welcome.demo-chip')}
        </span>
      </span>
      <span className="pl-demo__key">{words('welcome.demo-dates')}</span>
    </div>
  );
}

/** What is said of how it works, from the workspace to the way to have quiet. */
const HOW = ['workspace', 'page', 'card', 'differs', 'quiet'] as const;

function HowItWorks({ words, id }: { words: Words; id: string }) {
  return (
    <section className="pl-next" id={id} aria-label={words('welcome.how')}>
      <ul>
        {HOW.map((part) => (
          <li key={part}>
            <b>{words(`welcome.how.${part}`)}</b>
            <span>{words(`welcome.how.${part}-text`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ progress, busy }: { progress: Progress; busy: string }) {
  return (
    <p className={progress.state === 'failed' ? 'pl-answer pl-look' : 'pl-answer'} role="status">
      {progress.state === 'busy' ? busy : 'text' in progress ? progress.text : ''}
    </p>
  );
}

/** Chooses a workspace: the sample, or one that a company publishes. */
export function WelcomeView({ words, sample, connect, preview, files, sheet, current, ...on }: WelcomeViewProps) {
  const { onSample, onConnectText, onConnect, onFiles, onSheet } = on;
  const [how, setHow] = useState(false);
  const howId = useId();
  const opened = [sample, connect, files, sheet].some(({ state }) => state === 'done');
  return (
    <main className="pl-welcome">
      <div className="pl-brand">
        <MarkGlyph />
        {words('popup.name')}
      </div>
      <h1>{words('welcome.title')}</h1>
      <p className="pl-lead">{words('welcome.lead')}</p>
      <Demo words={words} />
      <div className="pl-ways">
        <section className="pl-way">
          <PageGlyph />
          <h2>{words('sample.title')}</h2>
          <p>{words('sample.text')}</p>
          <div className="pl-way__act">
            <button
              type="button"
              className="pl-btn pl-btn--main pl-btn--big"
              disabled={sample.state === 'busy'}
              onClick={onSample}
            >
              {words('sample.open')}
            </button>
            <Answer progress={sample} busy={words('sample.opening')} />
          </div>
        </section>
        <section className="pl-way">
          <PlugGlyph />
          <h2>{words('connect.title')}</h2>
          <p>{words('connect.text')}</p>
          <div className="pl-way__act">
            <ConnectForm
              words={words}
              disabled={connect.state === 'busy'}
              preview={preview}
              onText={onConnectText}
              onConnect={onConnect}
            />
            <Answer progress={connect} busy={words('connect.reading')} />
            <details className="pl-more-ways">
              <summary className="pl-link">{words('files.or-pick')}</summary>
              <BundlePicker words={words} disabled={files.state === 'busy'} onFiles={onFiles} />
            </details>
            <Answer progress={files} busy={words('files.reading')} />
          </div>
        </section>
        <section className="pl-way">
          <SheetGlyph />
          <h2>{words('sheet.title')}</h2>
          <p>{words('sheet.text')}</p>
          <div className="pl-way__act">
            <SheetPicker words={words} disabled={sheet.state === 'busy'} onSheet={onSheet} />
            <Answer progress={sheet} busy={words('sheet.reading')} />
          </div>
        </section>
      </div>
      {opened ? (
        <section className="pl-next">
          <h2>{words('next.title')}</h2>
          <p>{words(sample.state === 'done' ? 'next.text' : 'next.text-files')}</p>
          <ul>
            {NEXT.map(({ host, url }) => (
              <li key={host}>
                <a className="pl-link" href={url} target="_blank" rel="noreferrer">
                  {words(`next.${host}`)}
                </a>
                <span>{words(`next.${host}-text`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="pl-privacy">
        <span>{words('welcome.privacy')}</span>
        {current ? <span>{words('welcome.current', { name: current.name, version: current.version })}</span> : null}
        <button
          type="button"
          className="pl-link pl-link--meta"
          aria-expanded={how}
          aria-controls={how ? howId : undefined}
          onClick={() => setHow(!how)}
        >
          {words('welcome.how')}
        </button>
      </div>
      {how ? <HowItWorks words={words} id={howId} /> : null}
    </main>
  );
}
