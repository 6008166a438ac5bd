import { Checkbox } from '@mantine/core';
import type { Desktop } from '../../../../shared/contract/calls/desktop';
import { formatKey } from '../../../commands/keys';
import { settingProps } from '../../../commands/show-soon';
import { useAppState, useAppStore } from '../../../state/context';
import textClasses from '../../../ui/text.module.css';
import settingsClasses from '../Settings.module.css';
import classes from './Desktop.module.css';
import { KeysField } from './KeysField';

/** What the desktop app does on this computer only: not part of the data, so there is nothing to undo. */
export function OnThisComputer() {
  const desktop = useAppState((state) => state.desktop);
  return (
    <section
      aria-labelledby="computer-heading"
      className={settingsClasses['group']}
      {...settingProps('computer')}
    >
      <div>
        <h2 id="computer-heading">On this computer</h2>
        {desktop === null && (
          <p className={textClasses['quiet']}>
            Starting at login, a number on the icon, the tray and a global shortcut need the desktop
            app.
          </p>
        )}
      </div>
      {desktop && <Choices desktop={desktop} />}
    </section>
  );
}

function Choices({ desktop }: { readonly desktop: Desktop }) {
  const store = useAppStore();
  const { chooseDesktop } = store.getState();
  return (
    <div className={classes['choices']}>
      <Checkbox
        label="Start Waymark when I log in"
        checked={desktop.startsAtLogin}
        onChange={({ currentTarget: { checked } }) =>
          void chooseDesktop({ startsAtLogin: checked })
        }
      />
      {desktop.showsBadge !== null && (
        <Checkbox
          label="Show the number of open goals this week on the icon"
          checked={desktop.showsBadge}
          onChange={({ currentTarget: { checked } }) => void chooseDesktop({ showsBadge: checked })}
        />
      )}
      <Checkbox
        label="Show this week’s goals and the timer in the tray"
        description="Waymark then keeps running when you close the window."
        checked={desktop.showsTray}
        onChange={({ currentTarget: { checked } }) => void chooseDesktop({ showsTray: checked })}
      />
      <AnywhereKeys desktop={desktop} />
    </div>
  );
}

/** Keys that begin a task in every program, and which they are. */
function AnywhereKeys({ desktop }: { readonly desktop: Desktop }) {
  const store = useAppStore();
  const { chooseDesktop } = store.getState();
  return (
    <>
      <Checkbox
        label={`Add a task from any program with ${formatKey(desktop.addKeys)}`}
        description="If your system does not allow that, bind a key to the command waymark --add."
        checked={desktop.addsByShortcut}
        onChange={({ currentTarget: { checked } }) =>
          void chooseDesktop({ addsByShortcut: checked })
        }
      />
      {desktop.addsByShortcut && (
        <div className={classes['keys']}>
          <KeysField
            saved={desktop.addKeys}
            areTaken={desktop.areKeysTaken}
            onSave={(addKeys) => void chooseDesktop({ addKeys })}
          />
        </div>
      )}
    </>
  );
}
