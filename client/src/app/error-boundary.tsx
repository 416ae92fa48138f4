import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** A page that breaks says so in its place; what was typed is in the browser's storage and on the server by then. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div role="alert" className="m-6 grid max-w-[72ch] justify-items-start gap-3">
        <p className="text-lg font-semibold">This page stopped working</p>
        <p>
          What you typed is kept. Loading the page again usually helps; if Greenroom was just updated, it is
          needed.
        </p>
        <Button look="primary" onClick={() => location.reload()}>
          Load the page again
        </Button>
      </div>
    );
  }
}
