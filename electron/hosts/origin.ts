/**
 * Whether the address lies at the origin, such as `app://waymark`. Its parts are compared because Node gives every
 * scheme of one's own the origin "null".
 */
export function isAtOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}
