import { Component, lazy, type ReactNode, Suspense, useDeferredValue } from 'react';
import classes from './Markdown.module.css';
import { tameMarkdown } from './tame-markdown';

// Split from the first view's bundle, which does not need it.
const MarkdownText = lazy(() => import('./MarkdownText'));

/**
 * The person's text, formatted. Until that is done, or if it cannot be, the raw text is shown: no note may break the
 * view or block it.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tamed = tameMarkdown(text);
  // A long text is formatted after the view has rendered.
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
  /** Whether formatting is pending: printable views wait for it. */
  readonly isBusy?: boolean;
}

const Plain = ({ text, isBusy = false }: PlainProps) => (
  <p className={classes['plain']} dir="auto" aria-busy={isBusy || undefined}>
    {text}
  </p>
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
