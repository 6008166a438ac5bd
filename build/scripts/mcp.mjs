import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { at, version } from './project.mjs';
import { runInOwnNode } from './run.mjs';
import { ensureBuild, ensureDependencies, SetupError } from './setup.mjs';

const HELP = `Waymark ${version}, for assistants: a server of the Model Context Protocol on standard input and output

npm run --silent mcp
npm run --silent mcp -- OPTIONS

  --token-file FILE   a file with the token that Waymark showed; otherwise it is in WAYMARK_TOKEN
  --data DIR          folder of the data; default: the usual place of this system
  --help              print this`;

const EXIT_USAGE = 2;

function readOptions() {
  const { values } = parseArgs({
    options: {
      'token-file': { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

/** npm goes to the project's folder; names of files are meant from where it was called. */
function goBack() {
  const { INIT_CWD, npm_lifecycle_event: event } = process.env;
  if (event === 'mcp' && INIT_CWD !== undefined) process.chdir(INIT_CWD);
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(HELP);
  ensureDependencies();
  if (await runInOwnNode(import.meta.filename)) return;
  ensureBuild();
  goBack();
  const { runMcp } = await import(pathToFileURL(at('out', 'main', 'mcp.js')).href);
  runMcp({
    dataDir: options.data,
    token: process.env['WAYMARK_TOKEN'],
    tokenFile: options['token-file'],
    version,
  });
}

main().catch((error) => {
  const isUsage = String(error?.code).startsWith('ERR_PARSE_ARGS');
  // Standard output belongs to the protocol.
  console.error(isUsage || error instanceof SetupError ? error.message : error);
  process.exitCode = isUsage ? EXIT_USAGE : 1;
});
