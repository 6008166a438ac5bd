import { keepOnDevice, readFromDevice } from './device';

const NAME = 'waymark.recents';
/** More than anybody looks through. */
const MOST = 20;

/** Ids of what was chosen in the palette on this device, latest first. */
export const readRecents = (): readonly string[] =>
  (readFromDevice(NAME) ?? '').split('\n').filter((id) => id !== '');

export function noteRecent(id: string): void {
  const others = readRecents().filter((other) => other !== id);
  keepOnDevice(NAME, [id, ...others].slice(0, MOST).join('\n'));
}
