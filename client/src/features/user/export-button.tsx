import { exportMe } from '@greenroom/shared/user/user.api';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { download } from '../../lib/download.ts';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';

const sizeWords = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Downloads everything of one's own, says how far it is, and can be stopped. */
export function ExportButton() {
  const [bytes, setBytes] = useState(0);
  const stopper = useRef<AbortController>(null);
  const save = useMutation({
    mutationFn: async () => {
      const controller = new AbortController();
      stopper.current = controller;
      setBytes(0);
      try {
        await download({
          path: exportMe.path,
          fileName: 'greenroom-export.zip',
          onProgress: setBytes,
          signal: controller.signal,
        });
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        return 'stopped';
      }
      return 'saved';
    },
  });
  return (
    <div className="grid justify-items-start gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button isBusy={save.isPending} onClick={() => save.mutate()}>
          <Download aria-hidden size={16} />
          {save.isPending ? 'Exporting' : 'Export everything'}
        </Button>
        {save.isPending && <Button onClick={() => stopper.current?.abort()}>Stop</Button>}
        <span role="status" className="text-sm text-muted">
          {save.isPending && (bytes === 0 ? 'Gathering your data' : `${sizeWords(bytes)} so far`)}
          {save.data === 'saved' && `Saved, ${sizeWords(bytes)}`}
          {save.data === 'stopped' && 'Stopped. Nothing was saved.'}
        </span>
      </div>
      <Fault error={save.error} />
    </div>
  );
}
