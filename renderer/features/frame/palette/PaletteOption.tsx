import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { Keys } from '../../../ui/Keys';
import { MarkedText } from '../../../ui/MarkedText';
import type { PaletteEntry } from './entries';
import classes from './Palette.module.css';

interface Props {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isSelected: boolean;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** The field keeps the focus: keys select from there, and a click acts like Enter. */
export const PaletteOption = memo(({ id, entry, isSelected, onChoose }: Props) => (
  <UnstyledButton
    id={id}
    role="option"
    aria-selected={isSelected}
    tabIndex={-1}
    className={classes['option'] ?? ''}
    data-kind={entry.kind}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onChoose(entry)}
  >
    <bdi className={classes['name']}>
      {entry.excerpt === null ? entry.name : <MarkedText pieces={entry.excerpt} />}
    </bdi>
    <bdi className={classes['hint']}>{entry.hint}</bdi>
    {entry.key !== null && <Keys>{entry.key}</Keys>}
  </UnstyledButton>
));
PaletteOption.displayName = 'PaletteOption';
