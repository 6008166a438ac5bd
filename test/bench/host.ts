import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../electron/app';
import { systemClock } from '../../electron/clock';
import { createHttpHost } from '../../electron/hosts/http';
import { readPageFiles } from '../../electron/hosts/page';

export interface BenchHost {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The real app on a real file, behind the real door, with the page of the given folder. */
export async function startHost(
  page: string,
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-bench-')),
): Promise<BenchHost> {
  const app = createApp({ dataDir, version: 'bench', clock: systemClock, log: () => {} });
  const host = await createHttpHost(app, readPageFiles(page), 0);
  return {
    url: host.printedUrl,
    close: async () => {
      await host.close();
      app.close();
    },
  };
}
