import { parseArgs } from 'node:util';

const HELP = `npm run --silent bench                 measure all
npm run --silent bench -- [WORDS] …    measure the parts that are named: tick, views, find, palette, start,
                                       size, estimate, edits, packaged

  --in browser|electron    only there
  --quick                  a few times each: for a first look
  --write                  put the tables into the README`;

const FULL_ROUNDS = 12;
const QUICK_ROUNDS = 4;

export interface Options {
  readonly isAsked: (part: string) => boolean;
  readonly isIn: (door: 'browser' | 'electron') => boolean;
  readonly rounds: number;
  readonly write: boolean;
}

/** Null: help was asked for, and given. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      in: { type: 'string' },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  return {
    isAsked: (part) => positionals.length === 0 || positionals.includes(part),
    isIn: (door) => values.in === undefined || values.in === door,
    rounds: values.quick ? QUICK_ROUNDS : FULL_ROUNDS,
    write: values.write,
  };
}
