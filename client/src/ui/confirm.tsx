import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Fault } from './fault.tsx';

interface Props {
  title: string;
  /** The verb on the button: `Delete this round`. */
  action: string;
  doing: string;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export function Confirm({ title, action, doing, isBusy, error, onConfirm, onClose, children }: Props) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
            {isBusy ? doing : action}
          </Button>
        </>
      }
    >
      {children}
      <Fault error={error} />
    </Dialog>
  );
}
