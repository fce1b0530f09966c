import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { count, text } from './value-text';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** The page that opens after installing, where a workspace is chosen. */
export const welcomePhrases: Catalogue = {
  'welcome.page-title': () => 'Welcome to Plumbline',
  'welcome.title': () => 'See what a word means and what a date rests on, where you already read it.',
  'welcome.lead': () =>
    'Plumbline marks shared terms in Salesforce, Notion and Jira, and says so when a date does not hold. When every date holds, it says nothing.',
  'welcome.demo-before': () => 'Usage-based billing reaches',
  'welcome.demo-term': () => 'GA',
  'welcome.demo-after': () => 'on 30 Oct.',
  'welcome.demo-words': () => 'Dotted: a word with a meaning to read.',
  'welcome.demo-look': () => 'On track',
  'welcome.demo-look-after': () => ', say three teams.',
  'welcome.demo-looks': () => 'Solid: a word that teams mean differently.',
  'welcome.demo-field': () => 'Close date 30 Sep',
  'welcome.demo-chip': () => 'Chain ends 12 Oct, 8 working days late',
  'welcome.demo-dates': () => 'Red: a date that does not hold.',

  'sample.title': () => 'Explore the sample',
  'sample.text': () =>
    'Meridian, a made-up company with its teams, its words and one deal that closes too early. No account.',
  'sample.open': () => 'Explore the sample',
  'sample.opening': () => 'Opening the sample',
  'sample.opened': (v, f) =>
    `The sample is open: ${number(f, count(v, 'terms'), 'term', 'terms')}, ${number(f, count(v, 'teams'), 'team', 'teams')}, ${number(f, count(v, 'items'), 'piece of work', 'pieces of work')}.`,
  'sample.opened-plain': () => 'The sample is open.',

  'next.title': () => 'What to open next',
  'next.text': () =>
    'Pages that are open already need no reload. The sample’s words are dotted on any page of these three; its dates are checked on its own records alone. Say in the options which team is yours, and its meanings are marked.',
  'next.text-files': () =>
    'Pages that are open already need no reload. The workspace’s words are dotted on any page of these three; a date is checked on the records that the workspace knows. Say in the options which team is yours, and its meanings are marked.',
  'next.salesforce': () => 'An opportunity in Salesforce',
  'next.salesforce-text': () =>
    'Words in its fields have a meaning; a close date that does not hold has a red mark beside it.',
  'next.notion': () => 'A page in Notion',
  'next.notion-text': () => 'Rest the pointer on a dotted word to read what it means, and to whom.',
  'next.jira': () => 'An issue in Jira',
  'next.jira-text': () => 'The description and the comments carry the same words; text being typed is left alone.',

  'files.title': () => 'Open a published workspace',
  'files.text': () => 'Pick the files or the folder that your company publishes. It stays in this browser.',
  'files.drop': () => 'Drop them here, or',
  'files.pick': () => 'choose files',
  'files.or': () => 'or',
  'files.folder': () => 'a folder',
  'files.pick-label': () => 'Files of a published workspace',
  'files.folder-label': () => 'Folder of a published workspace',
  'files.reading': () => 'Reading the files',
  'files.opened': (v) => `${text(v, 'name')} is open, version ${text(v, 'version')}. It stays in this browser.`,
  'files.set-aside': (v, f) =>
    `${number(f, count(v, 'n'), 'record was', 'records were')} set aside because ${f.plural(count(v, 'n'), 'it is', 'they are')} not valid.`,

  'welcome.current': (v) => `Open now: ${text(v, 'name')}, version ${text(v, 'version')}.`,
  'welcome.privacy': () =>
    'Page text is matched in this browser and never sent. Owners are teams and roles, not people.',

  'welcome.how': () => 'How it works',
  'welcome.how.workspace': () => 'The workspace',
  'welcome.how.workspace-text': () =>
    'Your company keeps what its words mean, what waits for what, and which team owns it, in files of its own. This browser has a copy and looks for a newer one in the background.',
  'welcome.how.page': () => 'On a page',
  'welcome.how.page-text': () =>
    'The text is compared with that copy in this browser. Words are underlined, and a mark stands beside a date that does not hold; the page itself is left as it is.',
  'welcome.how.card': () => 'To read more',
  'welcome.how.card-text': () =>
    'Rest the pointer on an underlined word, or press a mark: the card says who means what, how it was worked out and how old it is.',
  'welcome.how.differs': () => 'To disagree',
  'welcome.how.differs-text': () =>
    '“Our team uses a different one” is with every meaning. What is sent is shown whole before it goes.',
  'welcome.how.quiet': () => 'To have quiet',
  'welcome.how.quiet-text': () => 'The button in the toolbar pauses Plumbline on one site, or everywhere.',
};
