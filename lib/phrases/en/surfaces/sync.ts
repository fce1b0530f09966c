import type { Catalogue } from '../../say';
import { text } from './value-text';

/** How things stand with the source of the workspace. */
export const syncPhrases: Catalogue = {
  'sync.checked': (v, f) => `Synced ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'sync.first': () => 'Reading the workspace for the first time',
  'sync.loading': () => 'Reading the workspace',
  'sync.now': () => 'Sync now',
  'sync.again': () => 'Try again',
  'sync.sign-in': () => 'Sign in',
  'sync.status.sign-in': () => 'The source wants you to sign in',
  'sync.status.refused': () => 'The source holds what cannot be read',
  'sync.status.offline': () => 'The source cannot be reached',
  'sync.status.stale': () => 'The source has said nothing new for long',
  'sync.status.empty': () => 'The workspace holds no record',

  'connect.title': () => 'Connect your workspace',
  'connect.text': () =>
    'Paste the address or the code that your company gives you. It is read; what you send is the only thing written.',
  'connect.label': () => 'Address or code of the workspace',
  'connect.from': (v) => `Reads ${text(v, 'url')}`,
  'connect.signed': (v) => `Must be signed by ${text(v, 'keys')}`,
  'connect.unsigned': () => 'No signature is asked for',
  'connect.to': (v) => `What you send goes to ${text(v, 'url')}`,
  'connect.nowhere': () => 'It names no place for what you send: that stays in this browser',
  'connect.token-ask': () => 'It asks for an access token',
  'connect.token': () => 'Access token, where the source asks for one',
  'connect.go': () => 'Connect',
  'connect.reading': () => 'Reading the workspace',
  'connect.refused': () => 'The browser did not give access to that address. Nothing has changed.',
  'connect.opened': (v) => `${text(v, 'name')} is open.`,

  'sheet.title': () => 'Start from a spreadsheet',
  'sheet.text': () => 'Three columns: term, meaning, team. It stays in this browser until you publish it.',
  'sheet.drop': () => 'Drop a CSV file, or',
  'sheet.pick': () => 'choose one',
  'sheet.pick-label': () => 'Spreadsheet of terms, as CSV',
  'sheet.reading': () => 'Reading the spreadsheet',
  'files.or-pick': () => 'Pick its files instead',
};
