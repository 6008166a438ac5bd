import { useEffect } from 'react';
import type { PaletteEntry } from './entries';
import classes from './Palette.module.css';
import { PaletteOption } from './PaletteOption';

export const LIST_ID = 'palette-list';
const WORDS_ID = 'palette-words';

export const optionId = (index: number): string => `palette-${index}`;

interface Props {
  readonly found: readonly PaletteEntry[];
  readonly selected: number;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** Matches by name, and below them matches in what the person wrote. */
export function Results({ found, selected, onChoose }: Props) {
  useEffect(() => {
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const options = found.map((entry, index) => (
    <PaletteOption
      key={entry.id}
      id={optionId(index)}
      entry={entry}
      isSelected={index === selected}
      onChoose={onChoose}
    />
  ));
  const named = found.filter(({ kind }) => kind !== 'words').length;
  return (
    <div id={LIST_ID} role="listbox" aria-label="Results" className={classes['list']}>
      {options.slice(0, named)}
      {named < found.length && (
        <div role="group" aria-labelledby={WORDS_ID}>
          <div id={WORDS_ID} className={classes['heading']}>
            Mentioned in your plan
          </div>
          {options.slice(named)}
        </div>
      )}
    </div>
  );
}
