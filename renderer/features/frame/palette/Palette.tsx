import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { matchesKey } from '../../../commands/keys';
import { findCommand } from '../../../commands/registry';
import classes from './Palette.module.css';
import { LIST_ID, optionId, Results } from './Results';
import { type PaletteState, usePalette } from './use-palette';

const NAME = 'Command palette';

/** Opens on mount: it is mounted only while it is open. */
function openSpotlight() {
  const [spotlight, { open }] = createSpotlight();
  open();
  return spotlight;
}

/** Every command, view, plan, task and setting, by name. Arrows select, Enter runs, Esc closes. */
export function Palette() {
  const [spotlight] = useState(openSpotlight);
  const palette = usePalette();
  const { typed, type, found, isSearching, selected, close, choose } = palette;
  return (
    <Spotlight.Root
      store={spotlight}
      shortcut={null}
      query={typed}
      onQueryChange={type}
      onSpotlightClose={close}
      returnFocus={false}
      overlayProps={{ backgroundOpacity: 0.35 }}
      classNames={{ content: classes['panel'] ?? '' }}
      attributes={{ content: { 'aria-label': NAME } }}
    >
      <SearchField palette={palette} />
      <Results found={found} selected={selected} onChoose={choose} />
      <p role="status" className={classes['count']} data-some={found.length > 0 || undefined}>
        {!isSearching && countWords(found.length)}
      </p>
    </Spotlight.Root>
  );
}

function countWords(amount: number): string {
  if (amount === 0) return 'Nothing found. Try fewer letters, or another word.';
  return amount === 1 ? '1 result' : `${amount} results`;
}

/** The UI kit has no listbox semantics: the field announces the selected option and handles the keys. */
const SearchField = ({ palette }: { readonly palette: PaletteState }) => (
  <Spotlight.Search
    role="combobox"
    aria-label={NAME}
    aria-expanded={palette.found.length > 0}
    aria-controls={LIST_ID}
    aria-autocomplete="list"
    aria-activedescendant={palette.found.length > 0 ? optionId(palette.selected) : undefined}
    placeholder="Commands, views, plans, tasks, settings…"
    leftSection={<Search size={18} aria-hidden />}
    attributes={{ input: { dir: 'auto' } }}
    onKeyDown={(event) => onKeyDown(event, palette)}
  />
);

function onKeyDown({ nativeEvent: event }: KeyboardEvent, palette: PaletteState): void {
  if (event.isComposing) return;
  const { found, selected, move, choose, close } = palette;
  if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'Enter' && !event.repeat && found[selected]) choose(found[selected]);
  else if (findCommand('palette.open')?.keys.some((key) => matchesKey(event, key))) {
    // Browsers bind this key too.
    event.preventDefault();
    close();
  }
}
