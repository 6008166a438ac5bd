import { mkdtempSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { App } from '../../../electron/app';
import { createSocketHost } from '../../../electron/hosts/socket';
import { socketPath } from '../../../electron/hosts/socket-path';
import type { Reply } from '../../../shared/contract/reply';
import type { Notice, Transport } from '../../../shared/contract/transport';

/** A line received through the socket. */
interface Line {
  readonly id?: number | null;
  readonly reply?: Reply<unknown>;
  readonly notice?: Notice;
}

const sendLine = (socket: Socket, line: unknown): boolean =>
  socket.write(`${JSON.stringify(line)}\n`);

/** A program of the same person, through a real socket in a temporary folder. */
export async function socketTransport(app: App) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-socket-'));
  const host = await createSocketHost(app, socketPath(folder));
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const socket = connect(host.path);
  createInterface({ input: socket }).on('line', (text) => {
    const { id, reply } = JSON.parse(text) as Line;
    if (reply === undefined) return;
    // Answers come in the order of the calls: one without a readable id belongs to the oldest.
    const [oldest = NaN] = waiting.keys();
    waiting.get(id ?? oldest)?.(reply);
    waiting.delete(id ?? oldest);
  });
  let asked = 0;
  const transport: Transport = {
    call: (name, input, commandId) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        sendLine(socket, { id: asked, name, input, commandId });
      }),
    onNotice: (listener) => {
      const line = connect(host.path);
      sendLine(line, { notices: true });
      createInterface({ input: line }).on('line', (text) => {
        const { notice } = JSON.parse(text) as Line;
        if (notice) listener(notice);
      });
      return () => line.destroy();
    },
  };
  return { transport, host, close: host.close };
}
