import { contextBridge, ipcRenderer } from 'electron';
import type { Channels } from '../shared/contract/channels';
import type { Reply } from '../shared/contract/reply';
import type { Notice, Transport } from '../shared/contract/transport';

const CHANNELS: Channels = { call: 'waymark:call', notice: 'waymark:notice' };

const LOST: Reply<never> = {
  ok: false,
  error: {
    code: 'unreachable',
    message:
      'Waymark did not respond, so this was not saved. Quit Waymark and open it again; everything you saved is safe.',
  },
};

const transport = {
  call: (name, input, commandId): Promise<Reply<unknown>> =>
    ipcRenderer.invoke(CHANNELS.call, name, input, commandId).catch(() => LOST),

  onNotice: (listener) => {
    // The event is not passed on: it would let the page send on any channel.
    const relay = (_event: unknown, notice: Notice): void => listener(notice);
    ipcRenderer.on(CHANNELS.notice, relay);
    return () => void ipcRenderer.off(CHANNELS.notice, relay);
  },
} satisfies Transport;

contextBridge.exposeInMainWorld('waymark', transport);
