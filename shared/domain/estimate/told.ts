import type { Id } from '../plan/task';

/** What entries tell of each subject, in the order of writing: in whichever order it becomes known, or is taken back. */
interface Told<Fact> {
  readonly tell: (subject: Id, number: number, fact: Fact) => void;
  /** Takes back all that the entry of that number told of the subject. */
  readonly takeBack: (subject: Id, number: number) => void;
  readonly last: (subject: Id) => Fact | undefined;
  readonly all: (subject: Id) => readonly Fact[];
}

/** What the entry of that number told. */
interface Line<Fact> {
  readonly number: number;
  readonly fact: Fact;
}

export function createTold<Fact>(): Told<Fact> {
  const linesOf = new Map<Id, Line<Fact>[]>();
  return {
    tell(subject, number, fact) {
      const lines = linesOf.get(subject);
      if (lines === undefined) linesOf.set(subject, [{ number, fact }]);
      else if ((lines.at(-1)?.number ?? 0) <= number) lines.push({ number, fact });
      else lines.splice(endOf(lines, number), 0, { number, fact });
    },
    takeBack(subject, number) {
      const lines = linesOf.get(subject) ?? [];
      const start = endOf(lines, number - 1);
      lines.splice(start, endOf(lines, number) - start);
    },
    last: (subject) => linesOf.get(subject)?.at(-1)?.fact,
    all: (subject) => (linesOf.get(subject) ?? []).map(({ fact }) => fact),
  };
}

/** Where the lines up to that number end: nearly always at the very end, and looked for from there. */
const endOf = <Fact>(lines: readonly Line<Fact>[], number: number): number =>
  lines.findLastIndex((line) => line.number <= number) + 1;
