import { contextBridge, ipcRenderer } from 'electron/renderer';
import type { IpcRendererEvent } from 'electron/renderer';
import { BRIDGE_NAME, CALL_NAMES, CHANNEL_PREFIX, EVENT_NAMES } from '@shared/ipc/channels';

/*
 * The frozen bridge of the contract (shared/ipc/channels.ts, `Bridge`): one method for each channel; the names are all
 * that the page can reach. The contract test compares the two.
 */

const calls = Object.fromEntries(CALL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(CHANNEL_PREFIX + name, input)]));

const events = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const receive = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
      ipcRenderer.on(CHANNEL_PREFIX + name, receive);
      return () => void ipcRenderer.removeListener(CHANNEL_PREFIX + name, receive);
    },
  ]),
);

contextBridge.exposeInMainWorld(BRIDGE_NAME, Object.freeze({ calls: Object.freeze(calls), events: Object.freeze(events) }));
