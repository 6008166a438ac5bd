import type { App } from '../../../electron/app';
import type { Transport } from '../../../shared/contract/transport';
import { fakeElectron } from '../electron/fake-electron';

const ORIGIN = 'app://waymark';

/** The page's transport through the preload, structured clone, and IPC host. */
export async function ipcTransport(app: App): Promise<Transport> {
  const { BrowserWindow, ipcRenderer, world } = fakeElectron();
  const window = new BrowserWindow();
  await window.loadURL(`${ORIGIN}/`);
  ipcRenderer.attach(window);

  const { setupIpc } = await import('../../../electron/hosts/ipc');
  setupIpc(app, ORIGIN);
  await import('../../../electron/preload');
  return world['waymark'] as Transport;
}
