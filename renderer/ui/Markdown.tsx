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
  const plain = (
    <p className={classes['plain']} dir="auto">
      {text}
    </p>
  );
  const tamed = tameMarkdown(text);
  // A long text is formatted after the view was drawn.
  const isShown = useDeferredValue(true, text.length < LONG);
  if (tamed === null || !isShown) return plain;
  return (
    <Fallback key={text} shown={plain}>
      <Suspense fallback={plain}>
        <MarkdownText text={tamed} />
      </Suspense>
    </Fallback>
  );
}

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
