import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAddress, readAsked } from '../../../electron/shell/asked';

const FOLDER = resolve('/somewhere');
const PLAN = resolve(FOLDER, 'my plan.waymark');
const opened = { kind: 'file', path: PLAN };

describe('a start that asks for a file', () => {
  it.each([
    { argv: ['waymark', PLAN] },
    { argv: ['waymark', 'my plan.waymark'] },
    { argv: ['waymark', pathToFileURL(PLAN).href] },
    { argv: ['waymark', '--no-sandbox', '--data', '/srv/other.json', PLAN, '/srv/second.json'] },
    { argv: ['electron', '.', '--', PLAN] },
  ])('is $argv', ({ argv }) => {
    expect(readAsked(argv, FOLDER)).toEqual(opened);
  });

  it('may name one saved as JSON, in capitals too', () => {
    const path = resolve(FOLDER, 'PLAN.JSON');
    expect(readAsked(['waymark', 'PLAN.JSON'], FOLDER)).toEqual({ kind: 'file', path });
  });

  it.each([
    { argv: ['waymark'] },
    { argv: ['my.waymark'] },
    { argv: ['waymark', '--data', 'plan.waymark'] },
    { argv: ['waymark', '--data=plan.waymark'] },
    { argv: ['waymark', '/etc/hosts'] },
    { argv: ['waymark', 'file://elsewhere%2f/plan.waymark'] },
  ])('is not $argv', ({ argv }) => {
    expect(readAsked(argv, FOLDER)).toBeNull();
  });
});

describe('an address', () => {
  it.each(['waymark://week', 'waymark://week/', 'WAYMARK://Week'])('%s leads to a view', (word) => {
    const view = { kind: 'command', id: 'view.week' };
    expect(readAddress(word)).toEqual(view);
    expect(readAsked(['waymark', '--', word], FOLDER)).toEqual(view);
  });

  it.each([
    'waymark:',
    'waymark://',
    'waymark:week',
    'waymark://nowhere',
    'waymark://import?file=/etc/passwd',
    'waymark://week/../import',
    'waymark://me:secret@week',
    'waymark://week:80',
    'waymark://plan.waymark',
    `waymark://week${' '.repeat(2_000)}`,
    'https://week',
    'javascript:alert(1)',
    '--data=/srv',
    '',
  ])('%j is ignored', (word) => {
    expect(readAddress(word)).toBeNull();
    expect(readAsked(['waymark', '--', word], FOLDER)).toBeNull();
  });
});

describe('a task to begin', () => {
  it.each([
    { argv: ['--add', 'Read !week'], text: 'Read !week' },
    { argv: ['--add=--verbose mode'], text: '--verbose mode' },
    { argv: ['--add', ' two\nlines\u0000 '], text: 'two lines' },
    { argv: ['--add'], text: '' },
    { argv: ['--add', 'x'.repeat(5_000)], text: 'x'.repeat(1_000) },
    { argv: ['waymark://add?text=Read%20%23Basics'], text: 'Read #Basics' },
    { argv: ['waymark://add'], text: '' },
  ])('is read from $argv', ({ argv, text }) => {
    expect(readAsked(['waymark', ...argv], FOLDER)).toEqual({ kind: 'quick-add', text });
  });

  it.each([['waymark://delete?text=all'], ['https://add/?text=Read'], ['add']])(
    'is not %s',
    (word) => expect(readAsked(['waymark', word], FOLDER)).toBeNull(),
  );
});
