import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { normalRef } from '../../../lib/values/ref';
import { type Item, KINDS, type Kind, manifestFields, recordSchemas } from '../../../lib/workspace/schema';
import { meridian, rawManifest, rawRecords, theOne } from './read-meridian';

/** Paths of what a record holds and the schema does not know, at any depth. */
function unknownFields(schema: z.core.$ZodType, value: unknown, path = ''): string[] {
  const def = (schema as z.ZodType).def as unknown as {
    type: string;
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: z.core.$ZodType[];
    shape?: Record<string, z.core.$ZodType>;
  };
  if (def.innerType) return value === undefined ? [] : unknownFields(def.innerType, value, path);
  if (def.type === 'array' && def.element && Array.isArray(value)) {
    const { element } = def;
    return value.flatMap((entry, i) => unknownFields(element, entry, `${path}[${i}]`));
  }
  if (def.type === 'union' && def.options) {
    const option = def.options.find((candidate) => z.safeParse(candidate, value).success);
    return option ? unknownFields(option, value, path) : [`${path} fits no form`];
  }
  if (def.type === 'object' && def.shape && value && typeof value === 'object') {
    const { shape } = def;
    return Object.entries(value).flatMap(([key, inner]) => {
      const known = shape[key];
      return known ? unknownFields(known, inner, `${path}.${key}`) : [`${path}.${key}`];
    });
  }
  return [];
}

const ids = (kind: Exclude<Kind, 'links'>) => new Set(meridian[kind].map(({ id }) => id));
const present = <T>(values: (T | undefined)[]) => values.filter((value) => value !== undefined);

describe('the records of the sample company', () => {
  it.each(KINDS)('%s fit the schema and hold no field outside it', (kind) => {
    const faults = rawRecords(kind).flatMap(({ file, record }) => {
      const where = `${file} ${String(record['id'] ?? `${record['from']} to ${record['to']}`)}`;
      const result = recordSchemas[kind].safeParse(record);
      const wrong = result.success
        ? []
        : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
      return [...wrong, ...unknownFields(recordSchemas[kind], record)].map((fault) => `${where}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('notices an unknown field, however deep', () => {
    const item = { id: 'x', title: 'X', process: { id: 'p', done: [{ step: 's', on: '2026-01-01', who: 'y' }] } };
    expect(unknownFields(recordSchemas.items, item)).toEqual(['.process.done[0].who']);
  });

  it('the manifest fits', () => {
    expect(manifestFields.strict().safeParse(rawManifest).error).toBeUndefined();
  });

  it('ids are unique per kind, and links per pair and kind', () => {
    for (const kind of KINDS) {
      const keys =
        kind === 'links'
          ? meridian.links.map((link) => `${link.from} ${link.to} ${link.kind}`)
          : meridian[kind].map(({ id }) => id);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
    for (const term of meridian.terms) {
      const variants = (term.variants ?? []).map(({ id }) => id);
      expect(new Set(variants).size).toBe(variants.length);
    }
  });

  it('is about as large as a small company', () => {
    const live = meridian.teams.filter((team) => !team.dissolvedOn);
    expect(live).toHaveLength(12);
    expect(meridian.teams).toHaveLength(13);
    expect(meridian.processes).toHaveLength(4);
    expect(meridian.terms.length).toBeGreaterThanOrEqual(58);
    expect(meridian.items.length).toBeGreaterThanOrEqual(38);
    expect(meridian.items.length).toBeLessThanOrEqual(45);
    expect(meridian.links.length).toBeGreaterThanOrEqual(55);
    expect(meridian.links.length).toBeLessThanOrEqual(65);
  });

  it('no id is left hanging', () => {
    const [terms, teams, items] = [ids('terms'), ids('teams'), ids('items')];
    const calendars = ids('calendars');
    const missing = (known: Set<string>, used: (string | undefined)[]) => present(used).filter((id) => !known.has(id));

    expect(missing(calendars, [meridian.manifest.defaultCalendar])).toEqual([]);
    for (const term of meridian.terms) {
      const variants = new Set(term.variants?.map(({ id }) => id));
      expect(missing(terms, [term.replacedBy, ...(term.related ?? [])]), term.id).toEqual([]);
      expect(missing(teams, [term.ownerTeam, ...(term.variants ?? []).map(({ team }) => team)]), term.id).toEqual([]);
      expect(
        missing(
          variants,
          (term.variants ?? []).map(({ replacedBy }) => replacedBy),
        ),
        term.id,
      ).toEqual([]);
      for (const { team, variant } of term.adoption ?? []) {
        expect(teams.has(team) && variants.has(variant), `${term.id} ${team}`).toBe(true);
      }
    }
    for (const team of meridian.teams) {
      expect(missing(teams, [team.parent, team.successor]), team.id).toEqual([]);
      expect(missing(calendars, [team.calendar]), team.id).toEqual([]);
    }
    for (const process of meridian.processes) {
      const steps = new Set(process.steps.map(({ id }) => id));
      expect(steps.size).toBe(process.steps.length);
      for (const step of process.steps) {
        expect(missing(teams, [step.team]), step.id).toEqual([]);
        expect(missing(calendars, [step.calendar]), step.id).toEqual([]);
        expect(missing(steps, step.after ?? []), step.id).toEqual([]);
      }
    }
    for (const item of meridian.items) {
      expect(missing(teams, [item.ownerTeam, item.status?.team]), item.id).toEqual([]);
      if (!item.process) continue;
      const steps = new Set(theOne(meridian.processes, item.process.id).steps.map(({ id }) => id));
      const { parallel = [], done = [], inProgress = [] } = item.process;
      expect(missing(steps, [...parallel, ...[...done, ...inProgress].map(({ step }) => step)]), item.id).toEqual([]);
    }
    expect(
      missing(
        items,
        meridian.links.flatMap(({ from, to }) => [from, to]),
      ),
    ).toEqual([]);
  });

  it('refs are in normal form, with the right prefix, and each belongs to one item', () => {
    const prefix: Record<string, string> = { opportunity: '006', account: '001', campaign: '701' };
    const seen: string[] = [];
    for (const item of meridian.items) {
      expect(item.refs?.length, item.id).toBeGreaterThan(0);
      for (const ref of item.refs ?? []) {
        expect(normalRef(ref), item.id).toBe(ref);
        if (ref.startsWith('salesforce:')) expect(ref.slice(11, 14), ref).toBe(prefix[item.kind ?? '']);
        seen.push(ref);
      }
    }
    expect(seen.filter((ref, i) => seen.indexOf(ref) !== i)).toEqual([]);
  });

  it('one form of words belongs to one record, but for the one choice that is meant', () => {
    const owners = new Map<string, Set<string>>();
    const note = (words: string, owner: string) => {
      const key = words.toLowerCase().replaceAll('-', ' ');
      owners.set(key, (owners.get(key) ?? new Set()).add(owner));
    };
    for (const term of meridian.terms) {
      for (const words of [term.label, ...(term.aliases ?? []).map(({ text }) => text)]) note(words, `term ${term.id}`);
    }
    for (const item of meridian.items) {
      for (const words of [item.title, ...(item.aliases ?? []).map(({ text }) => text)]) note(words, `item ${item.id}`);
    }
    const shared = [...owners].filter(([, records]) => records.size > 1).map(([words]) => words);
    expect(shared).toEqual(['poc']);
  });
});

describe('the words', () => {
  it('every term has an owner, a kind, a state and at least one meaning in force', () => {
    for (const term of meridian.terms) {
      expect(term.ownerTeam, term.id).toBeDefined();
      expect(term.kind, term.id).toBeDefined();
      expect(term.status, term.id).toBeDefined();
      const inForce = (term.variants ?? []).filter(({ retiredOn }) => !retiredOn);
      expect(inForce.length, term.id).toBeGreaterThan(0);
      expect(inForce.some(({ team }) => !team) || inForce.length > 1, term.id).toBe(true);
      expect(Boolean(term.replacedBy), term.id).toBe(term.status === 'deprecated');
      if (term.commonWord) expect(term.scope?.hosts?.length, term.id).toBeGreaterThan(0);
    }
  });

  it('each meaning is short, in sentence case and without exclamation', () => {
    for (const term of meridian.terms) {
      for (const { short } of term.variants ?? []) {
        expect(short.length, term.id).toBeLessThanOrEqual(160);
        expect(short, term.id).toMatch(/^[A-Z].*\.$/);
      }
    }
    expect(JSON.stringify(meridian)).not.toContain('!');
  });

  it('holds the words people ask for first', () => {
    const labels = meridian.terms.map(({ label }) => label);
    const asked = ['ARR', 'Churn', 'Commit', 'GA', 'ICP', 'Pipeline coverage', 'On track', 'Active customer'];
    expect(labels).toEqual(expect.arrayContaining(asked));
  });

  it('names teams and roles, never a person', () => {
    const keys = new Set<string>();
    const walk = (value: unknown) => {
      if (!value || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        if (!Array.isArray(value)) keys.add(key);
        walk(inner);
      }
    };
    walk(meridian);
    for (const key of ['person', 'people', 'user', 'email', 'assignee', 'owner', 'author', 'reporter', 'contactName']) {
      expect(keys.has(key), key).toBe(false);
    }
    expect(JSON.stringify(meridian)).not.toContain('@');
  });
});

describe('the dates', () => {
  /** What has already been said, verified or done. */
  function past(): string[] {
    const days: (string | undefined)[] = [];
    for (const term of meridian.terms) {
      days.push(term.verifiedOn, term.conflict?.openedOn, ...(term.adoption ?? []).map(({ since }) => since));
      for (const variant of term.variants ?? []) {
        days.push(variant.verifiedOn, variant.retiredOn, ...(variant.changes ?? []).map(({ on }) => on));
      }
    }
    for (const team of meridian.teams) days.push(team.status?.saidOn, team.queue?.asOf, team.dissolvedOn);
    for (const { steps } of meridian.processes) {
      for (const step of steps) days.push(step.assumption?.on, step.days.observed?.from, step.days.observed?.to);
    }
    for (const item of meridian.items) {
      days.push(item.stateOn, item.blockedSince, item.status?.saidOn, item.target?.said);
      days.push(...(item.targetHistory ?? []).map(({ on }) => on));
      days.push(...(item.process?.inProgress ?? []).map(({ since }) => since));
      days.push(...(item.process?.done ?? []).map(({ on }) => on));
    }
    for (const link of meridian.links) days.push(link.askedOn, link.answeredOn);
    return present(days);
  }

  it('nothing was said or done after Fri 4 Sep 2026', () => {
    expect(past().filter((day) => day > '2026-09-04')).toEqual([]);
  });

  it('no sentence names a day, a month or a year, since dates move by whole weeks', () => {
    const prose: string[] = [];
    const walk = (value: unknown) => {
      if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value)) prose.push(value);
      else if (value && typeof value === 'object') for (const inner of Object.values(value)) walk(inner);
    };
    for (const kind of ['terms', 'teams', 'processes', 'items', 'links'] as const) walk(meridian[kind]);
    const months = 'January|February|August|September|October|November|December';
    const short = 'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec';
    const dated = new RegExp(`\\b(20\\d\\d|Q[1-4]|${months}|\\d{1,2} (${short})|(${short}) \\d{1,2})\\b`);
    expect(prose.filter((text) => dated.test(text))).toEqual([]);
  });

  it('every calendar reaches the end of 2027, and Labor Day is the only holiday up to 12 Oct 2026', () => {
    for (const calendar of meridian.calendars) expect(calendar.coversUntil).toBe('2027-12-31');
    const near = meridian.calendars.flatMap(({ holidays = [] }) => holidays.map(({ on }) => on));
    expect([...new Set(near.filter((on) => on <= '2026-10-12'))]).toEqual(['2026-09-07']);
  });

  it('no meaning falls due for review by 12 Oct but the two that are meant', () => {
    const due = (on?: string, days?: number) =>
      on !== undefined && days !== undefined && Date.parse(on) + days * 86_400_000 <= Date.parse('2026-10-12');
    const overdue = meridian.terms.flatMap((term) => [
      ...(due(term.verifiedOn, term.reviewEveryDays) ? [term.id] : []),
      ...(term.variants ?? []).filter((v) => due(v.verifiedOn, v.reviewEveryDays)).map((v) => `${term.id} ${v.id}`),
    ]);
    expect(overdue.sort()).toEqual(['active-customer', 'on-track sales']);
  });
});

describe('what must stay silent', () => {
  const reading = meridian.links.filter(({ kind }) => kind === 'needs' || kind === 'approvedBy');
  const item = (id: string): Item => theOne(meridian.items, id);
  const where = (rule: (from: Item, to: Item, link: (typeof reading)[number]) => boolean) =>
    reading.filter((link) => rule(item(link.from), item(link.to), link)).map(({ from, to }) => `${from} needs ${to}`);

  it('one needed item is later than the date it is needed by', () => {
    const late = where((from, to, { neededBy }) => {
      const by = neededBy ?? from.target?.date;
      return by !== undefined && to.target !== undefined && to.target.date > by;
    });
    expect(late).toEqual(['usage-based-billing needs event-metering']);
  });

  it('only three items need something deprioritised or dropped, at any distance', () => {
    expect(where((_from, to) => to.state === 'deprioritised' || to.state === 'dropped').sort()).toEqual([
      'autumn-launch needs smart-routing',
      'brightwell-freight needs smart-routing',
      'castor-mutual needs smart-routing',
    ]);
    const leaning = new Set(['autumn-launch', 'brightwell-freight', 'castor-mutual']);
    expect(where((_from, to) => leaning.has(to.id))).toEqual([]);
  });

  it('one link asks for a date that nobody agreed, and one item leans on an open question', () => {
    const open = where((_from, _to, { neededBy, agreement }) => Boolean(neededBy) && agreement !== 'agreed');
    expect(open).toEqual(['calder-bank needs audit-log-export']);
    expect(where((_from, to) => to.state === 'idea' || to.state === 'considering')).toEqual(open);
  });

  it('nothing needed is blocked, and no target slipped after it was agreed', () => {
    expect(where((_from, to) => to.state === 'blocked')).toEqual([]);
    expect(where((_from, to, { answeredOn }) => (to.target?.said ?? '') > (answeredOn ?? '9999'))).toEqual([]);
    const slips = where((_from, to, { answeredOn }) =>
      (to.targetHistory ?? []).some(({ on }) => on > (answeredOn ?? '9999')),
    );
    expect(slips).toEqual([]);
  });

  it('no loop, by any kind of link', () => {
    const visit = (id: string, path: string[]): string[] =>
      path.includes(id)
        ? [[...path, id].join(' ')]
        : meridian.links.filter(({ from }) => from === id).flatMap(({ to }) => visit(to, [...path, id]));
    expect(meridian.items.flatMap(({ id }) => visit(id, []))).toEqual([]);
  });

  it('no item is owned by a team that is gone, and two records of one thing agree on its date', () => {
    const gone = new Set(meridian.teams.filter(({ dissolvedOn }) => dissolvedOn).map(({ id }) => id));
    expect(meridian.items.filter(({ ownerTeam }) => !ownerTeam || gone.has(ownerTeam))).toEqual([]);
    for (const { from, to } of meridian.links.filter(({ kind }) => kind === 'sameAs')) {
      expect(item(from).target?.date).toBe(item(to).target?.date);
    }
  });

  it('a status is carried by two items, and only one of its words has more than one meaning', () => {
    const spoken = meridian.items.filter(({ status }) => status).map(({ id, status }) => `${id} ${status?.health}`);
    expect(spoken.sort()).toEqual(['carrier-rate-cards at-risk', 'usage-based-billing on-track']);
    const several = meridian.terms.filter(({ kind, variants }) => kind === 'status' && (variants?.length ?? 0) > 1);
    expect(several.map(({ id }) => id)).toEqual(['on-track']);
    for (const { stateOn = '', target, status } of meridian.items) {
      if (status) expect([stateOn, target?.said ?? ''].every((day) => day <= status.saidOn)).toBe(true);
    }
  });
});
