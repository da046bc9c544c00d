import { Component } from 'react';
import type { ReactNode } from 'react';
import { BrokenPage } from '#client/app/BrokenPage.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
}

/** Shows a page one can read and act on when a screen throws; React itself reports the error on the console. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
