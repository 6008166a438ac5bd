import { format } from 'prettier';
import type { Measured } from './measure';

/** What was measured in one place: a column for each set of data. */
export interface Section {
  readonly title: string;
  readonly columns: readonly (readonly [name: string, measured: readonly Measured[]])[];
}

/** Markdown. What misses its goal is bold. */
export async function tableOf({ title, columns }: Section): Promise<string> {
  const names = new Set(columns.flatMap(([, measured]) => measured.map(({ what }) => what)));
  const rows = [...names].map((what) => {
    const cells = columns.map(([, measured]) => measured.find((each) => each.what === what));
    const goal = cells.find((cell) => cell !== undefined)?.goal ?? '';
    return [what, goal, ...cells.map(write)];
  });
  const head = [title, 'Goal', ...columns.map(([name]) => name)];
  const lines = [head, head.map(() => '---'), ...rows];
  const markdown = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return format(markdown, { parser: 'markdown', printWidth: 100 });
}

const write = (cell: Measured | undefined): string => {
  if (cell === undefined) return '';
  return cell.isMet ? cell.said : `**${cell.said}**`;
};
