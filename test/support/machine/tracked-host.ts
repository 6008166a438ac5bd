import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { type HostProcess, kill, spawnHost, startHost } from './host-process';

/** A host in a separate process, killed at the latest when the test ends. */
export async function startTracked(...options: Parameters<typeof startHost>): Promise<HostProcess> {
  const host = await startHost(...options);
  onTestFinished(() => kill(host.child));
  return host;
}

/** The same, without waiting until it answers. */
export function spawnTracked(dataDir: string): ChildProcess {
  const child = spawnHost(dataDir);
  onTestFinished(() => kill(child));
  return child;
}
