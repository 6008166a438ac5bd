import { McpServer, type ServerContext } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultDataDir } from '../data-dir';
import { socketPath } from '../hosts/socket-path';
import { createDoor, type Door, DoorShut } from './door';
import { INSTRUCTIONS, resultOf, sentence, type Tool, type ToolResult, TOOLS } from './tools';

export interface McpOptions {
  /** Defaults to the platform's usual folder. */
  readonly dataDir?: string | undefined;
  /** The token shown to the person when they granted access. */
  readonly token?: string | undefined;
  /** A file that contains the token, as an alternative. */
  readonly tokenFile?: string | undefined;
  readonly version: string;
}

/**
 * A Model Context Protocol server on standard input and output. It forwards each call to the running Waymark and stores
 * nothing. Resolves once its client disconnects.
 */
export async function runMcp(options: McpOptions): Promise<void> {
  const dataDir = resolve(options.dataDir ?? defaultDataDir());
  const door = createDoor(socketPath(dataDir), () => readToken(options));
  serveStdio(() => createServer(door, options.version), {
    // Standard output is reserved for the protocol.
    onerror: (error) => console.error(error.message),
  });
  await once(process.stdin, 'close');
}

function createServer(door: Door, version: string): McpServer {
  const server = new McpServer({ name: 'waymark', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, description, input: inputSchema, isAsked } = tool;
    const annotations = {
      readOnlyHint: !isAsked,
      destructiveHint: false,
      openWorldHint: false,
    };
    server.registerTool(name, { description, inputSchema, annotations }, (input, context) =>
      callTool(door, tool, input, context),
    );
  }
  return server;
}

async function callTool(
  door: Door,
  { call, isAsked }: Tool,
  input: object,
  { mcpReq }: ServerContext,
): Promise<ToolResult> {
  const stop = isAsked ? reportWaiting(mcpReq) : null;
  try {
    return resultOf(await door.call(call, input, mcpReq.signal));
  } catch (error) {
    if (error instanceof DoorShut) return sentence(error.message);
    throw error;
  } finally {
    stop?.();
  }
}

const REPORT_MS = 5_000;

/** Clients that ask for progress may time out without it. */
function reportWaiting({ _meta, notify }: ServerContext['mcpReq']): () => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => {};
  let progress = 0;
  const timer = setInterval(() => {
    progress += 1;
    const message = 'Waiting for the user’s answer in Waymark';
    // A client that is gone needs no progress.
    notify({
      method: 'notifications/progress',
      params: { progressToken, progress, message },
    }).catch(() => clearInterval(timer));
  }, REPORT_MS);
  return () => clearInterval(timer);
}

const NO_TOKEN =
  'There is no token. In Waymark, under Settings, Assistants, give an assistant access; then pass its token as WAYMARK_TOKEN, or in a file named by --token-file.';

function readToken({ token, tokenFile }: McpOptions): string {
  if (tokenFile === undefined) {
    if (token === undefined || token.trim() === '') throw new DoorShut(NO_TOKEN);
    return token.trim();
  }
  try {
    return readFileSync(tokenFile, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DoorShut(
      `The token file ${tokenFile} cannot be read (${code ?? 'no reason given'}).`,
    );
  }
}
