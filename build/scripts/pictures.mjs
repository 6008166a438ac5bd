import { spawnSync } from 'node:child_process';
import { at, OWN_NODE } from './project.mjs';
import { ensureBuild, ensureChromium } from './setup.mjs';

/** Takes every picture that `npm test` compares. Those that look different become the expected ones. */
ensureChromium();
ensureBuild();
const vitest = at('node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--project', 'pictures', '--disableConsoleIntercept'];
const env = { ...process.env, WAYMARK_PICTURES: 'renew' };
const { status } = spawnSync(OWN_NODE, args, { cwd: at(), stdio: 'inherit', env });
process.exitCode = status ?? 1;
if (status === 0)
  console.log(`
All pictures are in ${at('pictures')}, in full size.
Look at the renewed ones, then commit test/pictures/expected and build/readme.`);
