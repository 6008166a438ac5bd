import { describeHeadline } from '../../../shared/words/activity';
import type { Command } from '../command';

/** Undoes the latest step, wherever it was made. */
export const undo: Command = {
  name: 'undo',
  usage: '',
  about: 'undo the last change, made here or in the window',
  words: { least: 0, most: 0 },
  async run({ write }) {
    const { step, left } = (await write('step.undo', {})).value;
    const undone = describeHeadline(step.of);
    const asIs = `Left as is, because it has changed since: ${left.join(', ')}`;
    return {
      lines: [`Undone: ${undone}`, ...(left.length === 0 ? [] : [asIs])],
      json: { undone, left },
    };
  },
};
