import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { createFileLog } from '../../electron/log';
import { tempFolder } from '../support/machine/temp-folder';

let path: string;

beforeEach(() => {
  path = join(tempFolder(), 'log.jsonl');
});

const lines = (): unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

it('appends a line of JSON for each event', () => {
  const log = createFileLog(path);
  log('info', 'one');
  log('error', 'two', { name: 'app.open', text: 'two\nlines' });
  expect(lines()).toEqual([
    { at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), level: 'info', event: 'one' },
    {
      at: expect.any(String),
      level: 'error',
      event: 'two',
      name: 'app.open',
      text: 'two\nlines',
    },
  ]);
});

it('is for its owner alone', () => {
  process.umask(0);
  createFileLog(path)('info', 'one');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('is rotated once full, and the previous one is deleted', () => {
  writeFileSync(path, 'x'.repeat(1_000_001));
  writeFileSync(`${path}.old`, 'older');
  createFileLog(path)('info', 'new');
  expect(lines()).toHaveLength(1);
  expect(statSync(`${path}.old`).size).toBe(1_000_001);
});

it('goes to the terminal when the disk refuses it', () => {
  mkdirSync(path);
  const terminal = vi.spyOn(console, 'error').mockReturnValue();
  createFileLog(path)('warn', 'no room', { name: 'app.open' });
  expect(terminal.mock.calls).toEqual([[expect.stringContaining('"event":"no room"')]]);
  terminal.mockRestore();
  expect(existsSync(`${path}.old`)).toBe(false);
});
