import { expect, it } from 'vitest';
import { createSessions } from '../../../electron/hosts/http-sessions';

const HOUR = 3_600_000;

function sessionsAt() {
  const clock = { ms: 0 };
  return { clock, sessions: createSessions(() => clock.ms) };
}

it('five wrong codes in a row lock the door for a minute, for the right one too', () => {
  const { clock, sessions } = sessionsAt();
  for (let count = 0; count < 4; count += 1) expect(sessions.open('wrong')).toBeNull();
  expect(sessions.open(sessions.printedCode)).not.toBeNull();
  for (let count = 0; count < 5; count += 1) expect(sessions.open('wrong')).toBeNull();
  expect(sessions.isLocked()).toBe(true);
  expect(sessions.open(sessions.printedCode)).toBeNull();
  clock.ms += 60_000;
  expect(sessions.open(sessions.printedCode)).not.toBeNull();
});

it('a session is forgotten after a day unused, and not before', () => {
  const { clock, sessions } = sessionsAt();
  const [used = '', unused = ''] = [1, 2].map(() => sessions.open(sessions.printedCode) ?? '');
  for (let hours = 0; hours < 30; hours += 10) {
    clock.ms += 10 * HOUR;
    expect(sessions.isOpen(used)).toBe(true);
  }
  expect(sessions.isOpen(unused)).toBe(false);
});
