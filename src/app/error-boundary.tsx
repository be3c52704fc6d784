import { Component, type ReactNode } from 'react';
import { frameWords } from '#language/en/frame.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Catches what no one foresaw, so that the rest of the page stays. What is foreseen is explained where it happens. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const words = useWords(frameWords);
  return (
    <div className="p-6">
      <Notice
        tone="alert"
        title={words.stopped}
        actions={<Button onClick={() => location.reload()}>{words.reload}</Button>}
      >
        {words.whyStopped}
      </Notice>
    </div>
  );
}
