import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PopupModel } from '../../../components/models';
import { PanelDetails } from '../../../components/panel-details';
import type { SearchState } from '../../../components/popup-search';
import { PopupView } from '../../../components/popup-view';
import { WelcomeView } from '../../../components/welcome-view';
import { wordsFor } from '../../../components/words';
import { PROBLEM_CODES } from '../../../lib/values/problem';
import { portWith } from '../../fixtures/surfaces/feedback';
import { GA_ROW } from './panel-models';
import { BUSY, CLOSED_SEARCH, SAMPLE } from './popup-models';
import { PLAIN } from './term-cards';

const nothing = () => {};
const popup = (model: PopupModel, search: SearchState = CLOSED_SEARCH) =>
  renderToStaticMarkup(
    <PopupView
      model={model}
      search={search}
      said=""
      onSearch={nothing}
      onOpen={nothing}
      onCopy={async () => true}
      onPanel={nothing}
      onNow={nothing}
      onSignIn={nothing}
      sync={null}
      onOptions={nothing}
      panelKeys="Alt+P"
      onChange={nothing}
      onPauseSite={nothing}
      onPauseEverywhere={nothing}
      onAsOf={nothing}
      onGrant={nothing}
      feedback={portWith()}
    />,
  );

describe('the popup', () => {
  it('says what is open, how old it is, and what the page shows', () => {
    const html = popup(SAMPLE);
    for (const part of [
      'Search 60 terms',
      '1 warning, 4 terms',
      'As of 08:40',
      'Meridian, version 1, sample',
      'Sample: a made-up company; its dates are moved by 11 weeks to look current.',
      'Pause on acme.lightning.force.com',
      'Pause everywhere',
      'Alt+P',
      '>Options</button>',
    ])
      expect(html).toContain(part);
  });

  it('says everything else it has to say', () => {
    const html = popup(BUSY);
    for (const part of [
      'Published 08:40',
      '2 records are set aside',
      'Shown as of 11 Sep, 09:00',
      'Back to today',
      'Fits again: Harrow Logistics - 3-yr Platform, 3 days spare',
      'Give access again',
      'Not read while paused',
    ])
      expect(html).toContain(part);
    expect(html).toContain('role="switch" aria-checked="true" aria-label="Pause on acme.lightning.force.com"');
  });

  it('asks for a workspace and shows nothing that needs one', () => {
    const html = popup({ ...SAMPLE, source: null });
    expect(html).toContain('Choose a workspace');
    expect(html).not.toContain('type="search"');
    expect(html).not.toContain('role="switch"');
  });

  it.each(PROBLEM_CODES)('puts %s into words', (code) => {
    expect(popup({ ...SAMPLE, problems: [{ code, values: {} }] })).toMatch(/role="alert"/);
  });

  it('opens a definition in place', () => {
    const search = {
      query: 'ga',
      answer: { query: 'ga', rows: [GA_ROW], total: 1 },
      problem: null,
      open: { key: 'term ga', card: { card: PLAIN, Details: PanelDetails }, problem: null },
    };
    const html = popup(SAMPLE, search);
    expect(html).toContain('aria-expanded="true"');
    expect(html).toContain('Any customer on a supported plan');
    expect(html).toContain('>1 found<');
    expect(html).toContain('>Our team uses a different one</button>');
  });

  it('tags a draft that is opened in place', () => {
    const card = { card: { ...PLAIN, status: 'draft' as const }, Details: PanelDetails };
    const open = { key: 'term ga', card, problem: null };
    const answer = { query: 'ga', rows: [GA_ROW], total: 1 };
    expect(popup(SAMPLE, { query: 'ga', answer, problem: null, open })).toContain('>Draft<');
  });

  it('says how many of those found it shows', () => {
    const answer = { query: 'a', rows: [GA_ROW], total: 34 };
    expect(popup(SAMPLE, { ...CLOSED_SEARCH, query: 'a', answer })).toContain('>1 of 34 found<');
  });

  it('says that nothing was found only once the answer to this query says so', () => {
    const search = { ...CLOSED_SEARCH, query: 'zzz' };
    const none = { rows: [], total: 0 };
    expect(popup(SAMPLE, { ...search, answer: { query: 'zzz', ...none } })).toContain('Nothing is called “zzz”.');
    expect(popup(SAMPLE, search)).not.toContain('Nothing is');
    expect(popup(SAMPLE, { ...search, answer: { query: 'zz', ...none } })).not.toContain('Nothing is');
    const late = popup(SAMPLE, { ...search, answer: { query: 'g', rows: [GA_ROW], total: 1 } });
    expect(late).toContain('aria-busy="true"');
    expect(late).not.toContain('>1 found<');
  });

  it('says that a search failed', () => {
    const problem = { code: 'unexpected', values: { detail: 'no reply' } } as const;
    const html = popup(SAMPLE, { ...CLOSED_SEARCH, query: 'ga', problem });
    expect(html).toContain('A step of Plumbline’s own failed (no reply).');
    expect(html).not.toContain('Nothing is');
  });
});

describe('the welcome page', () => {
  type Props = Parameters<typeof WelcomeView>[0];
  const page = (sample: Props['sample'], preview: Props['preview'] = null) =>
    renderToStaticMarkup(
      <WelcomeView
        words={wordsFor('en', '')}
        sample={sample}
        files={{ state: 'idle' }}
        current={null}
        onSample={nothing}
        onFiles={nothing}
        connect={{ state: 'idle' }}
        preview={preview}
        sheet={{ state: 'idle' }}
        onConnectText={nothing}
        onConnect={nothing}
        onSheet={nothing}
      />,
    );

  it('has three doors', () => {
    const html = page({ state: 'idle' });
    expect(html).toContain('Explore the sample');
    expect(html.match(/type="file"/g)).toHaveLength(3);
    expect(html).toContain('It stays in this browser');
    expect(html).toContain('Page text is matched in this browser and never sent.');
    for (const door of ['Explore the sample', 'Connect your workspace', 'Start from a spreadsheet'])
      expect(html).toContain(`<h2>${door}</h2>`);
    expect(html).not.toContain('What to open next');
    expect(html).toContain('<span class="pl-underline">GA</span>');
    expect(html).toContain('Solid: a word that teams mean differently.');
  });

  it('says whom it reads, who must have signed and where answers go, before it connects', () => {
    const url = 'https://plumbline.acme.example/everyone/';
    const inbox = 'https://inbox.acme.example/box';
    const html = page({ state: 'idle' }, { url, keys: ['0123-4567-89ab-cdef'], feedbackUrl: inbox });
    expect(html).toContain(`Reads ${url}`);
    expect(html).toContain('Must be signed by 0123-4567-89ab-cdef');
    expect(html).toContain(`What you send goes to ${inbox}`);
    const plain = page({ state: 'idle' }, { url, keys: [], feedbackUrl: null });
    expect(plain).toContain('No signature is asked for');
    expect(plain).toContain('stays in this browser');
    expect(page({ state: 'idle' })).not.toContain('Reads ');
  });

  it('says what to open next once something is open', () => {
    const html = page({ state: 'done', text: 'The sample is open.' });
    expect(html).toContain('The sample is open.');
    expect(html).toContain('An opportunity in Salesforce');
    expect(html).toContain('An issue in Jira');
  });
});
