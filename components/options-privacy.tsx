import { useState } from 'react';
import { ManagedTag, OptionsLine, OptionsSection } from './options-box';
import type { OptionsModel } from './options-models';
import type { OptionsActions } from './options-view';
import type { Words } from './words';

const isUnsent = ({ state }: OptionsModel['outbox'][number]) => state !== 'sent';

/** What leaves this browser and what does not, in plain words. */
export function OptionsPrivacy({ words, model }: { words: Words; model: OptionsModel }) {
  const unsent = model.outbox.filter(isUnsent).length;
  return (
    <OptionsSection id="privacy" heading={words('options.privacy')} text={words('options.privacy-text')}>
      <OptionsLine label={words('privacy.text')} says={words('privacy.text-is')} />
      <OptionsLine
        label={words('privacy.requests')}
        says={words('privacy.requests-is', { url: model.sourceUrl })}
        text={words('privacy.requests-text')}
      />
      <OptionsLine
        label={words('privacy.sent')}
        says={
          model.feedbackUrl === null
            ? words(model.managed.includes('feedback') ? 'privacy.sent-off' : 'privacy.sent-nowhere')
            : words('privacy.sent-to', { url: model.feedbackUrl })
        }
        text={model.feedbackUrl === null ? null : words('privacy.sent-text')}
      >
        {model.managed.includes('feedback') ? <ManagedTag words={words} /> : null}
      </OptionsLine>
      <OptionsLine
        label={words('privacy.people')}
        says={words('privacy.people-is')}
        text={words('privacy.people-text')}
      />
      <OptionsLine
        label={words('privacy.kept')}
        says={words('privacy.kept-is')}
        text={words('privacy.kept-text', { snoozed: model.snoozed.length, muted: model.muted.length, unsent })}
      />
    </OptionsSection>
  );
}

type HelpProps = Pick<OptionsActions, 'onDiagnostics' | 'onExport' | 'onImport' | 'onErase'> & {
  words: Words;
  model: OptionsModel;
  /** Diagnostics that the browser did not let be copied, to copy by hand. */
  byHand: string | null;
};

/** Erases everything, in two clicks; what would be lost for good is named before the second. */
function Erase({ words, model, onErase }: Pick<HelpProps, 'words' | 'model' | 'onErase'>) {
  const [sure, setSure] = useState(false);
  const unsent = model.outbox.filter(isUnsent);
  return (
    <>
      <OptionsLine label={words('options.erase')} says={words('options.erase-is')} text={words('options.erase-text')}>
        {sure ? null : (
          <button type="button" className="pl-btn" onClick={() => setSure(true)}>
            {words('options.erase')}
          </button>
        )}
      </OptionsLine>
      {sure ? (
        <div className="pl-line pl-line--sure">
          {unsent.length > 0 ? (
            <div>
              <p className="pl-look">{words('options.erase-unsent', { n: unsent.length })}</p>
              <ul className="pl-lines">
                {unsent.map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
              </ul>
            </div>
          ) : null}
          <span className="pl-line__acts">
            <button
              type="button"
              className="pl-btn"
              onClick={() => {
                setSure(false);
                onErase();
              }}
            >
              {words('options.erase-sure')}
            </button>
            <button type="button" className="pl-link" onClick={() => setSure(false)}>
              {words('options.erase-keep')}
            </button>
          </span>
        </div>
      ) : null}
    </>
  );
}

/** Diagnostics to copy, the settings as a file, and the way out. */
export function OptionsHelp({ words, model, byHand, ...on }: HelpProps) {
  return (
    <OptionsSection id="help" heading={words('options.help')} text={words('options.help-text')}>
      <OptionsLine
        label={words('options.diagnostics')}
        says={words('options.diagnostics-is')}
        text={words('options.diagnostics-text')}
      >
        <button type="button" className="pl-btn" onClick={on.onDiagnostics}>
          {words('options.copy')}
        </button>
      </OptionsLine>
      {byHand === null ? null : (
        <label className="pl-line pl-line--hand">
          {words('options.copy-failed')}
          <textarea className="pl-byhand__text" readOnly rows={8} value={byHand} />
        </label>
      )}
      <OptionsLine
        label={words('options.settings')}
        says={words('options.settings-is')}
        text={words('options.settings-text')}
      >
        <button type="button" className="pl-btn" onClick={on.onExport}>
          {words('options.export')}
        </button>
        <label className="pl-btn">
          {words('options.import')}
          <input
            type="file"
            className="pl-sr"
            accept=".json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) on.onImport(file);
            }}
          />
        </label>
      </OptionsLine>
      <Erase words={words} model={model} onErase={on.onErase} />
    </OptionsSection>
  );
}
