/**
 * Characters that Markdown interprets anywhere in a line, including those of addresses, inside which nothing could be
 * escaped.
 */
const SIGNS = /[\\`*_[\]<>~]|&(?=#?\w+;)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi;
/** Characters that Markdown interprets only at the start of a line: headings and lists. */
const STARTS = /^(?:[#+-]|\d{1,9}(?=[.)]))/;

/** Escapes plain text so that it reads the same as one line of Markdown. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SIGNS, '\\$&')
    .replace(STARTS, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** A link with a plain title. An address with brackets or spaces is put in angle brackets. */
export function markdownLink(text: string, url: string): string {
  const encoded = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&');
  const target = /[()]/.test(encoded) ? `<${encoded}>` : encoded;
  return `[${escapeMarkdown(text)}](${target})`;
}
