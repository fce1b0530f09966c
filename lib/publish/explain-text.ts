import { formatsFor } from '../phrases/formats';
import type { ChainReport, Change, LeanedOn, MeaningsDiffer, Warning } from '../reason/warning';
import type { LocalDate } from '../values/local-date';
import { drawChain } from './draw-chain';
import type { AnswerTeam, Speak } from './explain-answer';
import type { Findings } from './explain-item';

/** How the text of `explain` is written. */
export interface Style {
  speak: Speak;
  locale: string;
  today: LocalDate;
}

const indented = (lines: readonly string[], by: string) => lines.map((line) => `${by}${line}`);

function leverLines(chain: ChainReport, { speak, locale, today }: Style): string[] {
  const formats = formatsFor(locale, today);
  const said = (changes: readonly Change[]) =>
    changes.map(({ message: { id, values } }, at) => speak({ id: at === 0 ? id : `${id}.also`, values })).join(' + ');
  const days = (n: number) => `${formats.number(n)} working ${n === 1 ? 'day' : 'days'}`;
  const lines = chain.levers.map(
    ({ changes, finish, spareDays }) => `fits: ${said(changes)} -> ${formats.date(finish)}, ${days(spareDays)} spare`,
  );
  for (const [label, lever] of [
    ['nearest single change', chain.nearestSingle],
    ['nothing fits; the best', chain.bestIfNone],
  ] as const) {
    if (lever)
      lines.push(
        `${label}: ${said(lever.changes)} -> ${formats.date(lever.finish)}, ${speak({ id: 'chain.late', values: { days: lever.workingDaysLate } })}`,
      );
  }
  return lines;
}

/** Where half days make a step's work spread over more days than it takes: the sum counts the days. */
function halfDays({ steps, sum }: ChainReport, number: (n: number) => string): string[] {
  return sum.terms.flatMap(({ step, days }) => {
    const work = steps.find(({ id, state }) => id === step && state === 'planned')?.days;
    return work === undefined || work === days ? [] : [`${step}: ${number(work)} d of work on ${number(days)} days`];
  });
}

function chainLines(chain: ChainReport, style: Style): string[] {
  const formats = formatsFor(style.locale, style.today);
  const { terms, waiting, total, available, late } = chain.sum;
  const { finish, spareDays } = chain.asBudgeted;
  const number = formats.number;
  const days = terms.map((term) => number(term.days)).join(' + ');
  const lateBy = (days: number) => style.speak({ id: 'chain.late', values: { days } });
  const left = available < 0 ? `(${number(available)})` : number(available);
  const difference = late > 0 ? `${number(late)} d late` : `0 d, ${lateBy(0)}`;
  const ofBudget = finish > chain.target ? lateBy(-spareDays) : `${number(spareDays)} spare`;
  return [
    ...drawChain(chain, style.locale, style.today),
    `${days}${waiting > 0 ? `, and ${number(waiting)} waiting` : ''} = ${number(total)} d. ${number(total)} - ${left} = ${difference}`,
    `as budgeted: ${formats.date(finish)}, ${ofBudget}`,
    ...halfDays(chain, number),
    ...(chain.eachFitsAlone ? ['each cause alone would fit'] : []),
    ...leverLines(chain, style),
    ...(chain.cut ? ['this chain is so large that not every cause, start and change was tried'] : []),
  ];
}

/** Whose meaning holds, one line each: the author's first. */
function meaningLines({ meanings }: MeaningsDiffer, { speak }: Style): string[] {
  return meanings.map(({ role, team, variants, outcome, facts }) => {
    const tie = variants.length > 1 ? `, a tie of ${variants.join(', ')}` : '';
    const against = facts.map(({ record, field, value }) => `${record} ${field}: ${value ?? '-'}`).join(', ');
    return `${role} ${team ?? '-'}${tie}: ${speak({ id: `outcome.${outcome}`, values: {} })}${against ? ` (${against})` : ''}`;
  });
}

/** Work that leans on an item, by team and without its name: an item's id is enough to look it up. */
function leaningLines({ leaning }: LeanedOn, { locale, today }: Style): string[] {
  const formats = formatsFor(locale, today);
  return leaning.map(
    ({ item, team, asked }) => `${team ?? '-'} ${item}${asked === null ? '' : `, asks for ${formats.date(asked)}`}`,
  );
}

function detailLines(warning: Warning, style: Style): string[] {
  switch (warning.rule) {
    case 'chain-misses-date':
      return chainLines(warning.chain, style);
    case 'meanings-differ':
      return meaningLines(warning, style);
    case 'leaned-on':
      return leaningLines(warning, style);
    default:
      return [];
  }
}

/** What could be done; of a chain its levers say it better. */
function actionLines({ rule, actions }: Warning, { speak }: Style): string[] {
  return rule === 'chain-misses-date' ? [] : actions.map((action) => `to do: ${speak(action)}`);
}

function warningLines(warning: Warning, style: Style): string[] {
  const formats = formatsFor(style.locale, style.today);
  const because = warning.because.map(
    ({ record, field, value, asOf }) => `${record} ${field}: ${value ?? '-'}${asOf ? ` (${formats.date(asOf)})` : ''}`,
  );
  return [
    `${warning.severity.toUpperCase()}  ${style.speak(warning.message)}`,
    ...indented([...detailLines(warning, style), ...actionLines(warning, style)], '    '),
    ...indented(because, '    because '),
  ];
}

function teamLine(team: AnswerTeam, { locale, today }: Style): string {
  const formats = formatsFor(locale, today);
  const age = team.ageWorkingDays === null ? '' : `, ${formats.number(team.ageWorkingDays)} working days ago`;
  return `${team.id}: ${team.stale ? 'last said ' : ''}${team.health} on ${formats.date(team.saidOn)}${age}`;
}

/** The findings of one item for a person to read in a terminal. */
export function findingsText(title: string, { warnings, teams }: Findings, style: Style): string {
  const lines = warnings.length ? warnings.flatMap((warning) => warningLines(warning, style)) : ['nothing to say'];
  const status = teams.length
    ? [
        'teams',
        ...indented(
          teams.map((team) => teamLine(team, style)),
          '  ',
        ),
      ]
    : [];
  return [title, ...indented([...lines, ...status], '  ')].join('\n');
}
