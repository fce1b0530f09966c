import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CardView } from '../../../components/card-view';
import type { FeedbackPort } from '../../../components/feedback-model';
import { LoadingCard } from '../../../components/loading-card';
import type { Card } from '../../../components/models';
import { PanelDetails } from '../../../components/panel-details';
import { wordsFor } from '../../../components/words';
import { portWith } from '../../fixtures/surfaces/feedback';
import { NOTHING } from './card-actions';
import { BLOCKED_ITEM } from './item-cards';
import { FOOT, STORY_ONE } from './story-one-card';
import { TEAM } from './team-cards';
import { meaning, OWNER_GONE, PLAIN, UNVERIFIED, VARIANTS } from './term-cards';
import { THREE_MEANINGS, TWO_MEANINGS } from './warning-cards';

const snooze = async () => true;
const company = () => meaning('ga', null, 'Any customer can turn it on.');

function markup(card: Card, onSnooze: (() => Promise<boolean>) | null = null): string {
  return renderToStaticMarkup(<CardView {...NOTHING} card={card} onSnooze={onSnooze} />);
}

/** What a page of the markup reads as, tags left out. */
const read = (html: string) =>
  html
    .replace(/<(div|p|li|dt|dd|h2|h3|small|button|summary|span|b)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the chain card of the first story', () => {
  const html = markup(STORY_ONE, snooze);
  const text = read(html);

  it('says when the chain ends, how late that is, and that each cause alone would fit', () => {
    expect(text).toContain('Chain ends 12 Oct, 8 working days late');
    expect(text).toContain('Close date is 30 Sep. Each fits alone, together 8 working days late.');
  });

  it('shows the sum', () => {
    expect(text).toContain('9 + 2 + 5 + 1, and 4 waiting = 21 d. 21 − 13 = 8 d late');
    expect(text).toContain('13 d to 30 Sep.');
  });

  it('names each step’s team, and the source and age of each number', () => {
    expect(text).toContain('Legal · budgeted 5, median of last 41, to 31 Aug');
    expect(text).toContain('Pricing · budgeted 2, away 24–30 Sep, no delegate');
    expect(text).toContain('Sales · budgeted 5, for clause 14.3, segment Enterprise');
    expect(text).toContain('Pricing sign-off waits for VP Pricing, away 24–30 Sep, no delegate');
    expect(text).toContain('the 5 d budget was set by Head of Legal on 10 Feb 2025');
  });

  it('opens each step’s team by a button, in the page and in the panel', () => {
    const opens = (drawn: string) =>
      [...drawn.matchAll(/<button[^>]* data-opens="([^"]+)"[^>]*>([^<]+)</g)].map(
        ([, what, name]) => `${what}: ${name}`,
      );
    const teams = ['team legal: Legal', 'team pricing: Pricing', 'team sales: Sales', 'team sales: Sales'];
    const onPage = renderToStaticMarkup(<CardView {...NOTHING} onOpen={() => {}} card={STORY_ONE} />);
    expect(opens(onPage)).toEqual(teams);
    const inPanel = (
      <PanelDetails card={STORY_ONE} onCopy={async () => true} onChoose={() => {}} feedback={portWith()} />
    );
    expect(opens(renderToStaticMarkup(inPanel))).toEqual(teams);
    expect(read(renderToStaticMarkup(inPanel))).toContain('9 d, 14–24 Sep. Legal');
  });

  it('says of each cause that it fits alone, and says nothing of a step that is none', () => {
    expect(html.match(/>fits alone</g)).toHaveLength(3);
    expect(text).toContain('ends 29 Sep');
  });

  it('offers two changes and says that no single one does', () => {
    expect(text).toContain('Smallest changes that fit');
    expect(text).toContain('No single change does: the nearest is 2 working days late');
    expect(text).toMatch(/25 Sep 3 d spare Draft note/);
    expect(text).toMatch(/29 Sep 1 d spare Draft note/);
    expect(text).toMatch(/\+ swap clause 14\.3 for clause B/);
  });

  it('reads as a table, its drawing hidden and its sum after it', () => {
    expect(html).toContain('role="table" aria-label="Steps from 14 Sep to 12 Oct"');
    expect(html.match(/role="row"/g)).toHaveLength(5);
    expect(html).toContain('Legal review, 9 days, 14 to 24 September, budgeted 5, median of last 41, to 31 Aug.');
    expect(html).toContain(
      'Pricing sign-off, waits 4 days, 25 to 30 September, then 2 days, 1 to 2 October, budgeted 2',
    );
    expect(html).toContain('Fits alone, ends 29 September.');
    expect(html).toMatch(/class="pl-strip" aria-hidden="true"/);
    expect(html.indexOf('21 − 13')).toBeGreaterThan(html.lastIndexOf('role="row"'));
  });

  it('is a dialog with its title as its name, and no modal one', () => {
    const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<h2 class="pl-title" id="${id}">`);
    expect(html).toContain('role="dialog"');
    expect(html).not.toContain('aria-modal');
  });

  it('says where it comes from and how old that is', () => {
    expect(text).toMatch(/Meridian v1, as of 08:40$/);
  });

  it('draws a snooze only where it can be kept, and no button that does nothing', () => {
    expect(text).toContain('Snooze until the facts change');
    expect(markup(STORY_ONE)).not.toContain('Snooze');
    expect(text).not.toContain('Correct a step');
  });
});

describe('a chain card where less can be done', () => {
  const { report } = STORY_ONE;

  it('says that even the budget misses', () => {
    const card = { ...STORY_ONE, report: { ...report, asBudgeted: { finish: '2026-10-02', spareDays: -2 } } };
    expect(read(markup(card))).toContain('Even as budgeted it ends 2 Oct, 2 working days late.');
  });

  it('calls no finish after the date a fitting one, though no working day lies between', () => {
    // 30 Sep is a Wednesday: as if the two days after it were off.
    const finish = '2026-10-02';
    const late = { ...report, finish, workingDaysLate: 0, sum: { ...report.sum, total: 13, late: 0 } };
    const steps = STORY_ONE.steps.map((step) => ({
      ...step,
      causes: step.causes.map((cause) => ({ ...cause, finishAlone: finish, spareDays: -0 })),
    }));
    const bestIfNone = { changes: report.levers[0]?.changes ?? [], finish, workingDaysLate: 0 };
    const asBudgeted = { finish, spareDays: -0 };
    const html = markup({ ...STORY_ONE, steps, report: { ...late, asBudgeted, levers: [], bestIfNone } });
    const text = read(html);
    expect(text).toContain('Chain ends 2 Oct, late by no working day');
    expect(text).toContain('Even as budgeted it ends 2 Oct, late by no working day.');
    expect(text).toContain('13 − 13 = 0 d, late by no working day');
    expect(text).toContain('Alone it ends 2 October, late by no working day.');
    expect(html.match(/>late alone</g)).toHaveLength(3);
    expect(text).toMatch(/2 Oct late/);
    expect(text).not.toMatch(/fits alone|[-−]0|0 working days|0 d late|0 working days spare/i);

    const together = read(markup({ ...STORY_ONE, report: late }));
    expect(together).toContain('Each fits alone, together late by no working day.');
    const nearestSingle = { changes: [], finish, workingDaysLate: 0 };
    expect(read(markup({ ...STORY_ONE, report: { ...report, nearestSingle } }))).toContain(
      'the nearest is late by no working day',
    );
  });

  it('tells of several causes of a step the one that ends last', () => {
    const causes = [
      { kind: 'observed' as const, finishAlone: '2026-09-30', spareDays: 0 },
      { kind: 'absence' as const, finishAlone: '2026-10-02', spareDays: -0 },
    ];
    const steps = STORY_ONE.steps.map((step) => (step.id === 'legal' ? { ...step, causes } : step));
    expect(read(markup({ ...STORY_ONE, steps }))).toContain('late alone ends 2 Oct');
  });

  it('gives the best of what does not fit, with a note to the team', () => {
    const bestIfNone = { changes: report.levers[0]?.changes ?? [], finish: '2026-10-05', workingDaysLate: 3 };
    const noteIfNoneFits = 'Still 3 working days late.';
    const text = read(markup({ ...STORY_ONE, noteIfNoneFits, report: { ...report, levers: [], bestIfNone } }));
    expect(text).toContain('No two changes fit');
    expect(text).toContain('5 Oct 3 d late');
    expect(text.match(/Draft note/g)).toHaveLength(1);
  });

  it('says that nothing can be changed, and leaves a note to copy', () => {
    const noteIfNoneFits = 'The chain ends 12 Oct.';
    const text = read(markup({ ...STORY_ONE, noteIfNoneFits, report: { ...report, levers: [], bestIfNone: null } }));
    expect(text).toContain('No step of this chain can be run at once, delegated or left out.');
    expect(text.match(/Draft note/g)).toHaveLength(1);
  });

  it('does not claim that no single change fits where one does', () => {
    const levers = report.levers.map((lever) => ({ ...lever, changes: lever.changes.slice(0, 1) }));
    expect(markup({ ...STORY_ONE, report: { ...report, levers, nearestSingle: null } })).not.toContain('No single');
  });

  it('owns up where not every change was tried', () => {
    const text = read(markup({ ...STORY_ONE, report: { ...report, levers: [], bestIfNone: null, cut: true } }));
    expect(text).toContain('No change that was tried fits');
    expect(text).toContain('too large to try every change');
  });

  it('says why a measured duration is not used', () => {
    const said = (unfit: 'few' | 'old' | 'open') => {
      const steps = STORY_ONE.steps.map((step) =>
        step.observed ? { ...step, basis: 'budget' as const, observed: { ...step.observed, unfit } } : step,
      );
      return read(markup({ ...STORY_ONE, steps }));
    };
    expect(said('few')).toContain('observed 9 in 41, to 31 Aug: too few to use');
    expect(said('old')).toContain('observed 9 in 41, to 31 Aug: too old to use');
    expect(said('open')).toContain('observed 9 in 41, to 31 Aug: not used before that day is over');
  });

  it('joins changes with the words that stand inside a line', () => {
    const change = { step: 'qa', change: 'fact' as const };
    const swap = { ...change, message: { id: 'lever.fact', values: { step: 'QA', lever: 'QA waived' } } };
    const levers = [{ changes: [swap, swap], finish: '2026-09-25', spareDays: 3 }];
    expect(read(markup({ ...STORY_ONE, report: { ...report, levers } }))).toContain('QA waived + QA waived');
    const named = { ...change, message: { id: 'lever.fact', values: { step: 'QA', lever: 'Swap “MSA” for B' } } };
    const two = [{ changes: [named, named], finish: '2026-09-25', spareDays: 3 }];
    expect(read(markup({ ...STORY_ONE, report: { ...report, levers: two } }))).toContain('+ Swap “MSA” for B');
  });

  it('says which date was taken where the page’s reads two ways', () => {
    expect(markup({ ...STORY_ONE, targetFrom: 'ambiguous' })).toContain('can be read two ways, so 30 Sep');
  });

  it('shows two ways out at most', () => {
    const levers = [...report.levers, ...report.levers];
    expect(markup({ ...STORY_ONE, report: { ...report, levers } }).match(/>Draft note</g)).toHaveLength(2);
  });
});

describe('the card of a term', () => {
  it('gives the one meaning, its owner, that team’s word with its age, its verification and its use', () => {
    const text = read(markup(PLAIN));
    for (const part of [
      'GA',
      'General availability',
      'Any customer on a supported plan',
      'Owner Platform',
      'said “on track” 4 working days ago',
      'Verified 24 Aug, 18 days ago',
      'Used by Engineering, Finance, Marketing, Product and 2 more',
    ])
      expect(text).toContain(part);
  });

  it('lists every meaning, shades the reader’s, and says what is off in one note', () => {
    const html = markup(VARIANTS);
    const text = read(html);
    expect(text).toContain('3 teams, 3 meanings');
    expect(text).toContain('Three meanings, open 35 days. BizOps decides.');
    expect(html.match(/data-mine/g)).toHaveLength(1);
    expect(text).toContain('Engineering your team');
    expect(text).toContain('Unverified since 30 May');
    expect(text).toContain('scope = agreed');
    expect(html).toContain('data-age="ageing" aria-hidden="true"');
  });

  it('shades the company’s meaning for a reader whose team has none of its own', () => {
    const company = meaning('all', null, 'Contracted fees.');
    const card = { ...VARIANTS, shown: [company], meanings: [company, meaning('s', 'Sales', 'Booked fees.')] };
    expect(read(markup(card))).toContain('Company-wide applies to you');
  });

  it('strikes a deprecated name, puts the new one beside it, and says so in the one note', () => {
    const replacedBy = { id: 'launch', title: 'Launch', short: null };
    const html = markup({ ...VARIANTS, title: 'GA', status: 'deprecated', replacedBy });
    expect(html).toContain('<del class="pl-quiet">GA</del> <span class="pl-quiet">→</span> Launch');
    expect(html).toContain('<span class="pl-sr">GA, replaced by Launch</span><span aria-hidden="true">');
    expect(read(html)).toContain('Deprecated. Launch takes its place.');
    expect(html.match(/pl-note/g)).toHaveLength(1);

    const alone = markup({ ...PLAIN, status: 'deprecated' });
    expect(alone).toContain('<span class="pl-sr">GA, deprecated</span>');
    expect(alone).not.toContain('→');
    expect(read(alone)).toContain('Nothing is named to take its place.');
  });

  it('tags what nobody has confirmed, says who proposed it, and nothing else', () => {
    const tag = '<span class="pl-tag pl-tag--open">Unverified</span>';
    const html = markup(UNVERIFIED);
    expect(html).toContain(`As Sales uses it ${tag}`);
    expect(read(html)).toContain('Proposed Sales on 2 Sep Confirmed 0 of 3 teams Also says Engineering, Product');
    const draft = {
      ...UNVERIFIED,
      status: 'draft' as const,
      meanings: UNVERIFIED.meanings.map((one) => ({ ...one, team: null })),
    };
    expect(markup(draft)).toContain('pl-tag--alone">Draft<');
    expect(markup(PLAIN)).not.toMatch(/Draft|Unverified|<del/);
  });

  it('calls a status past its cycle what was last said', () => {
    const ownerStatus = { ...VARIANTS.ownerStatus, ageWorkingDays: 14, age: 'old' } as typeof PLAIN.ownerStatus;
    expect(read(markup({ ...VARIANTS, ownerStatus }))).toContain('last said “at risk” 14 working days ago');
    expect(read(markup(VARIANTS))).not.toContain('last said');
  });

  it('leaves out a verification that is not known yet', () => {
    const unknown = { ...company(), verified: null };
    const text = read(markup({ ...VARIANTS, verified: null, meanings: [unknown, ...VARIANTS.meanings.slice(0, 1)] }));
    expect(text).not.toContain('Verified');
    expect(text).not.toContain('verified');
  });

  it('says whose meaning the only one is', () => {
    const sales = meaning('s', 'Sales', 'Booked fees.');
    expect(read(markup({ ...PLAIN, subtitle: null, shown: [sales], meanings: [sales] }))).toContain('As Sales uses it');
  });

  it('says that the owner is gone, since when and into what, and since when the review is overdue', () => {
    const text = read(markup(OWNER_GONE));
    expect(text).toContain('No team owns this. Growth Analytics was dissolved on 1 Jul into Customer Success.');
    expect(text).toContain('1 Dec 2025, 284 days ago, overdue since 30 May');
    expect(text).toContain('Source Growth handbook');
  });

  it('makes a link of an encrypted address of the web alone, and names any other source', () => {
    expect(markup(PLAIN)).toContain('href="https://glossary.example/ga"');
    const card = { ...PLAIN, source: { label: 'x', url: 'javascript:alert(1)' } };
    expect(markup(card)).not.toContain('javascript:');
    const plain = markup({ ...PLAIN, source: { label: 'Old wiki', url: 'http://wiki.example/ga' } });
    expect(plain).not.toContain('href');
    expect(read(plain)).toContain('Source Old wiki');
  });

  it('says that a term without a meaning has none', () => {
    expect(read(markup({ ...PLAIN, shown: [], meanings: [] }))).toContain('No meaning has been written yet.');
  });
});

describe('what a reader may say back', () => {
  it('says it under what is open in the panel, wherever that is about a word', () => {
    const inPanel = (card: Card) =>
      renderToStaticMarkup(
        <PanelDetails card={card} onCopy={async () => true} onChoose={() => {}} feedback={portWith()} />,
      );
    for (const card of [PLAIN, THREE_MEANINGS]) expect(inPanel(card)).toContain('Our team uses a different one');
    for (const card of [TEAM, STORY_ONE, { ...TWO_MEANINGS, term: null }])
      expect(inPanel(card)).not.toContain('Our team uses a different one');
  });

  const port: FeedbackPort = {
    newId: () => '',
    preview: async () => ({ problem: { code: 'unexpected', values: {} } }),
    send: async () => ({ problem: { code: 'unexpected', values: {} } }),
    sentAbout: async () => [],
  };
  const drawn = (card: Card) =>
    renderToStaticMarkup(<CardView {...NOTHING} feedback={port} onMute={snooze} card={card} />);
  /** What is one press away, and what is one press further. */
  const [near, far] = [
    (card: Card) => read(drawn(card).replace(/<div class="pl-choices".*?<\/ul>/, '')),
    (card: Card) => read(/<div class="pl-choices".*?<\/ul>/.exec(drawn(card))?.[0] ?? ''),
  ];

  it('has its form after one press, and is muted after two', () => {
    for (const said of ['Our team uses a different one', 'Doesn’t hold for…']) expect(near(PLAIN)).toContain(said);
    for (const said of ['Not this word on this site', 'Not this word anywhere']) expect(far(PLAIN)).toContain(said);
    for (const said of ['Correct a step', 'This warning is wrong']) expect(near(STORY_ONE)).toContain(said);
    for (const said of ['Our team uses a different one', 'This warning is wrong'])
      expect(near(TWO_MEANINGS)).toContain(said);
  });
});

describe('a copy of a workspace that cannot be reached', () => {
  it('says so on every card, with a way to look again', () => {
    for (const card of [PLAIN, STORY_ONE, TWO_MEANINGS, TEAM, BLOCKED_ITEM]) {
      const old = { ...card, foot: { ...card.foot, unreachableDays: 2 } };
      const say = (of: Card) =>
        read(renderToStaticMarkup(<CardView {...NOTHING} onPause={snooze} onRetry={() => {}} card={of} />));
      expect(say(old), card.kind).toMatch(
        /The workspace cannot be reached. This copy is 2 working days old.*Try again/,
      );
      expect(say(card)).not.toContain('Try again');
    }
  });
});

describe('other cards', () => {
  it('are amber in the panel where a meaning does not hold or cannot be tested, and there alone', () => {
    const html = renderToStaticMarkup(
      <PanelDetails card={THREE_MEANINGS} onCopy={async () => true} onChoose={() => {}} feedback={portWith()} />,
    );
    expect([...html.matchAll(/<small( class="pl-look")?>([^<]+)</g)].map(([, amber, says]) => [says, !!amber])).toEqual(
      [
        ['Holds', false],
        ['Cannot be tested', true],
        ['Does not hold', true],
      ],
    );
  });

  it('lists the terms that share a name', () => {
    const choices = [
      { id: 'a', title: 'Commit (forecast)', short: 'A deal that closes this quarter.' },
      { id: 'b', title: 'Commit (code)', short: null },
    ];
    const text = read(markup({ kind: 'choice', title: 'Commit', choices, foot: FOOT }));
    expect(text).toContain('Two terms share this name');
    expect(text).toContain('A deal that closes this quarter.');
  });

  it('shows its title while it is being read, and that it is busy', () => {
    const html = renderToStaticMarkup(
      <LoadingCard words={wordsFor('en', '')} title="GA" pin={null} onClose={() => {}} />,
    );
    expect(html).toContain('aria-busy="true"');
    expect(read(html)).toContain('GA');
    expect(html).toContain('visibility:hidden');
  });

  it('has no text that came in as markup', () => {
    const html = markup({ ...PLAIN, title: '<img src=x onerror=alert(1)>' });
    expect(html).not.toContain('<img');
  });
});
