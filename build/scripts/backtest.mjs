import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { at } from './project.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'boolean', default: false },
    weekly: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Name a file of journeys: npm run --silent backtest -- FILE [--jsonl [--weekly]]');
  process.exit(2);
}
/** @type {{ module: { backtest: (path: string, report: 'scores' | 'stages' | 'weeks') => void } }} */
const { module } = await runnerImport(at('test', 'backtest', 'backtest.ts'), { configFile: false });
const lines = values.weekly ? 'weeks' : 'stages';
module.backtest(resolve(file), values.jsonl || values.weekly ? lines : 'scores');
