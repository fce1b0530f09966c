import type { LocalDate } from '../lib/values/local-date';
import type { Quietness } from '../lib/values/quietness';
import type { FeedbackPort, SentItem } from './feedback-model';
import { MarkGlyph } from './glyphs';
import { OptionsOutbox, OptionsOwner } from './options-lists';
import type { OptionsModel, PolicySource } from './options-models';
import { OptionsHelp, OptionsPrivacy } from './options-privacy';
import { OptionsQuiet } from './options-quiet';
import { OptionsSites } from './options-sites';
import { OptionsKnown, OptionsWords } from './options-words';
import { OptionsWorkspace } from './options-workspace';
import { ProblemList } from './problem-list';
import { useCurrentSection } from './use-current-section';
import type { Words } from './words';

/** What the options page asks of its wired twin. Each resolves when it is done; the model then comes anew. */
export interface OptionsActions {
  onChangeSource: () => void;
  onCloseSource: () => void;
  onSync: () => void;
  /** Turns to one of the policy's workspaces; asks the browser for access to it, so it must be called within the click. */
  onPolicySource: (source: PolicySource) => void;
  onTeam: (team: string | null) => void;
  onAsOf: (asOf: { date: LocalDate; time: string | null } | null) => void;
  /** `site` null: everywhere. */
  onPause: (site: string | null, paused: boolean) => void;
  onQuiet: (quiet: Partial<Quietness>) => void;
  onForgetKnown: (id: string) => void;
  onLists: (on: boolean) => void;
  onWake: (key: string) => void;
  onUnmute: (key: string) => void;
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
  onExportOutbox: () => void;
  /** Asks the browser for access: must be called within the click. */
  onAllow: (pattern: string) => void;
  onDisallow: (pattern: string) => void;
  onDiagnostics: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onErase: () => void;
  /** The way back to the workspace. */
  feedback: FeedbackPort;
  /** Something of the reader's is saved, to be sent. */
  onSent: (sent: SentItem) => void;
}

interface OptionsViewProps extends OptionsActions {
  words: Words;
  model: OptionsModel;
  /** The answer to the reader's last action, read aloud. */
  said: string;
  byHand: string | null;
}

/** The sections that are there, for the list beside them. */
function sectionsOf({ needsOwner, outbox, known }: OptionsModel): string[] {
  return [
    'workspace',
    'words',
    ...(known.length > 0 ? ['known'] : []),
    'quiet',
    ...(needsOwner.length > 0 ? ['owner'] : []),
    ...(outbox.length > 0 ? ['outbox'] : []),
    'sites',
    'privacy',
    'help',
  ];
}

/** All that can be chosen, seen and taken back, on one page. */
export function OptionsView({ words, model, said, byHand, ...on }: OptionsViewProps) {
  const sections = sectionsOf(model);
  const current = useCurrentSection(sections);
  return (
    <div className="pl-options">
      <nav aria-label={words('options.sections')}>
        <span className="pl-brand">
          <MarkGlyph />
          {words('popup.name')}
        </span>
        {sections.map((id) => (
          <a key={id} href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
            {words(`options.${id}`)}
          </a>
        ))}
        <span className="pl-options__version">{words('options.version', { version: model.version })}</span>
      </nav>
      <main>
        <h1 className="pl-sr">{words('options.title')}</h1>
        {model.problems.length > 0 ? (
          <div className="pl-options__notes">
            <ProblemList words={words} problems={model.problems} onGrant={() => on.onAllow('')} />
          </div>
        ) : null}
        <OptionsWorkspace words={words} model={model} {...on} />
        <OptionsWords words={words} model={model} {...on} />
        <OptionsKnown words={words} model={model} {...on} />
        <OptionsQuiet words={words} model={model} {...on} />
        <OptionsOwner words={words} model={model} feedback={on.feedback} onSent={on.onSent} />
        <OptionsOutbox words={words} model={model} {...on} />
        <OptionsSites words={words} model={model} {...on} />
        <OptionsPrivacy words={words} model={model} />
        <OptionsHelp words={words} model={model} byHand={byHand} {...on} />
        <p className="pl-options__said" role="status">
          {said}
        </p>
      </main>
    </div>
  );
}
