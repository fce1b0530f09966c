import { describe, expect, it } from 'vitest';
import { evaluateAll } from '../../../lib/reason/evaluate';
import { byCause } from '../../../lib/reason/quiet/by-cause';
import { changedFacts } from '../../../lib/reason/quiet/changed-facts';
import type { Because } from '../../../lib/reason/warning';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { Meridian } from './meridian.fixture';

describe('what is drawn', () => {
  it('is one finding for a cause with many records', () => {
    const all = evaluateAll(indexWorkspace(new Meridian().workspace), Date.parse('2026-09-10T09:00:00-04:00'));
    const findings = byCause([...all.values()].flat());
    expect(findings.map(({ rule, cause, warnings }) => [rule, cause, warnings.map(({ item }) => item)])).toEqual([
      ['chain-misses-date', 'harrow-logistics', ['harrow-logistics']],
      ['date-inversion', 'event-metering', ['usage-based-billing']],
      ['needs-deprioritised', 'smart-routing', ['autumn-launch', 'brightwell-freight', 'castor-mutual']],
      ['never-agreed', 'audit-log-export', ['calder-bank']],
    ]);
  });
});

describe('what is put aside', () => {
  it('says what has changed when it comes back', () => {
    const fact = (field: string, value: Because['value'], asOf: string | null = null): Because => ({
      record: 'items/a',
      field,
      value,
      asOf,
    });
    const before = [fact('target.date', '2026-10-06'), fact('absence', 'x'), fact('absence', 'y'), fact('gone', 1)];
    const now = [
      fact('absence', 'z'),
      fact('absence', 'x'),
      fact('target.date', '2026-10-06', '2026-09-01'),
      fact('new', true),
    ];
    expect(changedFacts(before, now)).toEqual([
      { record: 'items/a', field: 'absence', was: 'y', is: 'z' },
      { record: 'items/a', field: 'new', was: null, is: true },
      { record: 'items/a', field: 'gone', was: 1, is: null },
    ]);
    expect(changedFacts(before, before)).toEqual([]);
  });
});
