import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

const FROM_SOURCES = ['npm', 'run', '--silent', 'waymark', '--'] as const;

/** A tool's answer. */
export interface ToolAnswer {
  readonly isError: boolean;
  /** Unparsed. */
  readonly text: string;
}

interface Options {
  readonly dataDir: string;
  readonly token?: string;
  readonly tokenFile?: string;
  /** What is started, with its first words; without it, the shell command from the sources. */
  readonly program?: readonly [string, ...string[]];
}

/** An assistant: the protocol's own client, which starts the server as configured by a person. */
export class TestAssistant {
  readonly client = new Client({ name: 'test', version: '1.0.0' });

  readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  async connect(): Promise<void> {
    const { dataDir, token, tokenFile, program = FROM_SOURCES } = this.options;
    const [command, ...words] = program;
    const file = tokenFile === undefined ? [] : ['--token-file', tokenFile];
    const { WAYMARK_TOKEN: _other, ...env } = process.env as Record<string, string>;
    await this.client.connect(
      new StdioClientTransport({
        command,
        args: [...words, 'mcp', '--data', dataDir, ...file],
        cwd: ROOT,
        env: token === undefined ? env : { ...env, WAYMARK_TOKEN: token },
        stderr: 'pipe',
      }),
    );
  }

  async call(
    name: string,
    input: Record<string, unknown> = {},
    timeout = 60_000,
  ): Promise<ToolAnswer> {
    const { content, isError = false } = await this.client.callTool(
      { name, arguments: input },
      { timeout },
    );
    const [first, ...more] = content;
    if (first?.type !== 'text' || more.length > 0) throw new Error('A tool answers with one text');
    return { isError, text: first.text };
  }

  /** The result itself, unwrapped. */
  async read<Value>(name: string, input: Record<string, unknown> = {}): Promise<Value> {
    const answer = await this.call(name, input);
    if (answer.isError) throw new Error(answer.text);
    return (JSON.parse(answer.text) as { data: Value }).data;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
