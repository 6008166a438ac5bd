import { runnerImport } from 'vite';
import { at, ROOT } from './project.mjs';
import { CHROMIUM, ensureBuild, ensureChromium } from './setup.mjs';

ensureChromium();
ensureBuild();
/** @type {{ module: { drawPictures: (root: string, chromium: string) => Promise<void> } }} */
const { module } = await runnerImport(at('test', 'pictures', 'pictures.ts'), { configFile: false });
await module.drawPictures(ROOT, CHROMIUM);
console.log(`Every view is in ${at('pictures')}, and those of the README are in build/readme.`);
