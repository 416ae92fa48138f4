import type { SessionCard } from '@greenroom/shared/session/session.api';
import { useDeleteSession } from '../../../features/history/sessions.ts';
import { announce } from '../../../ui/announcement.ts';
import { Confirm } from '../../../ui/confirm.tsx';

/** Deletes a round after asking once: it leaves nothing behind, so there is no taking back. */
export function DeleteRound({
  session: { id, title },
  onClose,
}: {
  session: SessionCard;
  onClose: () => void;
}) {
  const remove = useDeleteSession();
  const confirm = () =>
    remove.mutate(id, {
      onSuccess: () => {
        announce(`Deleted: ${title}`);
        onClose();
        // The button that was pressed is gone with its row.
        document.getElementById('main')?.focus();
      },
    });
  return (
    <Confirm
      title="Delete this round?"
      action="Delete the round"
      doing="Deleting"
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        “{title}” goes with everything in it: your words, code, notes, recordings and its result. It cannot be
        brought back.
      </p>
    </Confirm>
  );
}
