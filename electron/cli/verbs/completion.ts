import type { Command } from '../command';
import { bashCompletion } from '../completion/bash';
import { fishCompletion } from '../completion/fish';
import { zshCompletion } from '../completion/zsh';

const SHELLS: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints the completion script of a shell. */
export const completion: Command = {
  name: 'completion',
  usage: 'SHELL',
  about: `print the completion script for a shell: ${Object.keys(SHELLS).join(', ')}`,
  words: { least: 1, most: 1 },
  choices: Object.keys(SHELLS),
  run: ({ words, commands }) => {
    const content = SHELLS[words[0] ?? '']?.(commands) ?? '';
    return { lines: [], json: null, content };
  },
};
