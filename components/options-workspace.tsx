import { AsOfForm } from './as-of-form';
import { ManagedTag, OptionsLine, OptionsSection } from './options-box';
import type { Managed, OptionsModel, PolicySource } from './options-models';
import type { OptionsActions } from './options-view';
import type { Words } from './words';

type Props = Pick<
  OptionsActions,
  'onChangeSource' | 'onCloseSource' | 'onSync' | 'onPolicySource' | 'onTeam' | 'onAsOf'
> & {
  words: Words;
  model: OptionsModel;
};

interface PolicySourcesProps extends Pick<OptionsActions, 'onPolicySource'> {
  words: Words;
  sources: readonly PolicySource[];
}

/** The days of a week that count, as the reader's language names them: "Mon, Tue, Wed, Thu, Fri". */
function weekWords(locale: string, workdays: readonly number[]): string {
  const named = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const days = workdays.map((day) => named.format(new Date((day + 3) * 86_400_000)));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(days);
}

/** The workspaces that the company has set: which is open, whether the browser lets it be read, and a way to the others. */
function PolicySources({ words, sources, onPolicySource }: PolicySourcesProps) {
  if (sources.length < 2 && sources.every(({ granted }) => granted)) return null;
  return sources.map((source) => {
    const { url, inUse, granted } = source;
    const refused = inUse && !granted;
    return (
      <OptionsLine
        key={url}
        label={words('options.of-company')}
        says={url.replace(/^https?:\/\//, '')}
        text={refused ? words('options.not-allowed') : inUse ? words('options.in-use') : null}
        look={refused}
      >
        {inUse && granted ? null : (
          <button type="button" className="pl-btn" onClick={() => onPolicySource(source)}>
            {words(inUse ? 'options.allow' : 'options.turn-to')}
          </button>
        )}
      </OptionsLine>
    );
  });
}

/** Which workspace is open and how old it is, the reader's team, and the day that is shown. */
export function OptionsWorkspace({ words, model, ...on }: Props) {
  const { source, calendar, locale, timeZone } = model;
  const isManaged = (name: Managed) => model.managed.includes(name);
  return (
    <OptionsSection id="workspace" heading={words('options.workspace')} text={words('options.workspace-text')}>
      <OptionsLine
        label={words('options.source')}
        says={
          source
            ? words('source.from', {
                name: source.name,
                version: source.version,
                kind: words(`source.kind.${source.kind}`),
              })
            : words('options.source-none')
        }
        text={
          source?.version == null
            ? words('options.source-none-text')
            : words('options.counts', { version: source.version, ...source.counts })
        }
      >
        {isManaged('sourceUrl') ? (
          <ManagedTag words={words} />
        ) : (
          <button type="button" className="pl-btn" onClick={on.onChangeSource}>
            {words(source ? 'options.change' : 'source.choose')}
          </button>
        )}
        {source && !isManaged('sourceUrl') ? (
          <button type="button" className="pl-link" onClick={on.onCloseSource}>
            {words('source.close')}
          </button>
        ) : null}
      </OptionsLine>
      <PolicySources words={words} sources={model.policySources} onPolicySource={on.onPolicySource} />
      {model.policyFaults.length > 0 ? (
        <OptionsLine
          label={words('options.policy')}
          says={words('options.policy-faults', { names: model.policyFaults.join(', ') })}
          text={words('options.policy-faults-text')}
          look
        />
      ) : null}
      {model.sourceUrl === null ? null : (
        <OptionsLine
          label={words('options.checked')}
          says={model.checkedAt ? words('options.at', { at: model.checkedAt, timeZone }) : words('options.unchecked')}
          text={words('options.poll', { minutes: model.pollMinutes })}
        >
          {isManaged('pollMinutes') ? <ManagedTag words={words} /> : null}
          <button type="button" className="pl-btn" onClick={on.onSync}>
            {words('sync.now')}
          </button>
        </OptionsLine>
      )}
      {source?.asOf ? (
        <OptionsLine
          label={words('options.published')}
          says={words('options.at', { at: source.asOf, timeZone })}
          text={
            source.setAside > 0
              ? words('source.set-aside', { n: source.setAside })
              : source.kind === 'sample'
                ? words('source.sample', { weeks: source.shiftWeeks })
                : null
          }
          look={source.setAside > 0}
        />
      ) : null}
      {source ? (
        <>
          <OptionsLine label={words('options.team')} says={words('options.team-text')}>
            {isManaged('team') ? <ManagedTag words={words} /> : null}
            <select
              className="pl-input pl-select"
              aria-label={words('team.label')}
              disabled={isManaged('team')}
              value={model.team ?? ''}
              onChange={(event) => on.onTeam(event.target.value || null)}
            >
              <option value="">{words('team.none')}</option>
              {model.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </OptionsLine>
          <OptionsLine
            label={words('options.days')}
            says={
              calendar
                ? words('options.calendar', {
                    zone: calendar.timeZone.replaceAll('_', ' '),
                    days: weekWords(locale, calendar.workdays),
                  })
                : words('options.days-none')
            }
            text={calendar ? words('options.days-text', { holidays: calendar.holidays }) : null}
          />
          <div className="pl-line pl-line--form">
            <span className="pl-line__label">{words('options.as-of')}</span>
            <div>
              <AsOfForm words={words} asOf={model.asOf} onAsOf={on.onAsOf} />
            </div>
          </div>
        </>
      ) : null}
    </OptionsSection>
  );
}
