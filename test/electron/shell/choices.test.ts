import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openChoices } from '../../../electron/shell/choices';
import { USUAL_ADD_KEYS } from '../../../shared/domain/shortcut';
import { tempFolder } from '../../support/machine/temp-folder';

const OFF = { showsBadge: false, showsTray: false, addsByShortcut: false, addKeys: USUAL_ADD_KEYS };

let path: string;
const log = vi.fn();

beforeEach(() => {
  path = join(tempFolder(), 'choices.json');
  log.mockClear();
});

describe('what is turned on on this device', () => {
  it('is as it was left', () => {
    openChoices(path, log).change({ showsTray: true, addKeys: 'mod+alt+k' });
    expect(openChoices(path, log).now()).toEqual({ ...OFF, showsTray: true, addKeys: 'mod+alt+k' });
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ['no file', null],
    ['half a file', '{"showsTray":tr'],
    ['something else', '[]'],
    ['values of other kinds', '{"showsTray":"no","showsBadge":1,"addKeys":"x","more":true}'],
  ])('is nothing with %s', (_what, text) => {
    if (text !== null) writeFileSync(path, text);
    expect(openChoices(path, log).now()).toEqual(OFF);
  });

  it('counts until Waymark ends where it cannot be kept, and the log says why', () => {
    const choices = openChoices(path, log);
    rmSync(dirname(path), { recursive: true });
    choices.change({ showsBadge: true });
    expect(choices.now().showsBadge).toBe(true);
    expect(log).toHaveBeenCalledWith('warn', 'device file not written', {
      path,
      reason: expect.stringContaining('ENOENT'),
    });
  });
});
