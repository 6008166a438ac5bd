import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands';
import { plainLine } from '../../../electron/cli/output';
import { ask, startPlan } from '../../support/doors/ask';
import { shellOver, shellWith } from '../../support/doors/command-line';
import { memoryApp } from '../../support/doors/memory-app';
import { completeInFish, completeInZsh, hasShell } from './shells';

const USAGE = 2;

/** A connection that must not be opened. */
const waymark = shellWith(() => Promise.reject(new Error('Nobody needs the data for this')));

describe('the command line', () => {
  it('lists its commands and exit codes', async () => {
    const { code, out, err } = await waymark('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    expect(out).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 /);
  });

  it('describes the arguments of each command', async () => {
    for (const { name, options = {} } of COMMANDS) {
      const { code, out } = await waymark(name, '--help');
      expect(code).toBe(0);
      for (const option of [...Object.keys(options), 'json', 'data'])
        expect(out).toContain(`--${option}`);
    }
  });

  it('prints its version', async () => {
    expect(await waymark('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  it('prints the help without a command, as a usage error', async () => {
    expect(await waymark()).toMatchObject({ code: USAGE });
  });

  it.each([
    { words: ['dance'], reason: 'no command “dance”' },
    { words: ['status', 'quo'], reason: '“quo” is one too many' },
    { words: ['status', '--colour'], reason: '--colour' },
    { words: ['undo', '--plan', 'x'], reason: '--plan' },
    { words: ['done'], reason: 'done takes TASK' },
    { words: ['log', 'x'], reason: 'log takes TASK TIME' },
    { words: ['search'], reason: 'search takes WORDS' },
    { words: ['export', 'pdf'], reason: 'json, csv, ics, markdown, brag' },
    { words: ['export', 'ics', '--zip'], reason: '--zip' },
    { words: ['completion', 'tcsh'], reason: 'bash, zsh, fish' },
    { words: ['status', '--data', ''], reason: '--data takes DIR' },
    { words: ['status', '--data'], reason: '--data' },
  ])('rejects $words', async ({ words, reason }) => {
    const { code, out, err } = await waymark(...words);
    expect({ code, out }).toEqual({ code: USAGE, out: '' });
    expect(err).toContain(reason);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it('does not mix an export into JSON output', async () => {
    const { code, out } = await waymark('export', 'json', '--json');
    expect({ code, out }).toEqual({ code: USAGE, out: expect.stringContaining('--out') as string });
  });

  it('reports errors as JSON on request', async () => {
    const { code, err, json } = await waymark('dance', '--json');
    expect({ code, err, json: json() }).toMatchObject({
      code: USAGE,
      err: '',
      json: { error: { code: 'usage', message: expect.stringContaining('dance') as string } },
    });
  });
});

describe('terminal control characters', () => {
  const hostile = 'Read\u001B[31m this\u0007\u009B2J \u202Egnp.exe\u2028and\u007F';
  const isSteering = /(?!\n)[\p{Cc}\u2028-\u202E\u2066-\u2069]/u;

  it('are escaped', () => {
    expect(plainLine('a\u001B[0m\nb\u202E')).toBe(String.raw`a\u001b[0m\u000ab\u202e`);
    expect(plainLine('Zoë 👩‍💻 “–” é')).toBe('Zoë 👩‍💻 “–” é');
  });

  it('never leave a command unescaped, whatever a task is called', async () => {
    const app = memoryApp();
    onTestFinished(() => app.close());
    const { tasks } = startPlan(app);
    const taskId = tasks[0]?.id ?? '';
    ask(app, 'task.note', { taskId, note: hostile });
    app.db.prepare('UPDATE task SET title = ? WHERE id = ?').run(hostile, taskId);
    const terminal = shellOver(app, { isTerminal: true });
    for (const words of [
      ['next'],
      ['next', '--json'],
      ['log', taskId, '5'],
      ['done', taskId],
      ['done', taskId, '--json'],
      ['week'],
      ['search', 'gnp'],
      ['undo'],
      ['done', 'nothing\u001B[2J'],
      ['done', 'nothing\u001B[2J', '--json'],
      ['export', 'markdown'],
      ['export', 'json'],
    ]) {
      const { out, err } = await terminal(...words);
      expect(out + err).not.toBe('');
      expect({ words, text: out + err }).not.toEqual({
        words,
        text: expect.stringMatching(isSteering) as string,
      });
    }
  });

  it('are kept in an export that no terminal reads', async () => {
    const app = memoryApp();
    onTestFinished(() => app.close());
    const { tasks } = startPlan(app);
    ask(app, 'task.note', { taskId: tasks[0]?.id ?? '', note: hostile });
    expect((await shellOver(app)('export', 'markdown')).out).toContain('\u009B');
  });
});

describe('completion', () => {
  const completed = async (...words: string[]): Promise<string[]> => {
    const { out } = await waymark('completion', 'bash');
    const typed = words.map((word) => `'${word}'`).join(' ');
    const script = `${out}\nCOMP_WORDS=(waymark ${typed}); COMP_CWORD=${words.length}; _waymark; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter(Boolean);
  };

  it.skipIf(process.platform === 'win32')('completes words in bash', async () => {
    expect(await completed('')).toEqual(COMMANDS.map(({ name }) => name));
    expect(await completed('es')).toEqual(['estimate']);
    expect(await completed('export', 'i')).toEqual(['ics']);
    expect(await completed('export', 'ics', '--o')).toEqual(['--out']);
    expect(await completed('--json', 'done', '--o')).toEqual(['--on']);
    expect(await completed('search', 'x', '--kind', 'rev')).toEqual(['review']);
    expect(await completed('status', '--data', '/us')).toEqual(['/usr']);
    expect(await completed('log', 'export', '')).toEqual([]);
  });

  it.skipIf(!hasShell('fish'))('completes words in fish', async () => {
    const { out } = await waymark('completion', 'fish');
    const inFish = (line: string) => completeInFish(out, line);
    expect(inFish('waymark ').toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
    expect(inFish('waymark es')).toEqual(['estimate']);
    expect(inFish('waymark export i')).toEqual(['ics']);
    expect(inFish('waymark export ics --o')).toEqual(['--out']);
    expect(inFish('waymark --json done --o')).toEqual(['--on']);
    expect(inFish('waymark search x --kind rev')).toEqual(['review']);
    expect(inFish('waymark --data / es')).toEqual(['estimate']);
    expect(inFish('waymark status --data /us')).toEqual(['/usr/']);
    expect(inFish('waymark completion fish ')).toEqual([]);
    expect(inFish('waymark log export ')).toEqual([]);
  });

  it.skipIf(!hasShell('zsh'))('completes words in zsh', async () => {
    const { out } = await waymark('completion', 'zsh');
    const inZsh = completeInZsh(out);
    expect(inZsh('waymark ')).toEqual(COMMANDS.map(({ name }) => name));
    expect(inZsh('waymark es')).toEqual(['estimate']);
    expect(inZsh('waymark export i')).toEqual(['ics']);
    expect(inZsh('waymark export ics --o')).toEqual(['--out']);
    expect(inZsh('waymark --json done --o')).toEqual(['--on']);
    expect(inZsh('waymark search x --kind rev')).toEqual(['review']);
    expect(inZsh('waymark --data / es')).toEqual(['estimate']);
    expect(inZsh('waymark status --data /us')).toEqual(['usr']);
    expect(inZsh('waymark completion zsh ')).toEqual([]);
    expect(inZsh('waymark log export ')).toEqual([]);
  });

  it('knows each command and option in every shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { out, code } = await waymark('completion', shell);
      expect(code).toBe(0);
      for (const { name, options = {} } of COMMANDS) {
        expect(out).toContain(name);
        for (const option of Object.keys(options))
          expect(out).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`);
      }
    }
  });
});
