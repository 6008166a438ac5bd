import { Button, Modal } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useAppStore } from '../../../state/context';
import { Keys } from '../../../ui/Keys';
import textClasses from '../../../ui/text.module.css';
import { NO_BANNER } from '../../../ui/Question';
import { useFocusBack } from '../use-focus-back';
import classes from './QuickAdd.module.css';
import { QuickField } from './QuickField';
import { Understood } from './Understood';
import { useQuickAdd } from './use-quick-add';

const FACTS_ID = 'quick-add-facts';

/** Adds a task typed as one line, from anywhere. Unfinished text is kept when the dialog is closed. */
export function QuickAdd() {
  const store = useAppStore();
  const giveBack = useFocusBack(null);
  const close = (): void => {
    giveBack();
    store.getState().showQuickAdd(false);
  };
  return (
    <Modal
      opened
      onClose={close}
      title="Add a task"
      size={600}
      yOffset="12dvh"
      returnFocus={false}
      classNames={{ content: classes['panel'] ?? '', header: classes['panelHead'] ?? '' }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
      attributes={{ header: NO_BANNER }}
    >
      <Line onClose={close} />
    </Modal>
  );
}

function Line({ onClose }: { readonly onClose: () => void }) {
  const { text, type, named, title, problem, facts, add } = useQuickAdd();
  const isAdding = useRef(false);
  const send = async (staysOpen: boolean): Promise<void> => {
    // A slow disk leaves time to press Enter twice.
    if (isAdding.current) return;
    isAdding.current = true;
    const isAdded = await add();
    isAdding.current = false;
    if (isAdded && !staysOpen) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(false);
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit}>
      <QuickField
        text={text}
        onType={type}
        named={named}
        error={problem}
        describedBy={FACTS_ID}
        onNext={() => void send(true)}
      />
      <Understood id={FACTS_ID} title={title} facts={facts} />
      <div className={classes['end']}>
        <p className={textClasses['quiet']}>
          <Keys>Shift Enter</Keys> adds it and stays open for the next.
        </p>
        <Button type="submit" className={classes['add'] ?? ''}>
          Add
        </Button>
      </div>
    </form>
  );
}
