/** The two channels of the IPC. A type alone, so that the preload carries none of our code: each side spells them out. */
export interface Channels {
  /** Page to app: name and input, answered by a reply. */
  readonly call: 'waymark:call';
  /** App to page, unasked. */
  readonly notice: 'waymark:notice';
}
