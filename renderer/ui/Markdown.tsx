import { Component, type ReactNode, useDeferredValue } from 'react';
import { fetchedLater } from './fetched-later';
import classes from './Markdown.module.css';
import { tameMarkdown } from './tame-markdown';

/**
 * The person's text, formatted. Until that is done, or if it cannot be, the raw text is shown: no note may break the
 * view or block it.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tamed = tameMarkdown(text);
  // A long text is formatted after the view has rendered.
  const isShown = useDeferredValue(true, text.length < LONG);
  if (tamed === null) return <Plain text={text} />;
  if (!isShown) return <Waiting text={text} />;
  return (
    <Fallback key={text} shown={<Plain text={text} />}>
      <MarkdownText text={tamed} />
    </Fallback>
  );
}

interface PlainProps {
  readonly text: string;
  /** Whether formatting is pending: printable views wait for it. */
  readonly isBusy?: boolean;
}

const Plain = ({ text, isBusy = false }: PlainProps) => (
  <p className={classes['plain']} dir="auto" aria-busy={isBusy || undefined}>
    {text}
  </p>
);

const Waiting = ({ text }: { readonly text: string }) => <Plain text={text} isBusy />;

/** Not part of the first view, which does not need it. */
const MarkdownText = fetchedLater(
  () => import('./MarkdownText').then(({ MarkdownText }) => MarkdownText),
  Waiting,
);

/** In characters. */
const LONG = 2_000;

interface FallbackProps {
  readonly shown: ReactNode;
  readonly children: ReactNode;
}

class Fallback extends Component<FallbackProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.shown : this.props.children;
  }
}
