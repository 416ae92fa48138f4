import { useStore } from 'zustand/react';
import type { Call } from '../../../features/call/call.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';

const kinds = [
  ['audioinput', 'audio', 'Microphone'],
  ['videoinput', 'video', 'Camera'],
] as const;

/** Another microphone or camera, without leaving the call. */
export function DeviceDialog({ call, onClose }: { call: Call; onClose: () => void }) {
  const own = useStore(call.own.state);
  return (
    <Dialog
      title="Microphone and camera"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {kinds.map(([kind, sent, label]) => {
        const devices = own.devices.filter((device) => device.kind === kind);
        const track = own[sent];
        if (devices.length === 0) return <p key={kind}>{label}: none was found.</p>;
        if (!track) return <p key={kind}>{label}: off. It is chosen once it is on.</p>;
        return (
          <Select
            key={kind}
            label={label}
            value={track.getSettings().deviceId ?? ''}
            options={devices.map(({ id, label: name }) => [id, name] as const)}
            onChange={(id) => void call.own.open(kind, id)}
          />
        );
      })}
      <p className="text-sm text-muted">Headphones spare your partner an echo. The call is not recorded.</p>
    </Dialog>
  );
}
