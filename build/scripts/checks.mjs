import { spawnSync } from 'node:child_process';
import { at, say } from './project.mjs';

/** Static checks of the project. */

const FOLDERS = ['shared', 'electron', 'renderer', 'test', 'build'];

/** @param {...string} path */
const bin = (...path) => at('node_modules', ...path);

/** @type {[name: string, args: string[]][]} */
const CHECKS = [
  ['format', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('oxlint', 'bin', 'oxlint'), '--type-aware', '.']],
  ...FOLDERS.map(
    (folder) =>
      /** @type {[string, string[]]} */ ([
        `types of ${folder}`,
        [bin('typescript', 'bin', 'tsc'), '-p', folder],
      ]),
  ),
  ['dead code', [bin('knip', 'bin', 'knip.js')]],
];

/**
 * Runs one step, reports how it went, and returns whether it passed.
 * @param {string} name
 * @param {() => boolean} check
 */
export function step(name, check) {
  const started = Date.now();
  const isGood = check();
  say(`${isGood ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return isGood;
}

/** @param {string[]} args */
export const succeeds = (args) =>
  spawnSync(process.execPath, args, { cwd: at(), stdio: ['ignore', 2, 2] }).status === 0;

/** Runs every check, so that one failure does not hide another. Returns whether each passed. */
export const runChecks = () => CHECKS.map(([name, args]) => step(name, () => succeeds(args)));
