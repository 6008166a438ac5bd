import { Modal } from '@mantine/core';
import type { Command } from '../../commands/command';
import { formatKey } from '../../commands/keys';
import { commands } from '../../commands/registry';
import { CopyDiagnostics } from '../../parts/diagnostics/CopyDiagnostics';
import { useCommands } from '../../parts/keys/use-commands';
import { useAppStore } from '../../state/context';
import { Keys } from '../../ui/Keys';
import { NO_BANNER } from '../../ui/Question';
import textClasses from '../../ui/text.module.css';
import { useGivenBackFocus } from '../../ui/use-given-back-focus';
import classes from './Help.module.css';

const GROUPS: readonly Command['group'][] = ['Task', 'Plan', 'Week', 'Time', 'Go to', 'Anywhere'];

/** All shortcuts, read from the commands themselves. */
export function Help() {
  const store = useAppStore();
  useGivenBackFocus();
  const { contextOf } = useCommands();
  const context = contextOf(null);
  const close = (): void => store.getState().showHelp(false);
  return (
    <Modal
      opened
      onClose={close}
      onKeyDown={(event) => event.key === '?' && close()}
      title="Keyboard shortcuts"
      size="lg"
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <div className={classes['groups']}>
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className={classes['heading']}>{group}</h3>
            <dl className={classes['list']}>
              {commands
                .filter((command) => command.group === group)
                .filter(({ isListed = () => true }) => isListed(context))
                .map(({ id, name, keys }) => (
                  <Shortcut key={id} name={name(context)} keyName={keys[0] ?? ''} />
                ))}
            </dl>
          </section>
        ))}
        <Notes />
      </div>
    </Modal>
  );
}

const Notes = () => (
  <>
    <p className={`${textClasses['quiet']} ${classes['note']}`}>
      Task keys act on the focused row. <Keys>Space</Keys> ticks it; <Keys>Esc</Keys> closes
      whatever it opened.
    </p>
    <p className={`${textClasses['quiet']} ${classes['note']}`}>
      Something wrong? <CopyDiagnostics /> and send them along.
    </p>
  </>
);

const Shortcut = ({ name, keyName }: { readonly name: string; readonly keyName: string }) => (
  <div className={classes['row']}>
    <dt>{name}</dt>
    <dd>
      <Keys>{formatKey(keyName)}</Keys>
    </dd>
  </div>
);
