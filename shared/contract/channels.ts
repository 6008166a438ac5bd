/** The two IPC channels. Only a type, so that the preload contains none of our code; each side repeats the literals. */
export interface Channels {
  /** Page to app: name and input, answered with a reply. */
  readonly call: 'waymark:call';
  /** App to page: notices. */
  readonly notice: 'waymark:notice';
}
