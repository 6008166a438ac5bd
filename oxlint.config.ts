import { defineConfig } from 'oxlint';
import { LAYER_RULES } from './build/lint/layer-rules.ts';

const isLong = (max: number) => ({ max, skipBlankLines: true, skipComments: true });

export default defineConfig({
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn', 'oxc', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { reportUnusedDisableDirectives: 'error' },
  env: { es2024: true },
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'max-lines': ['error', isLong(300)],
    'max-lines-per-function': ['error', isLong(40)],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/ban-ts-comment': 'error',
    'react/jsx-no-target-blank': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',

    'import/no-unassigned-import': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-await-in-loop': 'off',
    'no-console': 'off',
    'no-shadow': 'off',
    'oxc/no-map-spread': 'off',
    'react/react-in-jsx-scope': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    ...LAYER_RULES,
    {
      files: ['renderer/ui/rows/use-window-rows.ts', 'renderer/ui/rows/use-scroller-rows.ts'],
      rules: { 'react/incompatible-library': 'off' },
    },
    {
      files: ['renderer/ui/MarkdownText.tsx', '*.config.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['test/**'],
      rules: { 'max-lines-per-function': 'off', 'unicorn/consistent-function-scoping': 'off' },
    },
  ],
});
