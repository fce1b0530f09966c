import { fieldText } from '../field-path';
import { mergeTerms } from '../merge-terms';
import type { Term } from '../schema';
import type { FileFault } from './file-fault';
import type { SourceRecord } from './yaml-records';

export interface MergedDefinitions {
  records: Term[];
  sources: SourceRecord[];
  faults: FileFault[];
}

const whereOf = (source: SourceRecord) => {
  const { file, line } = source.placeOf([]);
  return { table: /\.csv$/i.test(file) ? file : null, where: `${file}:${line}` };
};

/** Makes one term of each id, however many files define it; the faults say which teams disagree. */
export function mergeDefinitions(records: readonly Term[], sources: readonly SourceRecord[]): MergedDefinitions {
  const groups = new Map<string, { term: Term; source: SourceRecord }[]>();
  for (const [i, term] of records.entries()) {
    const source = sources[i];
    if (!source) continue;
    const group = groups.get(term.id);
    if (group) group.push({ term, source });
    else groups.set(term.id, [{ term, source }]);
  }
  const merged: MergedDefinitions = { records: [], sources: [], faults: [] };
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    if (group.length === 1) {
      merged.records.push(first.term);
      merged.sources.push(first.source);
      continue;
    }
    const { term, notes, origins } = mergeTerms(
      group.map(({ term: one, source }) => ({ term: one, ...whereOf(source) })),
    );
    merged.records.push(term);
    merged.sources.push({
      value: term,
      placeOf(path) {
        const [list, index, ...rest] = path;
        const origin = typeof index === 'number' ? origins[list as keyof typeof origins]?.[index] : undefined;
        const source = group[origin?.definition ?? -1]?.source;
        if (source && origin && list !== undefined) return source.placeOf([list, origin.index, ...rest]);
        // The first definition that has the field at all.
        const holder = group.find(({ term: one }) => list !== undefined && Object.hasOwn(one, list)) ?? first;
        return holder.source.placeOf(path);
      },
    });
    for (const { definition, path, message } of notes) {
      const place = group[definition]?.source.placeOf(path) ?? first.source.placeOf([]);
      merged.faults.push({ ...place, field: fieldText(path), message, severity: 'warning' });
    }
  }
  return merged;
}
