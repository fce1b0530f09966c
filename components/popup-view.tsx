import type { SyncState } from '../lib/sync/sync-state';
import { wallClockAt } from '../lib/values/zoned-time';
import { HoldsGlyph } from './glyphs';
import type { PopupModel } from './models';
import type { PopupActions } from './popup-actions';
import { PopupFoot } from './popup-foot';
import { answerTo, SearchField, SearchResults, type SearchState } from './popup-search';
import { ProblemList } from './problem-list';
import { SettingSwitch } from './setting-switch';
import { SourceRow } from './source-row';
import { SyncRow } from './sync-row';
import { UnrecognisedPage } from './unrecognised-page';
import { type Words, wordsFor } from './words';

interface PopupViewProps extends PopupActions {
  model: PopupModel;
  /** How things stand with the source; null until it is known. */
  sync: SyncState | null;
  search: SearchState;
  /** The keys that open the side panel; null where none are set. */
  panelKeys: string | null;
  /** The answer to the reader's last action, read aloud. */
  said: string;
}

function pageWords(words: Words, model: PopupModel): string {
  if (model.pausedSite || model.pausedEverywhere) return words('page.paused');
  if (!model.site) return words('page.elsewhere');
  if (!model.page) return words('page.silent');
  const { warnings, terms, recognised, report } = model.page;
  return words(recognised || report ? 'page.counts' : 'page.counts-unrecognised', { warnings, terms });
}

/** What stands on the page in front, and the way to all of it. */
function OnThisPage({
  words,
  model,
  panelKeys,
  onPanel,
}: Pick<PopupViewProps, 'model' | 'panelKeys' | 'onPanel'> & { words: Words }) {
  const paused = model.pausedSite || model.pausedEverywhere;
  return (
    <button type="button" className="pl-row pl-row--page" onClick={onPanel}>
      {paused ? <span className="pl-2nd">{words('page.title')}</span> : <b>{words('page.title')}</b>}
      {panelKeys === null ? <span /> : <kbd>{panelKeys}</kbd>}
      <small>{pageWords(words, model)}</small>
    </button>
  );
}

/** What the sites of the active tab allow, where the reader has a say in it. */
function SiteAccess({ words, model, onGrant }: { words: Words; model: PopupModel; onGrant: () => void }) {
  if (!model.site || model.site.granted || model.problems.some(({ code }) => code === 'sites-revoked')) return null;
  return (
    <div className="pl-set">
      <span>{words('sites.not-granted', { host: model.site.host })}</span>
      <button type="button" className="pl-btn" onClick={onGrant}>
        {words('sites.ask')}
      </button>
    </div>
  );
}

/** How many things were found; nothing while the answer is on its way. */
function countWords(words: Words, search: SearchState): string {
  const answer = answerTo(search);
  return answer ? words('search.count', { shown: answer.rows.length, total: answer.total }) : '';
}

/** The toolbar popup: search, this page, the source and the pauses. All else is in the panel and the options. */
export function PopupView({ model, sync, search, said, panelKeys, ...on }: PopupViewProps) {
  const words = wordsFor(model.locale, wallClockAt(Date.parse(model.now), model.timeZone).date);
  const searching = search.query.trim() !== '';
  const terms = model.source?.counts.terms ?? 0;
  const { onSearch, onOpen, onCopy, feedback } = on;
  const found = { words, terms, search, onSearch, onOpen, onCopy, feedback };
  return (
    <main className="pl-panel" aria-label={words('popup.name')}>
      {model.source ? (
        <header>
          <SearchField {...found} />
        </header>
      ) : null}
      {searching ? (
        <SearchResults {...found} />
      ) : (
        <>
          {model.problems.length > 0 ? (
            <div className="pl-group pl-group--notes">
              <ProblemList words={words} problems={model.problems} onGrant={on.onGrant} />
            </div>
          ) : null}
          {model.source ? (
            <div className="pl-group">
              <OnThisPage words={words} model={model} panelKeys={panelKeys} onPanel={on.onPanel} />
              {model.page?.report && !model.pausedSite && !model.pausedEverywhere ? (
                <UnrecognisedPage words={words} report={model.page.report} onCopy={on.onCopy} />
              ) : null}
              {model.fitsAgain.map((row) => (
                <div key={row.item} className="pl-set pl-set--line">
                  <HoldsGlyph className="pl-quiet" />
                  <span>{words('fits-again.row', { title: row.title, days: row.spareDays })}</span>
                </div>
              ))}
              <SiteAccess words={words} model={model} onGrant={on.onGrant} />
            </div>
          ) : null}
          <div className="pl-group">
            {model.source ? (
              <SyncRow
                words={words}
                source={model.source}
                sync={sync}
                timeZone={model.timeZone}
                onChange={on.onChange}
                onNow={on.onNow}
                onSignIn={on.onSignIn}
              />
            ) : (
              <SourceRow words={words} onChange={on.onChange} />
            )}
            {model.source && model.asOf ? (
              <div className="pl-set">
                <span className="pl-look pl-strong">
                  {words('as-of.shown', { date: model.asOf.date, time: model.asOf.time })}
                </span>
                <button type="button" className="pl-btn" onClick={() => on.onAsOf(null)}>
                  {words('as-of.back')}
                </button>
              </div>
            ) : null}
          </div>
          {model.source ? (
            <div className="pl-group">
              {model.site ? (
                <SettingSwitch
                  label={words('pause.site', { host: model.site.host })}
                  note={words('pause.site-on')}
                  on={model.pausedSite}
                  onChange={on.onPauseSite}
                />
              ) : null}
              <SettingSwitch
                label={words('pause.everywhere')}
                note={words('pause.everywhere-on')}
                on={model.pausedEverywhere}
                onChange={on.onPauseEverywhere}
              />
            </div>
          ) : null}
        </>
      )}
      <PopupFoot words={words} onOptions={searching || said ? null : on.onOptions}>
        {searching ? countWords(words, search) : said}
      </PopupFoot>
    </main>
  );
}
