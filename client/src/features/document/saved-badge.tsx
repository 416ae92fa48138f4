import { Circle, CircleAlert, CloudOff, HardDriveDownload } from 'lucide-react';
import { errorText } from '../../lib/error-text.ts';
import { RequestError } from '../../lib/request-error.ts';
import type { CopyState, SavedState } from './saved-state.ts';

const iconSize = 14;

/** "Saved" only when it is. */
export function SavedBadge({ state }: { state: SavedState }) {
  switch (state.is) {
    case 'saved':
      return (
        <Badge
          icon={<Circle aria-hidden size={10} fill="currentColor" className="text-accent" />}
          text="Saved"
        />
      );
    case 'opening':
      return <Badge icon={<Circle aria-hidden size={10} />} text="Opening" />;
    case 'saving':
      return <Badge icon={<Circle aria-hidden size={10} className="text-muted" />} text="Saving" />;
    case 'offline':
      return <Badge {...offline[state.copy]} />;
    case 'refused': {
      const why = errorText(new RequestError(state.code));
      return (
        <Badge
          icon={<CircleAlert aria-hidden size={iconSize} className="text-danger" />}
          text="Not saved"
          why={why}
        />
      );
    }
  }
}

const offline: Record<CopyState, { icon: React.ReactNode; text: string }> = {
  kept: {
    icon: <HardDriveDownload aria-hidden size={iconSize} className="text-warn" />,
    text: 'Offline: kept in this browser',
  },
  writing: {
    icon: <HardDriveDownload aria-hidden size={iconSize} className="text-muted" />,
    text: 'Offline: being kept in this browser',
  },
  none: {
    icon: <CloudOff aria-hidden size={iconSize} className="text-danger" />,
    text: 'Offline: kept in this tab only, leave it open',
  },
};

function Badge({ icon, text, why }: { icon: React.ReactNode; text: string; why?: string }) {
  return (
    <span role="status" data-saved={text} title={why} className="inline-flex items-center gap-2 text-sm">
      {icon}
      {text}
      {why && <span className="max-w-[40ch] text-danger">{why}</span>}
    </span>
  );
}
