import { runnerImport } from 'vite';
import { at, ROOT } from './project.mjs';
import { CHROMIUM, ensureBuild, ensureChromium } from './setup.mjs';

ensureChromium();
ensureBuild();
/** @type {{ module: { bench: (root: string, chromium: string, args: string[]) => Promise<void> } }} */
const { module } = await runnerImport(at('test', 'bench', 'bench.ts'), { configFile: false });
await module.bench(ROOT, CHROMIUM, process.argv.slice(2));
