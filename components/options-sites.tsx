import { type FormEvent, useState } from 'react';
import { sitePatternOf } from '../lib/values/site-pattern';
import { ManagedTag, OptionsLine, OptionsSection } from './options-box';
import type { OptionsModel } from './options-models';
import type { OptionsActions } from './options-view';
import type { Words } from './words';

type SitesProps = Pick<OptionsActions, 'onAllow' | 'onDisallow'> & { words: Words; model: OptionsModel };

const productOf = (host: string) =>
  /force\.com$|salesforce\.com$/.test(host)
    ? 'salesforce'
    : /notion\./.test(host)
      ? 'notion'
      : /atlassian\.net$/.test(host)
        ? 'jira'
        : 'own';

/** Adds a site by its address: the browser asks the reader as soon as it is named. */
function AddSite({ words, onAllow }: Pick<SitesProps, 'words' | 'onAllow'>) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const pattern = sitePatternOf(typed);
    setWrong(pattern === null);
    if (pattern === null) return;
    setTyped('');
    onAllow(pattern);
  };
  return (
    <form className="pl-line" onSubmit={add}>
      <label className="pl-line__label" htmlFor="add-site">
        {words('options.site-add-label')}
      </label>
      <span>
        <input
          id="add-site"
          className="pl-input pl-input--wide"
          value={typed}
          placeholder="jira.example.com"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong}
          aria-describedby="add-site-text"
          onChange={(event) => setTyped(event.target.value)}
        />
        <small id="add-site-text" role={wrong ? 'alert' : undefined} className={wrong ? 'pl-look' : undefined}>
          {words(wrong ? 'options.site-add-wrong' : 'options.site-add-text')}
        </small>
      </span>
      <span className="pl-line__acts">
        <button type="submit" className="pl-btn">
          {words('options.site-add')}
        </button>
      </span>
    </form>
  );
}

/**
 * Where it may run. No switches: what was asked for at install only the browser's own page can take away, and a site that
 * was added is gone from the list once it is removed.
 */
export function OptionsSites({ words, model, onAllow, onDisallow }: SitesProps) {
  return (
    <OptionsSection id="sites" heading={words('options.sites')} text={words('options.sites-text')}>
      {model.sites.map(({ pattern, host, granted, required, byPolicy }) => (
        <OptionsLine
          key={pattern}
          label={words(`options.site.${productOf(host)}`)}
          says={host}
          text={granted ? null : words('options.site-refused')}
          look={!granted}
        >
          {byPolicy ? <ManagedTag words={words} /> : null}
          {granted ? (
            <span className="pl-2nd">{words('options.site-allowed')}</span>
          ) : (
            <button
              type="button"
              className="pl-btn"
              aria-label={words('options.site-allow-for', { host })}
              onClick={() => onAllow(pattern)}
            >
              {words('options.site-allow')}
            </button>
          )}
          {granted && !required ? (
            <button
              type="button"
              className="pl-link"
              aria-label={words('options.site-remove-for', { host })}
              onClick={() => onDisallow(pattern)}
            >
              {words('options.site-remove')}
            </button>
          ) : null}
        </OptionsLine>
      ))}
      <AddSite words={words} onAllow={onAllow} />
    </OptionsSection>
  );
}
