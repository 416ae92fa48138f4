import type { Remark } from '@greenroom/shared/result/result.schema';
import { ArrowUpRight, ThumbsUp } from 'lucide-react';

/** One thing that went well and one to change, each with what it was seen in and the published rule that says so. */
export function Remarks({ good, change }: { good: Remark; change: Remark }) {
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      <Said title="What went well" Icon={ThumbsUp} remark={good} />
      <Said title="What to change first" Icon={ArrowUpRight} remark={change} />
    </div>
  );
}

function Said({ title, Icon, remark }: { title: string; Icon: typeof ThumbsUp; remark: Remark }) {
  return (
    <div className="grid grid-cols-1 content-start gap-2 rounded-card border border-hairline bg-surface p-4 sm:p-5">
      <h3 className="flex items-center gap-2 text-sm font-semibold text-muted">
        <Icon aria-hidden size={16} /> {title}
      </h3>
      <p className="text-base font-medium">{remark.text}</p>
      <p className="text-sm text-muted">
        {remark.evidence} · rule “{remark.rule}”
      </p>
    </div>
  );
}
