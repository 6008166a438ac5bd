import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { navigate } from 'wouter/use-hash-location';
import { createClient } from '../shared/contract/client';
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

transport.onNotice((notice) => {
  if (notice.kind === 'command') {
    const context = { state: store.getState(), taskId: null, navigate };
    return void findCommand(notice.id)?.run(context);
  }
  if (notice.kind === 'place') return navigate(notice.path);
  return store.getState().hear(notice);
});
void store.getState().start().then(preloadViews);

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
