import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { count, given, text } from './value-text';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** The toolbar popup. */
export const popupPhrases: Catalogue = {
  'popup.name': () => 'Plumbline',
  'popup.options': () => 'Options',
  'popup.opening': () => 'Reading what is kept in this browser',

  'search.label': (v, f) => `Search ${number(f, count(v, 'n'), 'term', 'terms')}`,
  'search.also': (v) => `Also ${text(v, 'names')}`,
  'search.none': (v) => `Nothing is called “${text(v, 'query')}”.`,
  'search.count': (v, f) => {
    const [shown, total] = [count(v, 'shown'), count(v, 'total')];
    return `${shown < total ? `${f.number(shown)} of ` : ''}${f.number(total)} found`;
  },
  'search.enter': () => 'Enter',
  'search.clear': () => 'Esc',

  'page.title': () => 'On this page',
  'page.counts': (v, f) =>
    `${number(f, count(v, 'warnings'), 'warning', 'warnings')}, ${number(f, count(v, 'terms'), 'term', 'terms')}`,
  'page.counts-unrecognised': (v, f) =>
    `${number(f, count(v, 'warnings'), 'warning', 'warnings')}, ${number(f, count(v, 'terms'), 'term', 'terms')}. No record is recognised here`,
  'page.paused': () => 'Not read while paused',
  'page.elsewhere': () => 'Plumbline does not run on this page',
  'page.silent': () => 'Nothing is shown on this page yet',

  'unrecognised.words': () => 'This page is not recognised. Words still work.',
  'unrecognised.silent': () => 'This page is not recognised, so nothing is shown on it.',
  'unrecognised.text': () => 'A report lists what was looked for; no text of the page is in it',
  'unrecognised.copied': () => 'Copied. Send it to whoever keeps Plumbline for you',
  'unrecognised.copy': () => 'Copy report',

  'source.published': (v, f) => `Published ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'source.as-of': (v, f) => `As of ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'source.from': (v) => `${text(v, 'name')}, version ${text(v, 'version')}, ${text(v, 'kind')}`,
  'source.never': (v) => `${given(v, 'name') ? text(v, 'name') : 'The chosen workspace'} has not been read yet`,
  'source.kind.sample': () => 'sample',
  'source.kind.file': () => 'from files',
  'source.kind.bundle': () => 'published',
  'source.kind.couch': () => 'live',
  'source.set-aside': (v, f) =>
    `${number(f, count(v, 'n'), 'record is', 'records are')} set aside because ${f.plural(count(v, 'n'), 'it is', 'they are')} not valid. The others are in use.`,
  'source.sample': (v, f) =>
    count(v, 'weeks') === 0
      ? 'Sample: a made-up company.'
      : `Sample: a made-up company; its dates are moved by ${number(f, count(v, 'weeks'), 'week', 'weeks')} to look current.`,
  'source.change': () => 'Change',
  'source.close': () => 'Close this workspace',
  'source.closed': () => 'The workspace is closed.',
  'source.none': () => 'No workspace is chosen, so nothing is read or drawn on any page.',
  'source.choose': () => 'Choose a workspace',

  'pause.site': (v) => `Pause on ${text(v, 'host')}`,
  'pause.everywhere': () => 'Pause everywhere',
  'pause.site-on': () => 'Nothing on this site is read or drawn',
  'pause.everywhere-on': () => 'Nothing on any site is read or drawn',

  'team.label': () => 'My team',
  'team.none': () => 'None chosen',

  'as-of.title': () => 'Show as of',
  'as-of.date': () => 'Date',
  'as-of.time': () => 'Time',
  'as-of.apply': () => 'Show',
  'as-of.hint': () => '09:00 where no time is given. Kept until the browser closes.',
  'as-of.shown': (v, f) => `Shown as of ${f.date(text(v, 'date'))}, ${text(v, 'time')}`,
  'as-of.back': () => 'Back to today',

  'fits-again.row': (v, f) => `Fits again: ${text(v, 'title')}, ${number(f, count(v, 'days'), 'day', 'days')} spare`,
  'snoozed.title': () => 'Snoozed',
  'snoozed.wake': () => 'Wake',
  'snoozed.wake-for': (v) => `Wake ${text(v, 'title')}`,

  'muted.title': () => 'Muted words',
  'muted.site': (v) => `On ${text(v, 'host')}`,
  'muted.everywhere': () => 'Everywhere',
  'muted.undo': () => 'Unmute',
  'muted.undo-for': (v) => `Unmute ${text(v, 'title')}`,

  'sites.ask': () => 'Give access again',
  'sites.not-granted': (v) => `The browser does not let Plumbline read ${text(v, 'host')}.`,
  'sites.refused': () => 'Access was not given. Nothing has changed.',

  'saved.failed': () => 'That could not be saved in this browser. Nothing has changed.',
  'panel.not-opened': () => 'The browser did not open the side panel. Open it from the browser’s own menu.',
  'options.copy-failed': () => 'The browser did not let it be copied. Select it and copy it by hand.',
};
