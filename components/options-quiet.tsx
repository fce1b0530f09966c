import { OptionsLine, OptionsSection } from './options-box';
import type { OptionsModel } from './options-models';
import type { OptionsActions } from './options-view';
import type { Words } from './words';

type Props = Pick<OptionsActions, 'onPause' | 'onLists' | 'onWake' | 'onUnmute'> & {
  words: Words;
  model: OptionsModel;
};

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin);

/** All that makes it quiet: pauses, signs in lists, snoozed warnings and muted words, each with its way back. */
export function OptionsQuiet({ words, model, ...on }: Props) {
  const nothing = model.pausedSites.length + model.snoozed.length + model.muted.length === 0;
  return (
    <OptionsSection id="quiet" heading={words('options.quiet')} text={words('options.quiet-text')}>
      <OptionsLine
        label={words('options.paused')}
        says={words('options.pause-everywhere')}
        text={words('options.pause-everywhere-text')}
      >
        <button
          type="button"
          className="pl-switch"
          role="switch"
          aria-checked={model.pausedEverywhere}
          aria-label={words('options.pause-everywhere')}
          onClick={() => on.onPause(null, !model.pausedEverywhere)}
        />
      </OptionsLine>
      {model.pausedSites.map((origin) => (
        <OptionsLine
          key={origin}
          label={words('options.paused')}
          says={words('options.pause-site', { host: hostOf(origin) })}
          text={words('options.pause-site-text')}
        >
          <button
            type="button"
            className="pl-btn"
            aria-label={words('options.resume-for', { host: hostOf(origin) })}
            onClick={() => on.onPause(origin, false)}
          >
            {words('options.resume')}
          </button>
        </OptionsLine>
      ))}
      <OptionsLine label={words('options.lists')} says={words('options.lists-on')} text={words('options.lists-text')}>
        <button
          type="button"
          className="pl-switch"
          role="switch"
          aria-checked={model.lists}
          aria-label={words('options.lists-on')}
          onClick={() => on.onLists(!model.lists)}
        />
      </OptionsLine>
      {model.snoozed.map(({ key, title, text }) => (
        <OptionsLine key={key} label={words('snoozed.title')} says={title} text={text}>
          <button
            type="button"
            className="pl-btn"
            aria-label={words('snoozed.wake-for', { title })}
            onClick={() => on.onWake(key)}
          >
            {words('snoozed.wake')}
          </button>
        </OptionsLine>
      ))}
      {model.muted.map(({ key, title, host }) => (
        <OptionsLine
          key={key}
          label={words('muted.title')}
          says={title}
          text={host === null ? words('muted.everywhere') : words('muted.site', { host })}
        >
          <button
            type="button"
            className="pl-btn"
            aria-label={words('muted.undo-for', { title })}
            onClick={() => on.onUnmute(key)}
          >
            {words('muted.undo')}
          </button>
        </OptionsLine>
      ))}
      <OptionsLine
        label={words('options.keys')}
        says={words('options.keys-text')}
        text={nothing ? words('options.nothing-aside-text') : null}
      />
    </OptionsSection>
  );
}
