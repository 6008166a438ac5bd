import { describeBytes } from '../../../shared/words/backups';
import type { Command } from '../command';

/** Makes a backup by hand. */
export const backup: Command = {
  name: 'backup',
  usage: '',
  about: 'make a backup now',
  words: { least: 0, most: 0 },
  async run({ ask }) {
    const made = (await ask('backup.make', {})).value;
    return {
      lines: [`Backup made: ${made.name}, ${describeBytes(made.bytes)}`],
      json: made,
    };
  },
};
