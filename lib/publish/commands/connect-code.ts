import { decodeConnect, encodeConnect, spokenKeyId } from '../../bundle/connect-code';
import { ProblemError } from '../../values/problem';
import { readOptions } from '../arguments';
import { readKey } from '../read-key';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = {
  url: { type: 'string' },
  key: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** `plumbline connect-code`: the line that readers paste to get a workspace, with the keys that it must be signed by. */
export async function connectCode(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.url === undefined || positionals.length) throw new WrongUse('for which address? Name it with --url.');
  const keys = await Promise.all((values.key ?? []).map(readKey));
  const code = await encodeConnect({ url: values.url, keys: keys.map(({ publicKey }) => publicKey) }).catch((error) => {
    if (!(error instanceof ProblemError)) throw error;
    throw new WrongUse(`--url takes the https address of a bundle's folder, not ${values.url}.`);
  });
  const { url } = await decodeConnect(code);
  const ids = keys.map(({ id }) => id);
  if (values.json) terminal.out(JSON.stringify({ url, keys: ids, code }, null, 2));
  else {
    const must = ids.length ? `signed by ${ids.map(spokenKeyId).join(' or ')}` : 'with no signature asked for';
    terminal.err(`For ${url}, ${must}.`);
    terminal.out(code);
  }
  return EXIT.ok;
}
