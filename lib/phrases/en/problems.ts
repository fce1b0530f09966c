import type { ProblemCode } from '../../values/problem';
import type { Formats } from '../formats';
import type { Phrase, Values } from '../say';
import { count, given, text } from './surfaces/value-text';

/** What can be wrong with the files of a bundle, by the value `what`. */
const DAMAGE: Record<string, string> = {
  html: 'is a web page, most likely of a sign-in',
  'double-encoded': 'was encoded twice on its way',
  'not-json': 'is not JSON',
  shape: 'is not shaped like a published workspace',
  path: 'names files outside its folder',
  'two-heads': 'is there twice, from different workspaces',
  'missing-file': 'is missing',
  'wrong-size': 'is cut short or too long',
  'wrong-hash': 'was changed after it was published',
  'wrong-count': 'holds another number of records than it says',
  'wrong-digest': 'holds other records than it says',
  mixed: 'belongs to another version',
  forked: 'was published twice under one version, with different records',
};

/** What can be wrong with a pasted connect code or address, by the value `what`. */
const UNCONNECTED: Record<string, string> = {
  checksum: 'This connect code was cut short or changed on its way',
  newer: 'This connect code is newer than this version of Plumbline',
  url: 'This is no address of a workspace',
  insecure: 'This address begins with http, so anyone on the way could change what it says',
  secret: 'This address holds a name or password, which does not belong in an address',
  query: 'This address has a question mark in it, and a workspace is a folder',
};

/** The value in brackets, where there is one. */
const aside = (value: string) => (value ? ` (${value})` : '');

/** A file and what is wrong with it: "head.json is a web page, most likely of a sign-in". */
const fault = (v: Values) => `${text(v, 'file') || 'A file'} ${DAMAGE[text(v, 'what')] ?? 'cannot be read'}`;

/** What a source that was refused leaves behind: only where something was open can it be said to stay. */
const stays = (v: Values) => (v.hadOpen ? 'What was open before stays in use.' : 'Nothing else has changed.');

/** A published address is asked again by itself; what a reader can do is tell. */
const AGAIN = 'Plumbline asks again by itself. If it stays so, tell the team that publishes this workspace.';

/** What to do: with files one thing, with a published address another. */
const nextStep = (v: Values, withFiles: string, onTheWeb = AGAIN) => (v.source === 'web' ? onTheWeb : withFiles);

/** The sample comes with Plumbline itself: no reader can pick its files anew. */
const ofSample = (fileSays: Phrase, sampleSays: string | Phrase): Phrase => {
  return (v, f) => {
    if (v.source !== 'sample') return fileSays(v, f);
    const said = typeof sampleSays === 'string' ? sampleSays : sampleSays(v, f);
    return `${said} ${stays(v)} Update Plumbline, or remove it and install it again.`;
  };
};

/** For each problem: what happened, what still works, what to do. */
export const problemPhrases: Record<ProblemCode, Phrase> = {
  'bundle-damaged': ofSample(
    (v) =>
      `${fault(v)}, so this ${v.source === 'web' ? 'version was not taken' : 'workspace was not opened'}. ${stays(v)} ${nextStep(v, 'Fetch the files again, then pick them all.', v.what === 'html' ? 'Sign in there, then sync again.' : AGAIN)}`,
    (v) => `The sample that came with Plumbline is damaged${given(v, 'what') ? `: ${fault(v)}` : ''}.`,
  ),
  'bundle-empty': ofSample(
    (v) =>
      `This workspace holds no records. ${stays(v)} ${nextStep(v, 'Check that it was published from the right folder.')}`,
    'The sample that came with Plumbline holds no records.',
  ),
  'bundle-newer': ofSample(
    (v) =>
      `This workspace is written in a newer format than this version of Plumbline knows. ${stays(v)} ${nextStep(v, 'Update Plumbline, then open it again.', 'Update Plumbline.')}`,
    'The sample that came with Plumbline is written in a newer format than this version knows.',
  ),
  'bundle-bad-records': ofSample(
    (v, f) =>
      `Too many records of this workspace are not valid${badOfTotal(v, f)}, so none was taken. ${stays(v)} Ask the team that publishes it to run the check${nextStep(v, ', then open it again.', '.')}`,
    (v, f) => `Too many records of the sample that came with Plumbline are not valid${badOfTotal(v, f)}.`,
  ),
  'bundle-no-head': ofSample(
    (v) =>
      `There is no head.json ${nextStep(v, 'among these files', 'at this address')}. ${stays(v)} ${nextStep(v, 'Pick the whole folder that was published.')}`,
    'The sample that came with Plumbline is damaged: its head.json is missing.',
  ),
  'bundle-too-large': (v, f) =>
    `${given(v, 'files') ? `These are more files than a workspace has (${f.number(count(v, 'files'))})` : `${nextStep(v, 'These files hold', 'What this address offers is')} more than a workspace may${nextStep(v, '', ' be')}${given(v, 'limit') ? ` (${f.number(count(v, 'limit'))} MB)` : ''}`}, so ${nextStep(v, 'they were not opened', 'it was not taken')}. ${stays(v)} ${nextStep(v, 'Pick the folder of one published workspace and nothing else.')}`,
  'bundle-older': ofSample(
    (v) =>
      `${nextStep(v, 'These files are', 'What this address offers is')}${olderThan(v)}. The newer version stays in use. ${nextStep(v, 'Pick the newest files.')}`,
    (v) => `The sample that came with Plumbline is${olderThan(v)}.`,
  ),
  'bundle-unsigned': ofSample(
    (v) =>
      `This workspace is not signed by a key that your company gave out, so it was not taken. ${stays(v)} Ask the team that publishes it for a new connect code, or to sign it.`,
    'The sample that came with Plumbline is not signed.',
  ),
  'bundle-bad-signature': ofSample(
    (v) =>
      `This workspace was changed after it was signed, so it was not taken. ${stays(v)} Tell the team that publishes it: somebody else may have written to it.`,
    'The sample that came with Plumbline was changed after it was signed.',
  ),
  'connect-invalid': (v) =>
    `${UNCONNECTED[text(v, 'what')] ?? 'This is no connect code and no address of a workspace'}. Nothing else has changed. Paste the whole code as you were given it, or an address that begins with https.`,
  'cache-unwritable': (v) =>
    `The browser does not let Plumbline keep data on this machine. ${v.hadOpen ? 'What is open works until the browser closes.' : 'Without it, a workspace opened from files lasts until the browser closes at most.'} Free some disk space, or leave private browsing, then open the workspace again.`,
  'kept-nowhere': (v) => {
    const name = text(v, 'name') || 'The workspace';
    // Still in use, or gone already.
    return v.lost === 0
      ? `${name} could not be kept on this machine. It works until the browser puts Plumbline to sleep, which may be soon. Free some disk space, then open the files again.`
      : `${name} could not be kept on this machine; open the files again. What was kept before it, if anything, is in use until then. Free some disk space first, so that it can be kept.`;
  },
  'source-not-allowed': (v) =>
    `The browser does not let Plumbline ask ${text(v, 'url') || 'the workspace’s site'}. What was loaded before stays in use. Connect again and allow that site.`,
  'set-by-policy': () =>
    'Your company has set which workspace is used, so it cannot be changed here. Everything works as before. Ask the team that looks after your browser.',
  'unsent-items': (v, f) =>
    `${f.number(count(v, 'count'))} ${f.plural(count(v, 'count'), 'item is', 'items are')} not sent yet and would be lost. Nothing was erased. Send or export them first, or erase all the same.`,
  'outbox-not-kept': () =>
    'The browser does not let Plumbline keep this, so it is not saved. Everything else works as before. Free some disk space, then save it again, or copy the text somewhere safe.',
  'outbox-full': (v, f) =>
    `The outbox holds ${f.number(count(v, 'limit'))} items that are not sent, and takes no more. What is in it is safe. Send or export some of them first.`,
  'feedback-off': () =>
    'Your company has switched off sending to the workspace. Everything else works as before. Tell the team that owns the word or the warning.',
  'sheet-no-terms': () =>
    'No row of this spreadsheet is a term. Nothing has changed. Give it a first row that says term, meaning and team, then pick it again.',
  'settings-file': () =>
    'This file does not hold settings that Plumbline has saved. Nothing has changed. Pick the file that the options page exported.',
  'sites-revoked': (v) =>
    v.all
      ? 'The browser no longer lets Plumbline read Salesforce, Notion or Jira. Nothing is read or shown there. Search here works as before. Give access again in the browser’s settings for this extension.'
      : `The browser no longer lets Plumbline read ${given(v, 'sites') ? text(v, 'sites') : 'some of its sites'}. The other sites work as before. Give access again in the browser’s settings for this extension.`,
  gone: () =>
    'What this card was about is no longer in the workspace. The rest works as before. Close the card and look again.',
  orphaned: () =>
    'Plumbline was updated or removed while this page was open. The page itself is untouched. Reload it to go on.',
  unexpected: (v) =>
    `A step of Plumbline’s own failed${aside(text(v, 'detail'))}. What is kept in this browser is unchanged. Try again; if it comes back, restart the browser.`,
};

function badOfTotal(v: Values, f: Formats): string {
  return given(v, 'bad') && given(v, 'total')
    ? ` (${f.number(count(v, 'bad'))} of ${f.number(count(v, 'total'))})`
    : '';
}

/** " version 3, older than version 4, which is open already": both where they are known. */
function olderThan(v: Values): string {
  const own = given(v, 'version') ? ` version ${text(v, 'version')},` : '';
  return `${own} older than ${given(v, 'current') ? `version ${text(v, 'current')}, which is` : 'what is'} open already`;
}
