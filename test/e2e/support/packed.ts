import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Reply } from '../../../shared/contract/reply';
import { runtimeOf } from './runtime';

const ROOT = join(import.meta.dirname, '../../..');
const RETRY_MS = 20;

/** Where electron-builder puts the Linux app. */
export const packedIn = (folder: string) => ({
  program: join(folder, 'linux-unpacked', 'waymark'),
  asar: join(folder, 'linux-unpacked', 'resources', 'app.asar'),
});

/** Packages the built app for Linux with the runtime available here. Throws with electron-builder's output. */
export function packApp(folder: string): void {
  const { dist, addon } = runtimeOf();
  const version = readFileSync(join(dist, 'version'), 'utf8').trim();
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
  const words = ['--linux', 'dir', '--config', 'build/electron-builder.yml'];
  const own = [
    `-c.electronVersion=${version}`,
    `-c.electronDist=${dist}`,
    `-c.directories.output=${folder}`,
  ];
  const packed = spawnSync(process.execPath, [builder, ...words, ...own], { cwd: ROOT });
  if (packed.status !== 0) throw new Error(String(packed.stderr) + String(packed.stdout));
  const prebuilds = join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  const driver = join(folder, 'linux-unpacked', 'resources', prebuilds, 'linux-x64.node');
  if (addon !== null) copyFileSync(addon, driver);
}

/**
 * Calls the app on the folder through its local door once that is open, because a packaged window cannot be inspected.
 */
export async function askLocally<Value>(
  dataDir: string,
  name: string,
  input: unknown,
): Promise<Value> {
  for (;;) {
    const reply = await askOnce<Value>(join(dataDir, 'waymark.sock'), name, input);
    if (reply?.ok) return reply.value;
    if (reply !== null) throw new Error(reply.error.message);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Null if nobody is listening. */
const askOnce = <Value>(path: string, name: string, input: unknown): Promise<Reply<Value> | null> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.on('error', () => resolve(null));
    socket.write(`${JSON.stringify({ id: 1, name, input })}\n`);
    const lines = createInterface({ input: socket });
    lines.on('error', () => resolve(null));
    lines.once('line', (line) => {
      socket.destroy();
      resolve((JSON.parse(line) as { reply: Reply<Value> }).reply);
    });
  });
