import { pathToFileURL } from 'node:url';
import { at, version } from './project.mjs';
import { runInOwnNode } from './run.mjs';
import { ensureBuild, ensureDependencies, SetupError } from './setup.mjs';

/** npm changes to the project's folder, but file names are relative to the one the user is in. */
function goBack() {
  const { INIT_CWD, npm_lifecycle_event: event } = process.env;
  if (event === 'waymark' && INIT_CWD !== undefined) process.chdir(INIT_CWD);
}

async function main() {
  ensureDependencies();
  if (await runInOwnNode(import.meta.filename)) return;
  ensureBuild();
  goBack();
  const { waymark } = await import(pathToFileURL(at('out', 'main', 'cli.js')).href);
  process.exitCode = await waymark(process.argv.slice(2), version);
}

main().catch((error) => {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
});
