import { Component, type ReactNode } from 'react';
import { text } from '../text.ts';
import { Button } from '../ui/Button.tsx';
import { StatePage } from '../ui/Page.tsx';

/** Catches what no screen expected: a part of the app that could not be fetched, or a fault of ours. Never a blank page. */
export class Rescue extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <StatePage
        icon="warningCircle"
        tone="stop"
        title={text.gone.failed}
        actions={
          <Button look="next" icon="arrowsClockwise" wide onClick={() => location.reload()}>
            {text.gone.reload}
          </Button>
        }
      >
        <p>{text.gone.failedMore}</p>
        <p>{text.gone.failedThen}</p>
      </StatePage>
    );
  }
}
