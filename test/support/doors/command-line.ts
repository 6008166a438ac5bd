import { runCommandLine } from '../../../electron/cli/run';
import type { App } from '../../../electron/app';
import type { Wire } from '../../../electron/cli/wire';
import { localTransport } from './local-transport';

/** How a command ended, and its output. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The output parsed as JSON; throws if it is not. */
  readonly json: () => unknown;
}

export type Shell = (...words: string[]) => Promise<Said>;

interface ShellOptions {
  readonly isTerminal?: boolean;
}

/** A shell whose commands call the app directly. */
export const shellOver = (app: App, options: ShellOptions = {}): Shell => {
  const transport = localTransport(app);
  const wire: Wire = {
    call: (...request) => transport.call(...request),
    isOpen: () => true,
    close: () => Promise.resolve(),
  };
  return shellWith(() => Promise.resolve(wire), options);
};

/** A shell whose commands use that connection. */
export const shellWith =
  (
    connect: (dataDir?: string) => Promise<Wire>,
    { isTerminal = false }: ShellOptions = {},
  ): Shell =>
  async (...words) => {
    const said: Buffer[] = [];
    let err = '';
    const output = {
      isTerminal,
      write: (content: string | Uint8Array) =>
        Promise.resolve(void said.push(Buffer.from(content))),
      complain: (text: string) => void (err += text),
    };
    const code = await runCommandLine(words, {
      version: '1.2.3',
      locale: 'en-GB',
      output,
      connect,
    });
    const out = Buffer.concat(said).toString('utf8');
    return { code, out, err, json: (): unknown => JSON.parse(out) };
  };
