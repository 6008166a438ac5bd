import { Component, type FormEvent, type ReactNode } from 'react';
import classes from './ViewBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Typed {
  readonly label: string;
  readonly text: string;
}

/**
 * Keeps a view that fails to render from breaking the navigation and the other views, and shows what was being typed in
 * it. Wrap each view in its own.
 */
export class ViewBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  readonly #fields = new Set<Field>();
  #typed: readonly Typed[] | null = null;

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  readonly #noteTyping = ({ target }: FormEvent): void => {
    if (target instanceof HTMLTextAreaElement || isTextInput(target)) this.#fields.add(target);
  };

  override render(): ReactNode {
    if (!this.state.hasFailed) {
      return (
        <div className={classes['view']} onInput={this.#noteTyping}>
          {this.props.children}
        </div>
      );
    }
    // The fields still exist until this replaces the failed view.
    this.#typed ??= typedIn(this.#fields);
    return <FailedView typed={this.#typed} />;
  }
}

const isTextInput = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'text';

/** The contents of fields that are still mounted: those of unmounted fields were saved or discarded. */
const typedIn = (fields: ReadonlySet<Field>): Typed[] =>
  [...fields]
    .filter(({ isConnected, value }) => isConnected && value.trim() !== '')
    .map((field) => ({ label: nameOf(field), text: field.value }));

const nameOf = (field: Field): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? 'Text';

const FailedView = ({ typed }: { readonly typed: readonly Typed[] }) => (
  <div role="alert" className={classes['failed']}>
    <h1>This view could not be shown</h1>
    <p>All that was saved is safe: choose another view, or reload the window.</p>
    {typed.length > 0 && (
      <>
        <p>This was being typed. Copy what you want to keep:</p>
        {typed.map(({ label, text }) => (
          <label key={label} className={classes['typed']}>
            {label}
            <textarea readOnly rows={Math.min(12, text.split('\n').length + 1)} value={text} />
          </label>
        ))}
      </>
    )}
  </div>
);
