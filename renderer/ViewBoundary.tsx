import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/**
 * Keeps a view that fails to render from taking the navigation and the other views down with it. Give each view its
 * own.
 */
export class ViewBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p role="alert">
        This view could not be shown. All that was saved is safe: choose another view, or reload the
        window.
      </p>
    );
  }
}
