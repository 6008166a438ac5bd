import { Menu } from '@mantine/core';
import { Check } from 'lucide-react';
import { useLocation } from 'wouter';
import { useAppState, useAppStore } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { LateMenu } from '../../ui/LateMenu';
import type { LateMenuProps } from '../../ui/use-late-menu';
import classes from './Navigation.module.css';

/** The plans that are not archived. */
export const PlanMenu = (menu: LateMenuProps) => (
  <LateMenu {...menu} position="bottom-start" width={240}>
    <Items />
  </LateMenu>
);

function Items() {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const plans = useAppState((state) => state.records.plan);
  const currentId = useAppState(planIdOf);
  const running = [...plans.values()].filter(({ archivedOn }) => archivedOn === null);
  return (
    <>
      {running.map(({ id, title }) => (
        <Menu.Item
          key={id}
          leftSection={id === currentId ? <Check size={14} /> : <span className={classes['gap']} />}
          aria-current={id === currentId}
          onClick={() => void store.getState().choosePlan(id)}
        >
          <bdi>{title}</bdi>
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => navigate('/plans')}>Manage plans…</Menu.Item>
    </>
  );
}
