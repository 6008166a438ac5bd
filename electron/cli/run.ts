import { randomUUID } from 'node:crypto';
import { createClient } from '../../shared/contract/client';
import type { CallError, Reply } from '../../shared/contract/reply';
import { createDateWords } from '../../shared/words/dates';
import type { Command, Context, Outcome } from './command';
import { COMMANDS } from './commands';
import { CommandFailure, EXIT, exitCodeOf } from './failure';
import { commandHelpLines, helpLines } from './help';
import { jsonText, type Output, plainLine, plainText } from './output';
import { parseCommandLine, type Parsed } from './parse';
import type { Wire } from './wire';

/** The environment a command runs in. */
export interface Surroundings {
  readonly version: string;
  readonly output: Output;
  /** How days are written and typed: a BCP 47 tag. */
  readonly locale: string;
  /** Connects to the data in the given folder, or in the usual one. */
  readonly connect: (dataDir: string | undefined) => Promise<Wire>;
}

/** Runs a command line, prints its output, and returns the exit code. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { output } = surroundings;
  try {
    const parsed = parseCommandLine(words, COMMANDS);
    const outcome = await outcomeOf(parsed, surroundings);
    await output.write(contentOf(outcome, parsed.values['json'] === true, output.isTerminal));
    return outcome.exitCode ?? EXIT.done;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    await sayFailure(error, isForProgram(words), output);
    return exitCodeOf(error);
  }
}

/** Also works for an invalid command line. */
function isForProgram(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end === -1 ? words.length : end).includes('--json');
}

async function outcomeOf(parsed: Parsed, surroundings: Surroundings): Promise<Outcome> {
  const { command, values } = parsed;
  const { version } = surroundings;
  if (values['version'] === true) return { lines: [version], json: { version } };
  if (values['help'] === true || command === null) {
    const lines = command === null ? helpLines(version, COMMANDS) : commandHelpLines(command);
    const isAsked = values['help'] === true;
    return { lines, json: { help: lines }, ...(!isAsked && { exitCode: EXIT.usage }) };
  }
  return runConnected(command, parsed, surroundings);
}

/** Connects only once a command asks for data. */
async function runConnected(
  command: Command,
  parsed: Parsed,
  surroundings: Surroundings,
): Promise<Outcome> {
  const { data } = parsed.values;
  const opening: Promise<Wire>[] = [];
  const connect = (): Promise<Wire> =>
    (opening[0] ??= surroundings.connect(typeof data === 'string' ? data : undefined));
  const client = createClient({
    call: async (...request) => (await connect()).call(...request),
  });
  try {
    return await command.run(contextOf(parsed, surroundings, client));
  } finally {
    // If connecting failed, the command has failed with that error already.
    const wire = await opening[0]?.catch(() => null);
    await wire?.close();
  }
}

function contextOf(
  { words, values }: Parsed,
  { locale, output, version }: Surroundings,
  client: ReturnType<typeof createClient>,
): Context {
  return {
    words,
    option: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values[name] === true,
    ask: async (name, input) => expectAnswer(await client(name, input)),
    write: async (name, input) => expectAnswer(await client(name, input, randomUUID())),
    dates: createDateWords(locale),
    locale,
    isTerminal: output.isTerminal,
    version,
    commands: COMMANDS,
  };
}

function expectAnswer<Value>(reply: Reply<Value>) {
  if (reply.ok) return reply;
  throw new CommandFailure(reply.error.code, wordsOf(reply.error));
}

const wordsOf = ({ code, message }: CallError): string =>
  code === 'unusable' ? `${message} Open Waymark to see how to fix that.` : message;

function contentOf(
  { lines, json, content }: Outcome,
  isJson: boolean,
  isTerminal: boolean,
): string | Uint8Array {
  if (typeof content === 'string') return isTerminal ? plainText(content) : content;
  if (content !== undefined) return content;
  return isJson ? jsonText(json) : lines.map((line) => `${plainLine(line)}\n`).join('');
}

/** Programs find the error where they look for the answer. */
async function sayFailure(
  { code, message, candidates }: CommandFailure,
  isJson: boolean,
  output: Output,
): Promise<void> {
  if (isJson) return output.write(jsonText({ error: { code, message, candidates } }));
  const lines = [message, ...candidates.map(({ sign, title }) => `  ${sign}  ${title}`)];
  output.complain(lines.map((line) => `${plainLine(line)}\n`).join(''));
}
