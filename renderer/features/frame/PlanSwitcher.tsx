import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useAppState, useAppStore } from '../../state/context';
import { planIdOf } from '../../state/derived';
import classes from './Navigation.module.css';

interface Props {
  /** What the current plan is called here. */
  readonly children: ReactNode;
}

/** The current plan’s name, which opens the others. */
export function PlanSwitcher({ children }: Props) {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const plans = useAppState((state) => state.records.plan);
  const currentId = useAppState(planIdOf);
  const running = [...plans.values()].filter(({ archivedOn }) => archivedOn === null);
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes['switcher'] ?? ''}>
          <span className={classes['title']}>{children}</span>
          <VisuallyHidden>, switch the plan</VisuallyHidden>
          <ChevronsUpDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {running.map(({ id, title }) => (
          <Menu.Item
            key={id}
            leftSection={
              id === currentId ? <Check size={14} /> : <span className={classes['gap']} />
            }
            aria-current={id === currentId}
            onClick={() => void store.getState().choosePlan(id)}
          >
            <bdi>{title}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate('/plans')}>All plans and new ones</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
