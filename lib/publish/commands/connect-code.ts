import { decodeConnect, encodeConnect } from '../../bundle/connect-code';
import { addressOf, feedbackPlace } from '../../bundle/feedback-place';
import { spokenKeyId } from '../../bundle/spoken-key-id';
import { ProblemError } from '../../values/problem';
import { readOptions } from '../arguments';
import { readKey } from '../read-key';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = {
  url: { type: 'string' },
  key: { type: 'string', multiple: true },
  feedback: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** What a person named with an option, read; or how that option is to be used. */
function readAddress<T>(read: (text: string) => T, text: string, use: string): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new WrongUse(`${use}, not ${text}.`);
  }
}

/** `plumbline connect-code`: the line that readers paste to get a workspace, with the keys that it must be signed by. */
export async function connectCode(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.url === undefined || positionals.length) throw new WrongUse('for which address? Name it with --url.');
  const place = readAddress(addressOf, values.url, "--url takes the https address of a bundle's folder");
  const feedback =
    values.feedback === undefined
      ? null
      : readAddress(feedbackPlace, values.feedback, '--feedback takes the https address that answers are put to');
  const keys = await Promise.all((values.key ?? []).map(readKey));
  if (place.isCouch && keys.length) throw new WrongUse('a database bears no signature: --key is for a bundle.');
  const code = await encodeConnect({
    kind: place.isCouch ? 'couch' : 'bundle',
    url: place.url,
    keys: keys.map(({ publicKey }) => publicKey),
    feedback,
  });
  // What readers will see is read from the code itself.
  const { kind, url, feedback: to } = await decodeConnect(code);
  const ids = keys.map(({ id }) => id);
  if (values.json) terminal.out(JSON.stringify({ kind, url, keys: ids, feedback: to, code }, null, 2));
  else {
    const must = ids.length ? `signed by ${ids.map(spokenKeyId).join(' or ')}` : 'with no signature asked for';
    terminal.err(`For ${url}, ${must}. ${to ? `Answers go to ${to.url}.` : 'Answers go nowhere: see --feedback.'}`);
    terminal.out(code);
  }
  return EXIT.ok;
}
