import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../../../electron/data-dir';
import { commandWords, readDataDir, UsageError } from '../../../electron/shell/options';

describe('the data folder', () => {
  it('is the usual one when none is named', () => {
    expect(readDataDir(['/usr/bin/waymark'])).toBe(defaultDataDir());
    expect(
      readDataDir(['electron', '.', '--inspect=0', '--no-sandbox', '--user-data-dir=/x']),
    ).toBe(defaultDataDir());
  });

  it.each([
    { argv: ['waymark', '--data', '/srv/plan'], folder: '/srv/plan' },
    { argv: ['waymark', '--data=/srv/plan'], folder: '/srv/plan' },
    {
      argv: ['electron', '--inspect=0', '.', '--data', '/srv/plan', '--lang=de'],
      folder: '/srv/plan',
    },
    { argv: ['waymark', '--data', 'plan'], folder: resolve('plan') },
    { argv: ['waymark', '--data', '-plan'], folder: resolve('-plan') },
    { argv: ['waymark', '--data=a=b'], folder: resolve('a=b') },
  ])('is the one named by $argv', ({ argv, folder }) => {
    expect(readDataDir(argv)).toBe(folder);
  });

  it('is not guessed when its name is missing', () => {
    for (const rest of [['--data'], ['--data='], ['--data', ''], ['--data', '--lang=de']]) {
      expect(() => readDataDir(['waymark', ...rest])).toThrow(UsageError);
    }
  });

  it('leaves the usual folder alone when another is named', () => {
    expect(readDataDir(['waymark', '--data', '/srv/plan'])).not.toContain(homedir());
  });
});

describe('a shell command', () => {
  it('is the words after cli, unless that is a folder or a task', () => {
    expect(commandWords(['waymark', 'cli', 'status'], false)).toEqual(['status']);
    expect(commandWords(['waymark', '--data', 'cli'], false)).toBeNull();
    expect(commandWords(['waymark', '--add', 'cli'], false)).toBeNull();
  });
});
