import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { at, OWN_NODE, version } from './project.mjs';
import { ensureBuild, ensureDependencies, SetupError } from './setup.mjs';

const HELP = `Waymark ${version}, for assistants: a server of the Model Context Protocol on standard input and output

npm run --silent mcp
npm run --silent mcp -- OPTIONS

  --token-file FILE   a file with the token that Waymark showed; otherwise it is in WAYMARK_TOKEN
  --data DIR          folder of the data; default: the usual place of this system
  --help              print this`;

const EXIT_USAGE = 2;
const OWN_NODE_MAJOR = 24;

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

async function main() {
  const options = readOptions();
  if (options.help) return console.log(HELP);
  ensureDependencies();
  if (Number.parseInt(process.versions.node, 10) !== OWN_NODE_MAJOR) {
    const args = [import.meta.filename, ...process.argv.slice(2)];
    process.exitCode = spawnSync(OWN_NODE, args, { stdio: 'inherit' }).status ?? 1;
    return;
  }
  ensureBuild();
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
