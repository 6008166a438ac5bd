import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEmptyPage } from './empty-page';
import { readOptions } from './options';
import {
  measureBrowser,
  measureEdits,
  measureElectron,
  measureEstimates,
  measurePackage,
} from './sections';
import { type Section, tableOf } from './table';

/** Prints how fast Waymark is, beside the least that the same machine needs in the same run. */
export async function bench(
  root: string,
  chromiumPath: string,
  args: readonly string[],
): Promise<void> {
  const options = readOptions(args);
  if (options === null) return;
  const emptyPage = await buildEmptyPage(root);
  const print = async (section: Section | null): Promise<string> => {
    if (section === null) return '';
    const table = await tableOf(section);
    console.log(table);
    return `${table}\n`;
  };
  const tables = [
    await print(await measureBrowser(options, chromiumPath, emptyPage)),
    await print(await measureElectron(options, emptyPage)),
    await print(measureEstimates(options)),
  ];
  // Too much for the README.
  await print(measureEdits(options));
  await print(await measurePackage(options));
  if (options.write) writeTables(join(root, 'README.md'), tables.join(''));
}

/** In place of the tables that stand at the end of its section. */
function writeTables(path: string, tables: string): void {
  const readme = readFileSync(path, 'utf8');
  const start = readme.indexOf('\n## How fast\n');
  if (start === -1) throw new Error('The README has no section “How fast”');
  const end = readme.indexOf('\n## ', start + 1);
  const [text = ''] = readme.slice(start, end).split('\n| ');
  const section = `${text.trimEnd()}\n\n${tables.trimEnd()}\n`;
  writeFileSync(path, readme.slice(0, start) + section + readme.slice(end));
}
