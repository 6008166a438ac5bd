import type { App } from '../../../electron/app';
import type { Transport } from '../../../shared/contract/transport';

/** The app without a host: the shortest transport. Values are cloned, as on any other. */
export const localTransport = ({ dispatch, changes }: App): Transport => ({
  call: async (name, input, commandId) =>
    structuredClone(dispatch(name, structuredClone(input), { by: 'hand', commandId })),
  onNotice: (listener) => changes((notice) => listener(structuredClone(notice))),
});
