import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallName } from '../../shared/contract/calls';
import { headOf, PLAN_START } from '../support/doors/ask';
import { CALL_NAMES, type Inputs, prepare } from '../support/doors/examples';
import { rowsOf, tablesOf } from '../support/builders/tables';
import { DOORS, openDoor, type OpenDoor } from './doors';
import { refusal } from './answer';

const withOwn = (input: object, key: string): unknown =>
  JSON.parse(
    `{${JSON.stringify(key)}:{"polluted":true},${JSON.stringify(input).slice(1)}`.replace(
      ',}',
      '}',
    ),
  );

/** Where null is a valid value. */
const MAY_BE_NULL = new Set([
  'goal.place after',
  'goal.place before',
  'history.log phaseId',
  'review.write energy',
  'review.write confidence',
  'review.write pointId',
  'task.edit priority',
  'task.move after',
  'phase.add after',
  'phase.move after',
  'resource.add by',
  'resource.add url',
  'resource.edit rating',
  'resource.move after',
  'skill.add priority',
  'hours.share hoursPerWeek',
  'checklist.move after',
  'search.find planId',
  'search.find phaseId',
  'search.find isOpen',
  'search.find first',
  'search.find last',
]);

/** Inputs that every call must reject, each made from a valid one. */
const spoilt = (call: CallName, input: object): [what: string, input: unknown][] => [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['a number', 7],
  ['a list', []],
  ['a list of the right thing', [input]],
  ['a key too many', { ...input, extra: 1 }],
  ['__proto__', withOwn(input, '__proto__')],
  ['constructor', withOwn(input, 'constructor')],
  ['prototype', withOwn(input, 'prototype')],
  ...Object.entries(input).flatMap(([key, value]): [string, unknown][] => [
    [`${key}: an object`, { ...input, [key]: {} }],
    ...(MAY_BE_NULL.has(`${call} ${key}`)
      ? []
      : [[`${key}: null`, { ...input, [key]: null }] satisfies [string, unknown]]),
    // An empty list is a valid list.
    ...(Array.isArray(value)
      ? []
      : [[`${key}: a list`, { ...input, [key]: [] }] satisfies [string, unknown]]),
    ...(typeof value === 'boolean'
      ? []
      : [[`${key}: true`, { ...input, [key]: true }] satisfies [string, unknown]]),
  ]),
];

describe.each(DOORS)('%s', (name) => {
  let door: OpenDoor;
  let inputs: Inputs;
  let before: unknown;

  const everything = () => [
    tablesOf(door.app.db).map((table) => rowsOf(door.app.db, table)),
    headOf(door.app),
  ];

  beforeEach(async () => {
    door = await openDoor(name);
    inputs = prepare(door.app, 'app.open');
    before = everything();
  });
  afterEach(async () => {
    // Everything asked for was refused, so nothing may have changed.
    expect(everything()).toEqual(before);
    await door.close();
  });

  const codeOf = async (call: string, input: unknown): Promise<string> =>
    refusal.parse(await door.transport.call(call, input)).error.code;

  it.each(CALL_NAMES)('%s accepts only its own input', async (call) => {
    for (const [what, input] of spoilt(call, inputs[call])) {
      expect(await codeOf(call, input), what).toBe('invalid-input');
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    'plan.burn',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Plan.get',
    ' ',
    '',
  ])('rejects the call name %j', async (call) =>
    expect(await codeOf(call, {})).toBe('unknown-call'),
  );

  const refusedInputs: [what: string, CallName, (inputs: Inputs) => object][] = [
    ['a drop without a reason', 'task.drop', (own) => ({ ...own['task.drop'], reason: undefined })],
    ['a drop for no reason', 'task.drop', (own) => ({ ...own['task.drop'], reason: '' })],
    ['a drop for blanks', 'task.drop', (own) => ({ ...own['task.drop'], reason: ' \n\t ' })],
    [
      'a reason without end',
      'task.drop',
      (own) => ({ ...own['task.drop'], reason: 'x'.repeat(501) }),
    ],
    [
      'a note without end',
      'task.note',
      (own) => ({ ...own['task.note'], note: 'x'.repeat(20_001) }),
    ],
    [
      'a note that SQLite would cut off',
      'task.note',
      (own) => ({ ...own['task.note'], note: 'a\0b' }),
    ],
    [
      'a note with half a character',
      'task.note',
      (own) => ({ ...own['task.note'], note: 'a\ud83e' }),
    ],
    ['a task that is named, not numbered', 'task.start', () => ({ taskId: 'image-classifier' })],
    [
      'a day that is none',
      'task.complete',
      (own) => ({ ...own['task.complete'], day: '2026-02-30' }),
    ],
    [
      'a moment for a day',
      'task.complete',
      (own) => ({ ...own['task.complete'], day: '2026-01-05T09:00' }),
    ],
    ['an eighth weekday', 'settings.change', () => ({ firstWeekday: 7 })],
    ['half a weekday', 'settings.change', () => ({ firstWeekday: 0.5 })],
    [
      'a start outside the calendar',
      'plan.start',
      () => ({ ...PLAN_START, startDay: '9999-12-31' }),
    ],
    ['a start before computers', 'plan.start', () => ({ ...PLAN_START, startDay: '0206-01-05' })],
    ['10 MB', 'task.note', (own) => ({ ...own['task.note'], note: 'x'.repeat(10_000_000) })],
  ];

  it.each(refusedInputs)('refuses %s', async (_what, call, inputOf) => {
    expect(await codeOf(call, inputOf(inputs))).toBe('invalid-input');
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-settings:privacy',
    'vbscript:x',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://',
    'https://example.org/\0',
    `https://example.org/${'x'.repeat(2000)}`,
    '',
  ])('refuses the evidence %j', async (url) => {
    expect(await codeOf('evidence.add', { ...inputs['evidence.add'], url })).toBe('invalid-input');
  });

  it('refuses a future day', async () => {
    const input = { ...inputs['task.complete'], day: '2026-01-06' };
    expect(await codeOf('task.complete', input)).toBe('refused');
  });

  it('says what is wrong, and where', async () => {
    const reply = await door.transport.call('task.drop', { ...inputs['task.drop'], reason: '' });
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'This cannot be saved as is: reason is missing.',
      },
    });
  });

  it('still works after all of that', async () => {
    await codeOf('task.note', { ...inputs['task.note'], note: 'x'.repeat(10_000_000) });
    expect(await door.transport.call('app.open', {})).toMatchObject({ ok: true });
  });
});
