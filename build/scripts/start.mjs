import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { at, say, version } from './project.mjs';
import { passOn, runInOwnNode } from './run.mjs';
import { ensureBuild, ensureDependencies, ensureElectron, SetupError } from './setup.mjs';

const HELP = `Waymark ${version}

npm start                   open Waymark
npm start -- OPTIONS

  --browser     use the browser even if Electron is available
  --no-open     open no window, only print the address (implies --browser)
  --port N      port of the browser host; 0, the default, takes any free one
  --data DIR    folder for your data; default: the usual place on this system
  --sample      explore a plan that is three months in, separate from your data; deleted
                when you quit, or kept if --data names an empty DIR
  --version     print the version
  --help        print this list`;

const EXIT_USAGE = 2;
const PARENT_CHECK_MS = 500;
/** An exit within this time means that the app could not be started. */
const START_MS = 10_000;

class UsageError extends Error {}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        sample: { type: 'boolean', default: false },
        version: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.data === '') throw new Error('--data takes a folder, not an empty name');
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN;
    if (!(port <= 65_535))
      throw new Error(`--port takes a number from 0 to 65535, not “${values.port}”`);
    return { ...values, port };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new UsageError(`${reason}. See npm start -- --help`);
  }
}

/** @param {ReturnType<typeof readOptions>} options */
async function startBrowserHost(options) {
  const { serve } = await import(pathToFileURL(at('out', 'main', 'serve.js')).href);
  await serve({
    dataDir: options.data,
    port: options.port,
    open: !options['no-open'],
    page: at('out', 'renderer'),
    version,
  });
}

/** @param {number | null} code */
const exitOf = (code) => (code === null ? 'ended by a signal' : `exit code ${code}`);

/** @param {ReturnType<typeof readOptions>} options */
async function startApp(options) {
  if (options.browser || options['no-open']) return startBrowserHost(options);
  const electron = ensureElectron();
  if ('path' in electron) {
    const data = options.data === undefined ? [] : ['--data', options.data];
    const started = Date.now();
    const code = await passOn(electron.path, [at(), ...data]);
    // 0: closed by the user. 2: it reported the problem itself. Any other early exit means it cannot run here.
    const isStart = Date.now() - started < START_MS;
    if (code === 0 || code === EXIT_USAGE) return void (process.exitCode = code);
    if (!isStart) {
      say(
        `Waymark quit unexpectedly (${exitOf(code)}). Everything you saved is safe: start it again.`,
      );
      process.exitCode = code ?? 1;
      return;
    }
    say(`Opening Waymark in your browser, because Electron quit at once (${exitOf(code)}).`);
  } else {
    say(`Opening Waymark in your browser, because Electron cannot be used: ${electron.reason}.`);
  }
  return startBrowserHost(options);
}

/**
 * Makes the sample in the named folder or, if none is named, in a new one that is deleted when this process exits.
 * @param {string | undefined} named @returns {Promise<string>} the folder
 */
async function openSample(named) {
  const { ensureSample } = await import(pathToFileURL(at('out', 'main', 'sample.js')).href);
  const folder = named ?? mkdtempSync(join(tmpdir(), 'waymark-sample-'));
  if (named === undefined)
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const reason = ensureSample(folder);
  if (reason !== null) throw new UsageError(reason);
  return folder;
}

/** npm passes signals to a shell, which dies without notifying us, so its exit is the signal. */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_MS);
  timer.unref();
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(HELP);
  if (options.version) return console.log(version);
  endWithNpm();
  ensureDependencies();
  if (await runInOwnNode(import.meta.filename)) return;
  ensureBuild();
  await startApp(options.sample ? { ...options, data: await openSample(options.data) } : options);
}

main().catch((error) => {
  const isExpected = error instanceof UsageError || error instanceof SetupError;
  console.error(isExpected ? error.message : error);
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : 1;
});
