import { expect, it } from 'vitest';
import { readLines } from '../../../renderer/transport/lines';

/** Reads a response whose bytes arrive in these pieces. */
async function linesOf(pieces: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });
  await readLines(new Response(body), (line) => lines.push(line));
  return lines;
}

it('passes on whole lines, however they are split', async () => {
  const bytes = Buffer.from('one\n\nzwölf 🧭\nlast\n');
  const wanted = ['one', '', 'zwölf 🧭', 'last'];
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(await linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(wanted);
  }
  expect(await linesOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(wanted);
});

it('holds back an unfinished line', async () => {
  expect(await linesOf([Buffer.from('one\n{"half":')])).toEqual(['one']);
});

it('reads nothing from an empty response', async () => {
  expect(await linesOf([])).toEqual([]);
  const lines: string[] = [];
  await readLines(new Response(null), (line) => lines.push(line));
  expect(lines).toEqual([]);
});
