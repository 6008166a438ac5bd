import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCallOrder } from '../../../electron/hosts/call-order';

const PATIENCE_MS = 20;

let ran: string[];
let send: (number: number, window?: string) => void;

beforeEach(() => {
  vi.useFakeTimers();
  const inOrder = createCallOrder(PATIENCE_MS);
  ran = [];
  send = (number, window = '') => inOrder(window, number, () => ran.push(`${window}${number}`));
});
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTime(ms);

it('runs calls that arrive in order at once', () => {
  [1, 2, 3].forEach((number) => send(number));
  expect(ran).toEqual(['1', '2', '3']);
});

it('makes an early call wait for those before it', () => {
  [3, 2].forEach((number) => send(number));
  expect(ran).toEqual([]);
  send(1);
  expect(ran).toEqual(['1', '2', '3']);
  wait(10 * PATIENCE_MS);
  expect(ran).toEqual(['1', '2', '3']);
});

it('waits only so long for a lost call', () => {
  [1, 3, 4].forEach((number) => send(number));
  wait(PATIENCE_MS - 1);
  expect(ran).toEqual(['1']);
  wait(1);
  expect(ran).toEqual(['1', '3', '4']);
  send(5);
  expect(ran).toEqual(['1', '3', '4', '5']);
});

it('waits no longer when several calls were lost', () => {
  send(1);
  send(5);
  wait(PATIENCE_MS / 2);
  send(3);
  wait(PATIENCE_MS / 2);
  expect(ran).toEqual(['1', '3', '5']);
});

it('runs a late call at once when others no longer wait for it', () => {
  send(2);
  wait(PATIENCE_MS);
  send(1);
  expect(ran).toEqual(['2', '1']);
  send(3);
  expect(ran).toEqual(['2', '1', '3']);
});

it('keeps windows independent', () => {
  send(2, 'a');
  send(1, 'b');
  send(1, 'a');
  expect(ran).toEqual(['b1', 'a1', 'a2']);
});

it('forgets the least recent window without losing its calls', () => {
  send(2, 'a');
  for (let index = 0; index < 200; index += 1) send(1, `w${index}-`);
  expect(ran).not.toContain('a2');
  wait(PATIENCE_MS);
  expect(ran).toContain('a2');
});
