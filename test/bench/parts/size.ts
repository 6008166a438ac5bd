import { amount } from '../measure';
import { megabytesOf } from '../doors/processes';
import type { Part } from './part';

const MEMORY_GOAL_MB = 250;
const SCRIPTS_GOAL_KB = 150;
const BYTES_PER_KB = 1000;

/** What is held in memory, and what was fetched before the first view. */
export const sizePart: Part = {
  name: 'size',
  measure: async ({ site, window: { page }, emptyMegabytes }) => {
    const { all, own } = site.processes();
    const megabytes = megabytesOf(all);
    const memory = amount('Memory, all processes', megabytes, 'MB', MEMORY_GOAL_MB);
    const ratio = `, ${(megabytes / emptyMegabytes).toFixed(1)} ×`;
    const part =
      own.length < all.length ? `, of it host and page ${megabytesOf(own).toFixed(0)} MB` : '';
    const kilobytes = (await page.evaluate(scriptBytes)) / BYTES_PER_KB;
    return [
      // Only Linux says what processes share.
      ...(megabytes > 0 ? [{ ...memory, said: memory.said + ratio + part }] : []),
      // Electron lists no files of its own scheme; they are the same.
      ...(kilobytes > 0
        ? [amount('JavaScript of the first view, gzip', kilobytes, 'kB', SCRIPTS_GOAL_KB)]
        : []),
    ];
  },
};

/** Runs in the page: bytes of the scripts that were asked for before anything was painted, as gzip would send them. */
async function scriptBytes(): Promise<number> {
  const shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime < shown);
  const sizes = scripts.map(async ({ name }) => {
    const { body } = await fetch(name);
    const zipped = body?.pipeThrough(new CompressionStream('gzip'));
    return (await new Response(zipped).arrayBuffer()).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
