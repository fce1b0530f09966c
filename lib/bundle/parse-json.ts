import { findNotPlain } from '../workspace/plain-json';
import { damaged } from './damage';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the JSON of one file of a bundle and tells the usual accidents apart: a login page in its place, or JSON
 * that was packed into a JSON text once more. Throws `bundle-damaged`.
 */
export function parseJson(text: string, file: string): unknown {
  if (/^\s*</.test(text)) throw damaged('html', file);
  const value = parsed(text);
  if (value === undefined) throw damaged('not-json', file);
  if (typeof value === 'string') throw damaged(parsed(value) === undefined ? 'shape' : 'double-encoded', file);
  return value;
}

/** The same for a file that is one object, safe to walk and to copy. */
export function parseObject(text: string, file: string): object {
  const value = parseJson(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || findNotPlain(value))
    throw damaged('shape', file);
  return value;
}
