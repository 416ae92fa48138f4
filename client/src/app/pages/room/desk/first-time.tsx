import { useState } from 'react';
import { kept } from '../../../../lib/kept.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';

const key = 'has-led';

/** For whoever has never interviewed anybody. */
export function FirstTime() {
  const [isNew, setIsNew] = useState(() => kept.read(key) === null);
  if (!isNew) return null;
  return (
    <Notice>
      <div className="flex flex-wrap items-center gap-3">
        <span className="grow">You need not know the answer. Read the NOW line. Score what you saw.</span>
        <Button
          size="small"
          onClick={() => {
            kept.write(key, '1');
            setIsNew(false);
          }}
        >
          Understood
        </Button>
      </div>
    </Notice>
  );
}
