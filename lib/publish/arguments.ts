import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isLocalDate } from '../values/local-date';
import { WrongUse } from './terminal';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command that takes one folder and options. Throws WrongUse for an unknown option, an
 * option without its value, and no folder or more than one.
 */
export function readArguments<T extends Options>(args: readonly string[], options: T, folder: string) {
  const { values, positionals } = readOptions(args, options);
  const [first, ...more] = positionals;
  if (first === undefined) throw new WrongUse(`which ${folder}?`);
  if (more.length) throw new WrongUse(`one ${folder} at a time, not ${positionals.join(' and ')}.`);
  return { values, folder: first };
}

/** The same for a command that takes anything else: what stands beside the options is handed back as it is. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'(.+?)'/.exec(message)?.[1] : undefined;
    throw new WrongUse(unknown === undefined ? message : `there is no option ${unknown}.`);
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since the epoch of an ISO instant with its offset. Throws WrongUse for anything else. */
export function readInstant(option: string, text: string): number {
  // `Date.parse` takes 31 February for 3 March.
  const ms = INSTANT.test(text) && isLocalDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new WrongUse(`${option} takes an instant such as 2026-09-11T09:00:00-04:00, not ${text}.`);
  return ms;
}
