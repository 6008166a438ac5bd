import { VIEWS } from '../../shared/words/views';
import { planIdOf } from '../state/derived';
import type { Command } from './command';

export const viewCommands: readonly Command[] = VIEWS.map(({ id, name, path, key }) => ({
  id,
  group: 'Go to',
  name: () => name,
  keys: [key],
  isEnabled: ({ state }) => planIdOf(state) !== null,
  run: ({ navigate }) => navigate(path),
}));
