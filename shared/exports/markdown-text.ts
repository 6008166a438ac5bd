/**
 * Characters that mean something to Markdown anywhere in a line, among them those of addresses, inside which nothing
 * could be escaped.
 */
const SIGNS = /[\\`*_[\]<>~]|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi;
/** Characters that mean something only at the start of a line: headings and lists. */
const STARTS = /^(?:[#+-]|\d{1,9}(?=[.)]))/;

/** Plain text as one line of Markdown that reads the same. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(STARTS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** A link with a plain text. An address with brackets or blanks is put in angle brackets. */
export function markdownLink(text: string, url: string): string {
  const encoded = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&');
  const target = /[()]/.test(encoded) ? `<${encoded}>` : encoded;
  return `[${escapeMarkdown(text)}](${target})`;
}
