/**
 * Whether the address belongs to the origin, such as `app://waymark`. Compares the parts, because Node reports the
 * origin of every custom scheme as "null".
 */
export function isAtOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}
