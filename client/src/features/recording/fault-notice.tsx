import type { ReactNode } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { faultText } from './fault-text.ts';
import type { MicrophoneFault } from './microphone.ts';

export function FaultNotice({ fault, children }: { fault: MicrophoneFault; children?: ReactNode }) {
  const { title, remedy } = faultText(fault);
  return (
    <Notice look="warn" role="alert">
      <p className="font-semibold">{title}</p>
      <p>{remedy}</p>
      {children}
    </Notice>
  );
}
