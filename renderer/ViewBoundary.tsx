import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** A view that cannot be shown takes neither the navigation nor the other views with it. Make it anew for each view. */
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
