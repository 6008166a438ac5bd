import { Menu, type MenuProps } from '@mantine/core';
import { type ReactNode, type Ref, type RefObject, useLayoutEffect } from 'react';
import type { MenuStage } from './use-menu-stage';

interface Props {
  /** The button's id, which labels the menu. */
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly stage: MenuStage;
  readonly position: NonNullable<MenuProps['position']>;
  readonly width?: number;
  /** The menu items. */
  readonly children: ReactNode;
}

/** A menu for an existing button, mounted on demand. */
export const LateMenu = ({ id, button, stage, position, width, children }: Props) => (
  <Menu
    id={id}
    opened={stage.isOpen}
    onChange={(opened) => !opened && stage.onClose()}
    onExitTransitionEnd={stage.onGone}
    position={position}
    {...(width !== undefined && { width })}
    withInitialFocusPlaceholder={false}
  >
    <Menu.Target>
      <Anchor element={button} onPlaced={stage.onMade} />
    </Menu.Target>
    <Menu.Dropdown>{stage.isOpen && children}</Menu.Dropdown>
  </Menu>
);

interface AnchorProps {
  readonly element: RefObject<HTMLElement | null>;
  readonly onPlaced: () => void;
  readonly ref?: Ref<HTMLElement>;
}

/** A ref to the button, as the menu's target. */
function Anchor({ element, onPlaced, ref }: AnchorProps) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(element.current);
    onPlaced();
  }, [element, onPlaced, ref]);
  return null;
}
