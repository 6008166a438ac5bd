import readMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** A node of the parsed Markdown. */
interface Node {
  readonly type: string;
  /** For headings. */
  readonly depth?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
  readonly children?: readonly Node[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const DEEPEST = 6;

/**
 * Makes Markdown safe to insert into a longer text: moves its headings `levels` further down, turns raw HTML into the
 * text that Waymark shows, and closes anything that would swallow what follows. Everything else stays as written.
 */
export function nestMarkdown(text: string, levels: number): string {
  const written = text
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const escaped = withoutHtml(written);
  const headings = nodesOf(escaped, 'heading').map((node) => headingEdit(node, escaped, levels));
  return closed(edit(escaped, headings));
}

/**
 * An escaped text may turn out to contain more raw HTML, so it is parsed again until there is none. A tag right after a
 * URL would absorb the escape into the URL and stay a tag, so a space separates them.
 */
function withoutHtml(text: string, before = Infinity): string {
  const tags = nodesOf(text, 'html');
  if (tags.length === 0) return text;
  const escape = tags.length < before ? '\\' : ' \\';
  const edits = tags.flatMap(({ position }): Edit[] => {
    const from = position?.start.offset;
    return from === undefined ? [] : [{ from, to: from, text: escape }];
  });
  return withoutHtml(edit(text, edits), tags.length);
}

/** Written with # signs, even if it was underlined. */
function headingEdit({ depth = 1, position, children = [] }: Node, text: string, levels: number) {
  const [from = 0, to = 0] = [position?.start.offset, position?.end.offset];
  const signs = '#'.repeat(Math.min(depth + levels, DEEPEST));
  const own = /^#+/.exec(text.slice(from, to));
  if (own !== null) return { from, to: from + own[0].length, text: signs };
  const last = children.at(-1)?.position?.end.offset ?? to;
  // Continuation lines may begin with the markers of an enclosing quote, and the end must not look like closing #
  // signs.
  const title = text.slice(from, last).replaceAll(/[ \t]*\n[ \t>]*/g, ' ');
  return { from, to, text: `${signs} ${title.replace(/(\s)(#+)$/, '$1\\$2')}` };
}

/** An open code fence would continue to the end of the whole document. */
function closed(text: string): string {
  const probe = readTree(`${text}\n\n# End`).children?.at(-1);
  if (probe?.type !== 'code') return text;
  const [fence = ''] =
    /^(?:`+|~+)/.exec(text.slice(probe.position?.start.offset).trimStart()) ?? [];
  return `${text}\n${fence}`;
}

function edit(text: string, edits: readonly Edit[]): string {
  const fromTheEnd = edits.toSorted((one, other) => other.from - one.from);
  return fromTheEnd.reduce(
    (edited, { from, to, text: put }) => edited.slice(0, from) + put + edited.slice(to),
    text,
  );
}

const nodesOf = (text: string, type: string): Node[] => find(readTree(text), type);

const find = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => find(child, type)),
];

/** Uses the same parser that renders Markdown on screen. */
function readTree(text: string): Node {
  let read: Node = { type: 'root' };
  const capture = () => (tree: Node) => {
    read = tree;
  };
  readMarkdown({ children: text, remarkPlugins: [remarkGfm, capture] });
  return read;
}
