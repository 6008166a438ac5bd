import type { Command } from './command';

const focusPanel = (): void =>
  document.querySelector<HTMLElement>('[data-proposal]')?.focus({ preventScroll: true });

export const assistantCommands: readonly Command[] = [
  {
    id: 'proposal.look',
    group: 'Anywhere',
    name: () => 'Go to the assistant’s request',
    keys: ['y'],
    isEnabled: ({ state }) => state.proposals.length > 0,
    isListed: ({ state }) => state.proposals.length > 0,
    // The panel, not its buttons: one more keypress must not be an answer.
    run: focusPanel,
  },
];
