import { runChecks } from './checks.mjs';
import { ensureDependencies } from './setup.mjs';

ensureDependencies();
process.exitCode = runChecks().every(Boolean) ? 0 : 1;
