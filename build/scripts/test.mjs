import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks, step, succeeds } from './checks.mjs';
import { at, OWN_NODE, say } from './project.mjs';
import { ensureBuild, ensureChromium, ensureDependencies, SetupError } from './setup.mjs';

/**
 * Everything that must pass before a change is merged, cheapest first. Every step runs, so that one failure does not
 * hide another. The last line counts each test, and each check that is not a test, as one.
 */

const REPORT = at('test-results', 'vitest.json');

/** @param {...string} path */
const bin = (...path) => at('node_modules', ...path);

function build() {
  try {
    ensureBuild();
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** @returns {{ passed: number, failed: number, skipped: number }} */
function runTests() {
  mkdirSync(at('test-results'), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const hasPassed = succeeds([bin('vitest', 'vitest.mjs'), ...args, ...process.argv.slice(2)]);
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    // A file that fails to load has no tests to count, yet it failed.
    const failed = Math.max(report.numFailedTests, hasPassed ? 0 : 1);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
  } catch (error) {
    say(`The tests left no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function main() {
  ensureDependencies();
  if (!process.env['WAYMARK_OWN_NODE']) {
    // Continues with the project's own Node, whichever one runs npm.
    const env = { ...process.env, WAYMARK_OWN_NODE: '1' };
    const args = [import.meta.filename, ...process.argv.slice(2)];
    return spawnSync(OWN_NODE, args, { cwd: at(), stdio: 'inherit', env }).status ?? 1;
  }
  ensureChromium();
  const checks = [...runChecks(), step('build', build)];
  const tests = runTests();
  const passed = tests.passed + checks.filter(Boolean).length;
  const failed = tests.failed + checks.filter((isGood) => !isGood).length;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${skipped}`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
