/** Signs that mean something to Markdown anywhere in a line; those of addresses, in which no other could be escaped. */
const SIGNS = /[\\`*_[\]<>~]|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi;
/** Signs that mean something at its start alone: a heading, a list. */
const STARTS = /^(?:[#+-]|\d{1,9}(?=[.)]))/;

/** Plain text as one line of Markdown that reads the same. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(STARTS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** A link under a plain text; an address that holds brackets or blanks is put between angles. */
export function markdownLink(text: string, url: string): string {
  const encoded = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&');
  const target = /[()]/.test(encoded) ? `<${encoded}>` : encoded;
  return `[${escapeMarkdown(text)}](${target})`;
}
