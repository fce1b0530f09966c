import { checkManifest, checkRecord, type RecordIssue } from '../check-record';
import type { RecordFault, Severity } from '../checks';
import { fieldText } from '../field-path';
import { KINDS, type Kind, type Manifest, type RecordOf, type Workspace } from '../schema';
import { unknownFields } from '../unknown-fields';
import { validateWorkspace } from '../validate';
import { csvTerms } from './csv-terms';
import { type FileFault, inFileOrder } from './file-fault';
import { mergeDefinitions } from './merge-definitions';
import type { SourceFile } from './source-file';
import { type SourceRecord, yamlRecords } from './yaml-records';

/** What a workspace folder holds: every good record, and every fault with its place. */
export interface ReadWorkspace {
  /** The good records alone. The manifest is `{ name: '' }` where none could be read (then there is an error). */
  workspace: Workspace;
  /** In the order of files and lines. */
  faults: FileFault[];
}

const YAML = /\.ya?ml$/i;
const CSV = /\.csv$/i;

/** What a folder may hold at most: more is not a workspace that people look after, and would not fit a browser. */
const MOST = { fileLength: 8_000_000, records: 250_000 };

/** The part of the workspace that a file belongs to, by its folder; null for a file that belongs to none. */
function partOf(path: string): Kind | 'manifest' | 'inbox' | null {
  if (/^workspace\.ya?ml$/i.test(path)) return 'manifest';
  if (/^terms\.csv$/i.test(path)) return 'terms';
  // What readers have sent lies there for people; the records that came of it are elsewhere.
  if (path.startsWith('inbox/')) return 'inbox';
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  return KINDS.find((kind) => kind === folder) ?? null;
}

const wholeFile = (file: string, message: string, severity: Severity): FileFault => ({
  file,
  line: 1,
  field: '',
  message,
  severity,
});

const atField = (source: SourceRecord, { path, message }: RecordIssue, severity: Severity): FileFault => ({
  ...source.placeOf(path),
  field: fieldText(path),
  message,
  severity,
});

const unknownOf = (part: Kind | 'manifest', source: SourceRecord): FileFault[] =>
  unknownFields(part, source.value).map((path) =>
    atField(source, { path, message: 'is no field that Plumbline knows; it is kept as it is' }, 'warning'),
  );

function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id : null;
}

/** Reads one file after another, keeping for each good record the way back to its lines. */
class Reading {
  readonly faults: FileFault[] = [];
  readonly records: { [K in Kind]: RecordOf[K][] } = {
    terms: [],
    teams: [],
    processes: [],
    calendars: [],
    items: [],
    links: [],
  };
  readonly sources = new Map<Kind, SourceRecord[]>(KINDS.map((kind) => [kind, []]));
  readonly unreadable = new Map<Kind, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
  /** Kinds of which a fault of syntax hid some record, id and all. */
  readonly incomplete = new Set<Kind>();
  manifest: { record: Manifest; source: SourceRecord } | null = null;
  sawManifest = false;
  private count = 0;

  file(file: SourceFile): void {
    const part = partOf(file.path);
    if (part === 'inbox') return;
    if (part === null) {
      const message = `is read by nothing: records live in ${KINDS.join(', ')}, the manifest in workspace.yaml`;
      this.faults.push(wholeFile(file.path, message, 'warning'));
      return;
    }
    const table = CSV.test(file.path);
    if (table ? part !== 'terms' : !YAML.test(file.path)) {
      this.faults.push(
        wholeFile(file.path, 'is left out: only terms are read from CSV, all else from YAML', 'warning'),
      );
      return;
    }
    if (file.isLink) {
      this.faults.push(wholeFile(file.path, 'is a link, which is not followed: put the file itself here', 'warning'));
      return;
    }
    const lost = file.text.indexOf('\uFFFD');
    if (lost >= 0) {
      // Bytes that are no UTF-8 were read as this sign, and would be published as it.
      const line = file.text.slice(0, lost).split('\n').length;
      this.faults.push({ ...wholeFile(file.path, 'is not in UTF-8 here: save the file as UTF-8', 'error'), line });
      if (part !== 'manifest') this.incomplete.add(part);
      else this.sawManifest = true;
      return;
    }
    if (file.text.length > MOST.fileLength) {
      this.faults.push(
        wholeFile(file.path, `is longer than ${MOST.fileLength} characters: cut it in several`, 'error'),
      );
      if (part !== 'manifest') this.incomplete.add(part);
      return;
    }
    const { records, faults, complete } = table ? csvTerms(file) : yamlRecords(file);
    this.count += records.length;
    if (this.count > MOST.records) {
      this.faults.push(wholeFile(file.path, `brings the records to more than ${MOST.records}`, 'error'));
      if (part !== 'manifest') this.incomplete.add(part);
      return;
    }
    if (!complete && part !== 'manifest') this.incomplete.add(part);
    this.faults.push(...faults);
    if (part === 'manifest') this.manifestFile(file, records);
    else for (const source of records) this.record(part, source);
  }

  private manifestFile(file: SourceFile, records: readonly SourceRecord[]): void {
    this.sawManifest = true;
    const [source] = records;
    if (!source) {
      this.faults.push(wholeFile(file.path, 'holds no manifest: it needs at least a name', 'error'));
      return;
    }
    const { record, issues } = checkManifest(source.value);
    if (issues) this.faults.push(...issues.map((issue) => atField(source, issue, 'error')));
    else {
      this.manifest = { record, source };
      this.faults.push(...unknownOf('manifest', source));
    }
  }

  private record<K extends Kind>(kind: K, source: SourceRecord): void {
    const { record, issues } = checkRecord(kind, source.value);
    if (issues) {
      this.faults.push(...issues.map((issue) => atField(source, issue, 'error')));
      this.unreadable.get(kind)?.add(idOf(source.value) ?? '');
      return;
    }
    this.records[kind].push(record);
    this.sources.get(kind)?.push(source);
    this.faults.push(...unknownOf(kind, source));
  }

  /** One term for each id, of however many files. */
  merge(): void {
    const { records, sources, faults } = mergeDefinitions(this.records.terms, this.sources.get('terms') ?? []);
    this.records.terms = records;
    this.sources.set('terms', sources);
    this.faults.push(...faults);
  }

  /** The checks between the records, each fault at its place. */
  between(workspace: Workspace): FileFault[] {
    const unreadable = KINDS.map((kind) => [kind, this.incomplete.has(kind) ? 'unknown' : this.unreadable.get(kind)]);
    return validateWorkspace(workspace, Object.fromEntries(unreadable)).map((fault) => this.located(fault));
  }

  /** Where the record of a fault between records stands in its file. */
  private located(fault: RecordFault): FileFault {
    const source = fault.kind === 'manifest' ? this.manifest?.source : this.sources.get(fault.kind)?.[fault.index];
    return source ? atField(source, fault, fault.severity) : wholeFile('workspace.yaml', fault.message, fault.severity);
  }
}

/**
 * Reads the files of a workspace folder: each record is checked by itself, then all of them together. Never throws
 * for what a file says; good records survive bad ones.
 * @param files in any order; paths count from the folder
 */
export function readWorkspace(files: readonly SourceFile[]): ReadWorkspace {
  const reading = new Reading();
  for (const file of files) reading.file(file);
  reading.merge();
  if (!reading.sawManifest)
    reading.faults.push(wholeFile('workspace.yaml', 'is missing: a workspace needs at least its name', 'error'));
  const workspace: Workspace = { manifest: reading.manifest?.record ?? { name: '' }, ...reading.records };
  return { workspace, faults: inFileOrder([...reading.faults, ...reading.between(workspace)]) };
}
