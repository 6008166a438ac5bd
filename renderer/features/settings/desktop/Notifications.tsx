import { Checkbox } from '@mantine/core';
import { useEffect } from 'react';
import { REMINDER_KINDS, REMINDER_SETTINGS } from '../../../../shared/domain/reminders';
import { REMINDER_NAMES } from '../../../../shared/words/reminders';
import { settingProps } from '../../../commands/show-soon';
import { useAppState, useAppStore } from '../../../state/context';
import { settingsOf } from '../../../state/derived';
import textClasses from '../../../ui/text.module.css';
import settingsClasses from '../Settings.module.css';
import classes from './Desktop.module.css';
import { TimeField } from './TimeField';

/** What the desktop app notifies about while its window is out of sight. */
export function Notifications() {
  const store = useAppStore();
  const desktop = useAppState((state) => state.desktop);
  useEffect(() => void store.getState().openDesktop(), [store]);
  return (
    <section
      aria-labelledby="notifications-heading"
      className={settingsClasses['group']}
      {...settingProps('notifications')}
    >
      <div>
        <h2 id="notifications-heading">Notifications</h2>
        {desktop !== undefined && <p className={textClasses['quiet']}>{introduction(desktop)}</p>}
      </div>
      {desktop?.notifies === true && <Choices />}
    </section>
  );
}

function introduction(desktop: { readonly notifies: boolean } | null): string {
  if (desktop === null) return 'Notifications need the desktop app.';
  return desktop.notifies
    ? 'All are off until you turn them on. Each is shown once, while Waymark is running.'
    : 'Your system does not support notifications.';
}

function Choices() {
  const store = useAppStore();
  const settings = useAppState(settingsOf);
  const { changeSettings } = store.getState();
  return (
    <>
      <div className={classes['choices']}>
        {REMINDER_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={REMINDER_NAMES[kind]}
            checked={settings[REMINDER_SETTINGS[kind]]}
            onChange={({ currentTarget: { checked } }) =>
              void changeSettings({ [REMINDER_SETTINGS[kind]]: checked })
            }
          />
        ))}
      </div>
      <div className={classes['times']}>
        <TimeField
          key={`from ${settings.quietFrom}`}
          label="Quiet from"
          saved={settings.quietFrom}
          onSave={(quietFrom) => void changeSettings({ quietFrom })}
        />
        <TimeField
          key={`until ${settings.quietUntil}`}
          label="Quiet until"
          saved={settings.quietUntil}
          onSave={(quietUntil) => void changeSettings({ quietUntil })}
        />
      </div>
      <p className={textClasses['quiet']}>
        Notifications wait until your quiet hours are over. Set both to the same time for no quiet
        hours.
      </p>
    </>
  );
}
