import { Component, lazy, type ReactNode, Suspense, useDeferredValue } from 'react';
import classes from './Markdown.module.css';
import { tameMarkdown } from './tame-markdown';

// Not in the first view's code, which does not need it.
const MarkdownText = lazy(() => import('./MarkdownText'));

/**
 * What the person wrote, as formatted text. Until that is made, and wherever it cannot be, it is shown as it was
 * written: nothing that a note holds may take the view with it or hold it up.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tamed = tameMarkdown(text);
  // A long text is formatted after the view was drawn.
  const isShown = useDeferredValue(true, text.length < LONG);
  if (tamed === null) return <Plain text={text} />;
  const waiting = <Plain text={text} isBusy />;
  if (!isShown) return waiting;
  return (
    <Fallback key={text} shown={<Plain text={text} />}>
      <Suspense fallback={waiting}>
        <MarkdownText text={tamed} />
      </Suspense>
    </Fallback>
  );
}

interface PlainProps {
  readonly text: string;
  /** Whether it is still to be formatted: what is made for paper waits for that. */
  readonly isBusy?: boolean;
}

const Plain = ({ text, isBusy = false }: PlainProps) => (
  <p className={classes['plain']} dir="auto" aria-busy={isBusy || undefined}>
    {text}
  </p>
);

/** Characters. */
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
