import { ProblemError } from '../values/problem';
import { type BundleFile, HEAD_NAME } from './bundle-file';
import { damaged } from './damage';
import { NOT_FLAT } from './file-ref';
import { type BundleHead, FORMAT, headSchema, MAX_HEAD_LENGTH } from './head';
import { parseObject } from './parse-json';

const NEWER = /^plumbline-bundle\/(\d{1,9})$/;

/**
 * Reads the text of a `head.json`. Throws a `ProblemError`: `bundle-newer` for a format of a higher number, told
 * before anything else of it is looked at, `bundle-damaged` for all that is no head.
 */
export function readHead(text: string): BundleHead {
  if (text.length > MAX_HEAD_LENGTH) throw damaged('wrong-size', HEAD_NAME);
  const value = parseObject(text, HEAD_NAME) as { format?: unknown };
  const format = typeof value.format === 'string' ? NEWER.exec(value.format) : null;
  if (Number(format?.[1]) > FORMAT)
    throw new ProblemError({ code: 'bundle-newer', values: { format: Number(format?.[1]), reads: FORMAT } });
  const result = headSchema.safeParse(value);
  if (result.success) return result.data;
  throw damaged(result.error.issues.some(({ message }) => message === NOT_FLAT) ? 'path' : 'shape', HEAD_NAME);
}

/** The name of a file without its folders, and those folders; both kinds of slash, as disks have them. */
export function splitName(name: string): { folder: string; base: string } {
  const cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
  return { folder: name.slice(0, cut), base: name.slice(cut) };
}

const depth = (folder: string) => folder.split(/[/\\]/).length;

/**
 * The head among picked files: the one in the outermost folder, since an old copy may lie in one inside. Throws
 * `bundle-no-head`, or `bundle-damaged` where two that differ stand equally far out.
 */
export function findHead(files: readonly BundleFile[]): { folder: string; text: string } {
  const heads = files
    .map(({ name, text }) => ({ ...splitName(name), text }))
    .filter(({ base }) => base === HEAD_NAME)
    .sort((a, b) => depth(a.folder) - depth(b.folder));
  const [first, second] = heads;
  if (!first) throw new ProblemError({ code: 'bundle-no-head', values: { files: files.length } });
  if (second && depth(second.folder) === depth(first.folder) && second.text !== first.text)
    throw damaged('two-heads', HEAD_NAME);
  return first;
}
