import { connect } from 'node:net';

export interface RawResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Everything as received. */
  readonly text: string;
}

/** Sends the bytes as they are, however malformed, and reads until the other side closes. */
export async function rawRequest(port: number, text: string): Promise<RawResponse> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8').end(text);
  let answer = '';
  for await (const chunk of socket as AsyncIterable<string>) answer += chunk;
  return parse(answer);
}

/** A raw request, asking to close the connection afterwards. */
export const requestOf = (line: string, headers: readonly string[], body?: string): string => {
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return [line, ...headers, ...length, 'Connection: close', '', body ?? ''].join('\r\n');
};

function parse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  const status = Number(first.split(' ')[1] ?? NaN);
  const body = rest.join('\r\n\r\n');
  const isChunked = /^transfer-encoding: chunked$/im.test(head);
  return { status, headers: new Map(headers), body: isChunked ? joinChunks(body) : body, text };
}

/** Removes the chunk lengths, which are on separate lines. */
function joinChunks(body: string): string {
  const bytes = Buffer.from(body);
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(length > 0)) return Buffer.concat(chunks).toString('utf8');
    chunks.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
}
