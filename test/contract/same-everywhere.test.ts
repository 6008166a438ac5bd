import { expect, it } from 'vitest';
import type { Reply } from '../../shared/contract/reply';
import { PLAN_START } from '../support/doors/ask';
import { type Inputs, prepare } from '../support/doors/examples';
import { memoryApp } from '../support/doors/memory-app';
import { DOORS, openDoor } from './doors';

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const TOKEN = /waymark-[\w-]{43}/g;

/** Ids are random: numbering them in order of appearance makes equal conversations equal text. */
function withoutChance(text: string): string {
  const seen = new Map<string, string>();
  return text.replaceAll(TOKEN, 'waymark-token').replaceAll(UUID, (id) => {
    const name = seen.get(id) ?? `id-${seen.size + 1}`;
    seen.set(id, name);
    return name;
  });
}

/** Every call of the contract in a row, including some that fail. */
const talk = (inputs: Inputs): [name: string, input: unknown][] => [
  ...Object.entries(inputs),
  ['plan.start', PLAN_START],
  ['task.drop', { ...inputs['task.drop'], reason: '' }],
  ['task.note', { ...inputs['task.note'], note: '<b>é</b> 🧭 \u2028' }],
  ['plan.burn', {}],
  ['app.open', {}],
];

async function talkAt(name: string): Promise<Reply<unknown>[]> {
  const door = await openDoor(name);
  const replies: Reply<unknown>[] = [];
  for (const [call, input] of talk(prepare(door.app, 'app.open'))) {
    replies.push(await door.transport.call(call, input));
  }
  await door.close();
  return replies;
}

it('the same conversation gets the same answers through every door', async () => {
  const texts: string[] = [];
  for (const name of DOORS) texts.push(withoutChance(JSON.stringify(await talkAt(name), null, 1)));
  const [local, ...others] = texts;
  for (const other of others) expect(other).toBe(local);
});

it('an answer is plain data: JSON and structured clone preserve it', () => {
  const app = memoryApp();
  for (const [call, input] of talk(prepare(app, 'app.open'))) {
    const reply = app.dispatch(call, input);
    expect(JSON.parse(JSON.stringify(reply)), call).toStrictEqual(reply);
    expect(structuredClone(reply), call).toStrictEqual(reply);
  }
});
