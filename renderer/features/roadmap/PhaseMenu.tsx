import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import type { Stage } from '../../../shared/domain/plan/journey';
import { isOpen } from '../../../shared/domain/plan/task';
import { useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';

export type PhaseQuestion = 'edit' | 'add';

interface Props {
  readonly stage: Stage;
  readonly onAsk: (question: PhaseQuestion) => void;
}

/** What can be done with a phase as a whole. */
export function PhaseMenu({ stage, onAsk }: Props) {
  // Closing the menu returns the focus to its button; whatever it opens must take the focus after that.
  const asked = useRef<PhaseQuestion | null>(null);
  const askNow = (): void => {
    if (asked.current !== null) onAsk(asked.current);
    asked.current = null;
  };
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} onExitTransitionEnd={askNow}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`More for the phase “${stage.phase.title}”`}
        >
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items stage={stage} onAsk={(question) => (asked.current = question)} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Items({ stage: { phase, tasks, number }, onAsk }: Props) {
  const store = useAppStore();
  const { phases } = useSnapshot();
  const { movePhase, deletePhase, select } = store.getState();
  const behind = (index: number): void =>
    void movePhase({ phaseId: phase.id, after: phases[index]?.id ?? null });
  const open = tasks.filter(isOpen).map(({ id }) => id);
  return (
    <>
      <Menu.Item onClick={() => onAsk('edit')}>Edit…</Menu.Item>
      <Menu.Item onClick={() => onAsk('add')}>Add a phase after it…</Menu.Item>
      {number > 1 && <Menu.Item onClick={() => behind(number - 3)}>Move up</Menu.Item>}
      {number < phases.length && <Menu.Item onClick={() => behind(number)}>Move down</Menu.Item>}
      {open.length > 0 && <Menu.Item onClick={() => select(open)}>Select all open tasks</Menu.Item>}
      <Menu.Divider />
      <Menu.Item onClick={() => void deletePhase({ phaseId: phase.id })}>Delete</Menu.Item>
    </>
  );
}
