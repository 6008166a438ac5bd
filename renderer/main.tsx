import '@fontsource-variable/inter/wght.css';
import './ui/mantine.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { navigate } from 'wouter/use-hash-location';
import { createClient } from '../shared/contract/client';
import { type DesktopNotice, isForPage } from '../shared/contract/transport';
import { App } from './App';
import { findCommand } from './commands/registry';
import { StoreProvider } from './state/context';
import { createAppStore } from './state/store';
import { createHttpTransport } from './transport/http';
import { findIpcTransport } from './transport/ipc';
import { cssVariables, theme } from './ui/theme';
import { preloadViews } from './views';

const transport = findIpcTransport() ?? createHttpTransport();
const store = createAppStore(createClient(transport));

const contextNow = () => ({ state: store.getState(), taskId: null, navigate });

/** Where there is no plan yet, there is nothing to lay the line over: it comes with the plan, and the first page says so. */
function beginTask(text: string): void {
  store.getState().continueQuickAdd(text);
  const command = findCommand('task.quick-add');
  const begin = (): boolean => {
    if (!command?.isEnabled(contextNow())) return false;
    void command.run(contextNow());
    return true;
  };
  if (begin()) return;
  const stop = store.subscribe(() => {
    if (command?.isEnabled(contextNow())) stop();
    begin();
  });
}

/** Handles a request from outside the page. */
function lead(notice: DesktopNotice): unknown {
  switch (notice.kind) {
    case 'command':
      return findCommand(notice.id)?.run(contextNow());
    case 'place':
      return navigate(notice.path);
    case 'quick-add':
      return started.then(() => beginTask(notice.text));
    case 'file':
      store.getState().openFile(notice);
      return navigate('/bring-in');
  }
}

transport.onNotice((notice) => {
  if (isForPage(notice)) lead(notice);
  else store.getState().hear(notice);
});
const started = store.getState().start();
void started.then(preloadViews);

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
setNonce(nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <StoreProvider value={store}>
        <App />
      </StoreProvider>
    </MantineProvider>
  </StrictMode>,
);
