import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

const toHtml = (markdown: string): string =>
  renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown));

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** A line break within a text counts as a space. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (name) => ENTITIES[name] ?? '');

/** Markdown as a reader sees it. */
export interface Rendered {
  readonly html: string;
  /** Each heading as `2 Its text`. */
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** Renders Markdown as Waymark does. */
export function rendered(markdown: string): Rendered {
  const html = toHtml(markdown);
  const all = (pattern: RegExp): RegExpMatchArray[] => [...html.matchAll(pattern)];
  return {
    html,
    headings: all(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs).map(
      ([, depth, text]) => `${depth} ${textOf(text ?? '')}`,
    ),
    items: all(/<li[^>]*>(.*?)(?=<ul|<\/li>)/gs).map(([, text]) => textOf(text ?? '').trim()),
    links: all(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs).map(([, url, text]) => ({
      text: textOf(text ?? ''),
      url: textOf(url ?? ''),
    })),
  };
}
