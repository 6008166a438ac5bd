import { Menu } from '@mantine/core';
import { ArrowUpDown } from 'lucide-react';
import type { Phase, Resource } from '../../../../shared/domain/plan/plan';
import type { Id } from '../../../../shared/domain/id';
import { useAppStore } from '../../../state/context';
import { useSnapshot } from '../../../state/journey';
import { LateMenu } from '../../../ui/LateMenu';
import { RowButton } from '../../../ui/RowButton';
import { useLateMenu } from '../../../ui/use-late-menu';
import classes from './Resources.module.css';

interface Props {
  readonly resource: Resource;
  readonly phase: Phase;
}

/** Where a resource can be moved; nothing if there is no other place. */
export function ResourceMove({ resource, phase }: Props) {
  const { phases } = useSnapshot();
  if (phases.length === 1 && phase.resources.length === 1) return null;
  return <MoveMenu resource={resource} phase={phase} />;
}

/** The menu itself is made when it is asked for: a phase has many resources. */
function MoveMenu({ resource, phase }: Props) {
  const { isMade, trigger, menu } = useLateMenu();
  return (
    <>
      <RowButton
        className={classes['change'] ?? ''}
        size="sm"
        aria-label={`Move the resource “${resource.title}”`}
        {...trigger}
      >
        <ArrowUpDown size={14} aria-hidden />
      </RowButton>
      {isMade && (
        <LateMenu {...menu} position="bottom-end">
          <Places resource={resource} phase={phase} />
        </LateMenu>
      )}
    </>
  );
}

function Places({ resource, phase: { id: phaseId, resources } }: Props) {
  const store = useAppStore();
  const others = useSnapshot().phases.filter(({ id }) => id !== phaseId);
  const index = resources.findIndex(({ id }) => id === resource.id);
  const move = (to: { readonly phaseId: Id; readonly after: Id | null }): void =>
    void store.getState().moveResource({ resourceId: resource.id, ...to });
  const behind = (at: number): void => move({ phaseId, after: resources[at]?.id ?? null });
  return (
    <>
      {index > 0 && <Menu.Item onClick={() => behind(index - 2)}>Move up</Menu.Item>}
      {index < resources.length - 1 && (
        <Menu.Item onClick={() => behind(index + 1)}>Move down</Menu.Item>
      )}
      {others.map(({ id, title, resources: there }) => (
        <Menu.Item key={id} onClick={() => move({ phaseId: id, after: there.at(-1)?.id ?? null })}>
          To <bdi>{title}</bdi>
        </Menu.Item>
      ))}
    </>
  );
}
