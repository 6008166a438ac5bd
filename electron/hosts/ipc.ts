import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Channels } from '../../shared/contract/channels';
import type { ErrorCode, Reply } from '../../shared/contract/reply';
import type { Notice } from '../../shared/contract/transport';
import type { App } from '../app';
import { MAX_INPUT_BYTES, MAX_NAME_LENGTH, TOO_LONG } from './limits';
import { isAtOrigin } from './origin';

const commandSchema = z.uuid().optional();

const CHANNELS: Channels = { call: 'waymark:call', notice: 'waymark:notice' };

/** Serves the app over IPC to pages of `origin` only. Returns the function that stops it. */
export function setupIpc({ dispatch, changes }: App, origin: string): () => void {
  ipcMain.handle(
    CHANNELS.call,
    (event, name: unknown, input: unknown, commandId: unknown): Reply<unknown> => {
      if (!isOwnPage(event, origin))
        return refuse('unauthorized', 'Only Waymark’s own window may do this.');
      if (typeof name !== 'string' || name.length > MAX_NAME_LENGTH) {
        return refuse('invalid-input', 'A call consists of a name and an input.');
      }
      const command = commandSchema.safeParse(commandId);
      if (!command.success) return refuse('invalid-input', 'A command’s id must be a UUID.');
      const json = writeJson(input);
      if (json === null)
        return refuse('invalid-input', 'This cannot be saved, because it is not plain data.');
      if (Buffer.byteLength(json) > MAX_INPUT_BYTES) {
        return refuse('invalid-input', TOO_LONG);
      }
      // Parsed from JSON so that both hosts accept the same: structured clone would also carry maps, dates and cycles.
      const read: unknown = json === '' ? undefined : JSON.parse(json);
      return dispatch(name, read, { by: 'hand', commandId: command.data });
    },
  );

  const stopListening = changes(
    (notice) => BrowserWindow.getAllWindows().forEach((window) => sendNotice(window, notice)),
    () => BrowserWindow.getAllWindows().length > 0,
  );
  return () => {
    stopListening();
    ipcMain.removeHandler(CHANNELS.call);
  };
}

export const sendNotice = (window: BrowserWindow, notice: Notice): void =>
  window.webContents.send(CHANNELS.notice, notice);

function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  // senderFrame is null once the frame is gone; a frame with a parent is embedded in the page.
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return BrowserWindow.fromWebContents(sender) !== null && isAtOrigin(senderFrame.url, origin);
}

/** Empty for undefined; null if the value cannot be written as JSON. */
function writeJson(input: unknown): string | null {
  try {
    return JSON.stringify(input) ?? '';
  } catch {
    return null;
  }
}

const refuse = (code: ErrorCode, message: string): Reply<never> => ({
  ok: false,
  error: { code, message },
});
