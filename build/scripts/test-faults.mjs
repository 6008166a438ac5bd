import { at, OWN_NODE } from './project.mjs';
import { spawnSync } from 'node:child_process';

/** Runs ten times as many rounds of the fault tests as `npm test`: a few minutes, for nightly runs. */
const env = { WAYMARK_FAULTS_SCALE: '10', ...process.env };
const args = [at('build', 'scripts', 'test.mjs'), 'test/faults', ...process.argv.slice(2)];
process.exitCode = spawnSync(OWN_NODE, args, { cwd: at(), stdio: 'inherit', env }).status ?? 1;
