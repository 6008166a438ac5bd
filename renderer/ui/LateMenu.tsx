import { Menu, type MenuProps } from '@mantine/core';
import { type ReactNode, type Ref, type RefObject, useLayoutEffect } from 'react';
import type { LateMenuProps } from './use-late-menu';

interface Props extends LateMenuProps {
  readonly position: NonNullable<MenuProps['position']>;
  readonly width?: number;
  /** The menu items. */
  readonly children: ReactNode;
}

/** A menu for an existing button, mounted on demand. */
export const LateMenu = ({ button, isOpen, position, width, children, ...menu }: Props) => (
  <Menu
    id={menu.id}
    opened={isOpen}
    onChange={(opened) => !opened && menu.onClose()}
    onExitTransitionEnd={menu.onGone}
    position={position}
    {...(width !== undefined && { width })}
    withInitialFocusPlaceholder={false}
  >
    <Menu.Target>
      <Anchor element={button} onPlaced={menu.onMade} />
    </Menu.Target>
    <Menu.Dropdown>{isOpen && children}</Menu.Dropdown>
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
