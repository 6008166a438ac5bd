import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandWords } from '../../../electron/shell/options';
import { openApp } from '../../support/doors/memory-app';
import { startPlan } from '../../support/doors/ask';
import { startShell } from '../../support/electron/start-shell';
import { tempFolder } from '../../support/machine/temp-folder';

afterEach(() => void vi.restoreAllMocks());

describe('a start as a shell command', () => {
  it.each([
    { argv: ['waymark', 'cli', 'status'], isSource: false, words: ['status'] },
    { argv: ['waymark', 'cli'], isSource: false, words: [] },
    {
      argv: ['waymark', '--no-sandbox', 'cli', 'done', 'x'],
      isSource: false,
      words: ['done', 'x'],
    },
    { argv: ['electron', '--lang=de', '.', 'cli', 'undo'], isSource: true, words: ['undo'] },
    { argv: ['waymark', 'cli', 'log', 'cli', '5'], isSource: false, words: ['log', 'cli', '5'] },
  ])('is $argv', ({ argv, isSource, words }) => {
    expect(commandWords(argv, isSource)).toEqual(words);
  });

  it.each([
    { argv: ['waymark'], isSource: false },
    { argv: ['waymark', '--data', 'cli'], isSource: false },
    { argv: ['waymark', '--data=cli'], isSource: false },
    { argv: ['electron', '.', '--data', 'cli'], isSource: true },
    { argv: ['electron', 'cli'], isSource: true },
    { argv: ['electron', '.'], isSource: true },
  ])('is not $argv', ({ argv, isSource }) => {
    expect(commandWords(argv, isSource)).toBeNull();
  });

  it('prints its result, and ends without a window, lock or wait for Electron', async () => {
    const dataDir = tempFolder();
    const waymark = openApp(dataDir);
    const { plan } = startPlan(waymark);
    waymark.close();
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((...[text, encoding, done]) => {
      said.push(String(text));
      const told = typeof encoding === 'function' ? encoding : done;
      told?.();
      return true;
    });
    const electron = await startShell(['cli', 'status', '--data', dataDir]);
    expect(said.join('')).toContain(plan.title);
    expect(electron.app.exit.mock.calls).toEqual([[0]]);
    expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
    expect(electron.app.requestSingleInstanceLock).not.toHaveBeenCalled();
    expect(electron.app.whenReady).not.toHaveBeenCalled();
    expect(existsSync(join(dataDir, 'window'))).toBe(false);
  });

  it('ends with the exit code of the command', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const electron = await startShell(['cli', 'dance']);
    expect(electron.app.exit.mock.calls).toEqual([[2]]);
  });
});
