import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { socketPath } from '../../electron/hosts/socket-path';
import { askRunning } from '../../electron/local-door';
import { tempFolder } from '../support/machine/temp-folder';

it('a start asks again if the running Waymark is killed amid its answer', async () => {
  const folder = tempFolder();
  const window = { printedUrl: 'http://127.0.0.1/', launchUrl: 'http://127.0.0.1/?code' };
  const answers = ['{"window":', `${JSON.stringify({ window })}\n`];
  const server = createServer((socket) =>
    socket.once('data', () => socket.end(answers.shift() ?? '')),
  ).listen(socketPath(folder));
  try {
    await expect(askRunning(folder)).resolves.toEqual({ answers: true, window });
  } finally {
    server.close();
  }
});
