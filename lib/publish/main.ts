import '../phrases/every-language';
import { say } from '../phrases/say';
import { ProblemError } from '../values/problem';
import { COMMAND_HELP, type CommandName, HELP } from './help';
import { CannotDo, EXIT, type ExitCode, type Terminal, WrongUse } from './terminal';

/** Runs one command on its arguments. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each command's modules are read when it is asked for: a check of a workspace need not load the reasoning. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  validate: async () => (await import('./commands/validate')).validate,
  publish: async () => (await import('./commands/publish')).publish,
  explain: async () => (await import('./commands/explain')).explain,
  match: async () => (await import('./commands/match')).match,
  diff: async () => (await import('./commands/diff')).diff,
  import: async () => (await import('./commands/import')).importFile,
  keygen: async () => (await import('./commands/keygen')).keygen,
  'connect-code': async () => (await import('./commands/connect-code')).connectCode,
  schema: async () => (await import('./commands/schema')).schema,
};

async function standardInput(): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const chunk of process.stdin) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** Takes the line of progress away before anything else is said. */
const clearLine = () => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
};

/** What files, servers and workspaces say is shown; what would steer the terminal in it is not. */
const harmless = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

const print = (stream: NodeJS.WriteStream) => (text: string) => {
  clearLine();
  stream.write(`${harmless(text.replace(/\n$/, ''))}\n`);
};

const standard: Terminal = {
  input: standardInput,
  out: print(process.stdout),
  err: print(process.stderr),
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** A file or folder that could not be read or written: Node's message names the path. */
const isRefusedByTheSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;

/**
 * The command line from its arguments (without Node and script) to its exit code. Errors that a person can act on
 * become a sentence; any other is a mistake of ours and is thrown on with its stack.
 */
export async function main(argv: readonly string[], terminal: Terminal = standard): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal[name === undefined ? 'err' : 'out'](HELP);
    return name === undefined ? EXIT.wrongUse : EXIT.ok;
  }
  if (!isCommand(name)) {
    terminal.err(`plumbline: there is no command "${name}".\n\n${HELP}`);
    return EXIT.wrongUse;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(COMMAND_HELP[name]);
    return EXIT.ok;
  }
  try {
    const command = await COMMANDS[name]();
    return await command(args, terminal);
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.err(`plumbline ${name}: ${error.message}\nSee plumbline ${name} --help.`);
      return EXIT.wrongUse;
    }
    if (error instanceof CannotDo) {
      terminal.err(`plumbline ${name}: ${error.message}`);
      return EXIT.faults;
    }
    if (error instanceof ProblemError) {
      const { code, values } = error.problem;
      terminal.err(`plumbline ${name}: ${say(code, values, 'en')}\n${[code, ...Object.values(values)].join(' ')}`);
      return EXIT.faults;
    }
    if (isRefusedByTheSystem(error)) {
      terminal.err(`plumbline ${name}: ${error.message}. Check the path, and that you may read and write there.`);
      return EXIT.faults;
    }
    throw error;
  }
}
