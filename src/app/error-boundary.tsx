import { Component, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Catches what no one foresaw, so that the rest of the page stays. What is foreseen is explained where it happens. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="p-6">
        <Notice
          tone="alert"
          title="The catalogue stopped working"
          actions={<Button onClick={() => location.reload()}>Reload the page</Button>}
        >
          This is a mistake in the catalogue itself. The link in the address bar is not lost: reloading shows
          it again.
        </Notice>
      </div>
    );
  }
}
