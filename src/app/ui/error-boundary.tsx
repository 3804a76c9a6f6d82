import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { copyText } from './clipboard.ts';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  /** What stopped, for example "Lint". */
  readonly name: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly where: string;
}

/** Keeps a fault in one tool from taking the others down; its report holds no payload. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, where: '' };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(typeof error) };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ where: (info.componentStack ?? '').split('\n').slice(0, 8).join('\n') });
  }

  override render(): ReactNode {
    const { error, where } = this.state;
    if (error === null) return this.props.children;
    // The name of the error only: its words could quote the payload.
    const report = `scimlab: ${this.props.name} stopped\n${error.name}\n${where}`;
    return (
      <div className={styles.stopped} role="alert">
        <h2 className={styles.title}>{this.props.name} stopped.</h2>
        <p>What was typed is kept. Start the tool again, or copy a report; it holds nothing of the payload.</p>
        <div className={styles.actions}>
          <Button look="main" onClick={() => this.setState({ error: null, where: '' })}>
            Start again
          </Button>
          <Button onClick={() => void copyText(report)}>Copy report</Button>
        </div>
      </div>
    );
  }
}
