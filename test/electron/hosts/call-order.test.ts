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

it('runs calls at once that come in their order', () => {
  [1, 2, 3].forEach((number) => send(number));
  expect(ran).toEqual(['1', '2', '3']);
});

it('lets one that overtook others wait for them', () => {
  [3, 2].forEach((number) => send(number));
  expect(ran).toEqual([]);
  send(1);
  expect(ran).toEqual(['1', '2', '3']);
  wait(10 * PATIENCE_MS);
  expect(ran).toEqual(['1', '2', '3']);
});

it('waits no longer than its patience for one that was lost', () => {
  [1, 3, 4].forEach((number) => send(number));
  wait(PATIENCE_MS - 1);
  expect(ran).toEqual(['1']);
  wait(1);
  expect(ran).toEqual(['1', '3', '4']);
  send(5);
  expect(ran).toEqual(['1', '3', '4', '5']);
});

it('keeps nobody waiting longer when several were lost, whatever came first', () => {
  send(1);
  send(5);
  wait(PATIENCE_MS / 2);
  send(3);
  wait(PATIENCE_MS / 2);
  expect(ran).toEqual(['1', '3', '5']);
});

it('runs one at once that comes after all, when others did not wait for it any more', () => {
  send(2);
  wait(PATIENCE_MS);
  send(1);
  expect(ran).toEqual(['2', '1']);
  send(3);
  expect(ran).toEqual(['2', '1', '3']);
});

it('keeps windows apart', () => {
  send(2, 'a');
  send(1, 'b');
  send(1, 'a');
  expect(ran).toEqual(['b1', 'a1', 'a2']);
});

it('forgets the window that called longest ago, and loses none of its calls', () => {
  send(2, 'a');
  for (let index = 0; index < 200; index += 1) send(1, `w${index}-`);
  expect(ran).not.toContain('a2');
  wait(PATIENCE_MS);
  expect(ran).toContain('a2');
});
