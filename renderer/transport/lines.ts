/** Passes a response on line by line as it arrives; resolves at its end. */
export async function readLines(response: Response, onLine: (line: string) => void): Promise<void> {
  if (response.body === null) return;
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  }
}
