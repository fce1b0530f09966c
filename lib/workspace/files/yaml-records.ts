import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { FieldPath } from '../field-path';
import type { FileFault } from './file-fault';
import type { SourceFile } from './source-file';

/** A place in a file, line and column counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A record as it was written, not yet checked, and the way back from any of its fields to its line. */
export interface SourceRecord {
  value: unknown;
  /** Where a field stands; for one that is absent, where the nearest thing around it begins. */
  placeOf(path: FieldPath): Place;
}

/** What one file holds. `complete` is false where a fault of syntax cost a record of it. */
export interface YamlRecords {
  records: SourceRecord[];
  faults: FileFault[];
  complete: boolean;
}

const startOf = (node: unknown): number | null => (isNode(node) && node.range ? node.range[0] : null);

function offsetOf(doc: Document, record: Node, path: FieldPath): number {
  let node: unknown = record;
  let offset = startOf(record) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(part));
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
      node = node.items[part];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

/** What the parser says of these, it says to programmers. */
const PLAINLY: [RegExp, string][] = [
  [/multiple documents/, 'begins a second document: write one list of records, or a file for each'],
  [/call stack/, 'is nested too deeply'],
  [/alias count/, 'repeats parts of itself (*name) too often: write them out'],
];

function plainly(message: string): string {
  const firstLine = message.replace(/ at line \d+, column \d+:[\s\S]*$/, '').split('\n', 1)[0] ?? '';
  return PLAINLY.find(([said]) => said.test(firstLine))?.[1] ?? firstLine;
}

/**
 * The records of one YAML file, a record or a list of them, with every fault of its syntax. A fault inside one record
 * of a list costs that record; any other fault of syntax costs the file, since nothing after it can be trusted.
 */
export function yamlRecords(file: SourceFile): YamlRecords {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines, logLevel: 'error' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faultAt = (offset: number, message: string, severity: FileFault['severity']): FileFault => ({
    ...placeAt(offset),
    field: '',
    message,
    severity,
  });
  const faults = [
    ...doc.errors.map((error) => faultAt(error.pos[0], plainly(error.message), 'error')),
    ...doc.warnings.map((warning) => faultAt(warning.pos[0], plainly(warning.message), 'warning')),
  ];
  const root = doc.contents;
  const nodes = isSeq(root) ? root.items.filter(isNode) : isNode(root) && !isEmpty(root) ? [root] : [];
  const broken = new Set<Node>();
  for (const { pos } of doc.errors) {
    const around = isSeq(root)
      ? nodes.find(({ range }) => range && range[0] <= pos[0] && pos[0] <= range[2])
      : undefined;
    if (!around) return { records: [], faults, complete: false };
    broken.add(around);
  }
  const records: SourceRecord[] = [];
  for (const node of nodes) {
    if (broken.has(node)) continue;
    const placeOf = (path: FieldPath) => placeAt(offsetOf(doc, node, path));
    try {
      records.push({ value: node.toJS(doc), placeOf });
    } catch (error) {
      // The parser counts how often aliases are followed and gives up rather than let a few lines grow without end.
      faults.push({ ...placeOf([]), field: '', message: plainly((error as Error).message), severity: 'error' });
    }
  }
  return { records, faults, complete: records.length === nodes.length };
}

const isEmpty = (node: Node) => isScalar(node) && node.value === null;
