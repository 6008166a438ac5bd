import type { ComponentProps } from 'react';
import classes from './RowButton.module.css';

interface Props extends ComponentProps<'button'> {
  readonly size?: 'sm' | 'md';
}

/** A button with an icon alone, for rows of which there are many: the kit's own takes several times as long to draw. */
export const RowButton = ({ size = 'md', className = '', ...rest }: Props) => (
  <button
    type="button"
    className={`${classes['button']} ${className}`}
    data-size={size}
    {...rest}
  />
);
