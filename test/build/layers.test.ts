import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A folder, an import in one of its files, and whether the linter allows it. */
const IMPORTS: [folder: string, specifier: string, isAllowed: boolean][] = [
  ['shared/domain/plan', 'date-fns', true],
  ['shared/domain/plan', '../calendar/day', true],
  ['shared/domain/plan', 'zod', false],
  ['shared/domain/plan', '../../contract/calls', false],
  ['shared/domain', '../words/count', false],
  ['shared/contract/calls', '../../../electron/app', false],
  ['electron/store/record', '../../../shared/domain/records', true],
  ['electron/store/record', '../../app', false],
  ['electron/store/record', '../store-error', true],
  ['electron/store/record/tables', '../statements', true],
  ['electron/store/record/tables', '../../nouns/tasks', false],
  ['electron/store/nouns', '../record/rows', true],
  ['electron/store/nouns', '../opening/open', false],
  ['electron/store/guard', '../backups/copy', true],
  ['electron/store/guard', '../store', false],
  ['electron/store/replacing', '../store', true],
  ['electron/store/replacing', '../../shared/contract/calls', false],
  ['electron/store', '../../shared/contract/calls', false],
  ['electron/services/calls', '../../store/store', true],
  ['electron/services/calls', '../../hosts/dispatch', false],
  ['electron/services', 'better-sqlite3', false],
  ['electron/hosts', '../app', true],
  ['electron/hosts', '../store/opening/open', false],
  ['electron/cli/verbs', '../../app', true],
  ['electron/cli/verbs', '../../services/writing', false],
  ['electron/hosts', '../cli/run', false],
  ['electron/shell', '../services/writing', false],
  ['renderer/ui/rows', '../../state/store', false],
  ['renderer/ui', '../../shared/domain/plan/plan', false],
  ['renderer/state', 'node:fs', false],
  ['renderer/state', '../parts/tasks/TaskRow', false],
  ['renderer/parts/tasks', '../week/week-words', true],
  ['renderer/parts/tasks', '../../features/week/Week', false],
  ['renderer/features/week', './goals/GoalRow', true],
  ['renderer/features/week', '../frame/Help', false],
  ['renderer/features/week/goals', '../Week', true],
  ['renderer/features/week/goals', '../../frame/Help', false],
  ['renderer/features/timeline/chart/rows', '../../../frame/Help', false],
  ['renderer/features/timeline/chart/rows', '../../../../transport/http', false],
];

let tree = '';
let flagged: Set<string>;

const fileOf = (index: number): string => `${IMPORTS[index]?.[0]}/import-${index}.ts`;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'waymark-layers-'));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const path of ['oxlint.config.ts', 'build/lint']) {
    cpSync(join(ROOT, path), join(tree, path), { recursive: true });
  }
  for (const [index, [, specifier]] of IMPORTS.entries()) {
    const path = join(tree, fileOf(index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import '${specifier}';\n`);
  }
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const args = [oxlint, '-f', 'json', 'shared', 'electron', 'renderer'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  flagged = new Set(
    diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename }) => filename),
  );
});

afterAll(() => rmSync(tree, { recursive: true }));

it.each(IMPORTS.map((row, index) => [...row, index] as const))(
  'in %s, an import of %s is allowed: %s',
  (_folder, _specifier, isAllowed, index) => {
    expect(!flagged.has(fileOf(index))).toBe(isAllowed);
  },
);
