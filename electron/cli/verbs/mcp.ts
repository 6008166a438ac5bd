import type { Command } from '../command';

/** Serves assistants, as far as the person allows; runs until its client disconnects. */
export const mcp: Command = {
  name: 'mcp',
  usage: '',
  about: 'serve an assistant over the Model Context Protocol, on standard input and output',
  words: { least: 0, most: 0 },
  options: {
    'token-file': {
      value: 'FILE',
      about: 'file with the token that Waymark showed; default: the variable WAYMARK_TOKEN',
      completes: 'file',
    },
  },
  async run({ option, version }) {
    // The protocol's code is large, and no other command needs it.
    const { runMcp } = await import('../../mcp/main');
    await runMcp({
      dataDir: option('data'),
      token: process.env['WAYMARK_TOKEN'],
      tokenFile: option('token-file'),
      version,
    });
    return { lines: [], json: null, content: '' };
  },
};
