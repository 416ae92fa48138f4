import type { QuestionId } from '@greenroom/shared/lib/id';
import { useState } from 'react';
import {
  addFinding,
  type LineAnchor,
  type OpenFinding,
  reaches,
  stretchFinding,
} from '../../../../features/finding/findings.ts';
import { useFindings } from '../../../../features/finding/use-findings.ts';
import type { LineNotes } from '../../../../features/editor/line-notes.tsx';
import { randomUuid } from '../../../../lib/uuid.ts';
import { useRound } from '../round-context.ts';
import { FindingForm } from './finding-form.tsx';

/** What a reviewer does with the lines of a source: write to one, or stretch what is being written up to another. */
export function useReview(questionId: QuestionId): LineNotes {
  const { work } = useRound();
  const { map, findings } = useFindings(work, questionId);
  const [newest, setNewest] = useState<string | null>(null);

  const write = (anchor: LineAnchor) => {
    for (const { id, text } of findings) if (text.length === 0) map.delete(id);
    const id = randomUuid();
    addFinding(map, id, anchor);
    setNewest(id);
  };
  const last = findings.find(({ id }) => id === newest);
  const canStretch = ({ file, side }: LineAnchor) => last?.file === file && last.side === side;

  return {
    isNoted: (anchor) => findings.some((finding) => reaches(finding, anchor)),
    onChoose(anchor, isFurther) {
      if (isFurther && last && canStretch(anchor)) return stretchFinding(map, last, anchor.line);
      if (!findings.some((finding) => isBelow(finding, anchor))) write(anchor);
    },
    below(anchor) {
      const here = findings.filter((finding) => isBelow(finding, anchor));
      if (here.length === 0) return null;
      return here.map((finding) => (
        <FindingForm key={finding.id} map={map} finding={finding} isNew={finding.id === newest} />
      ));
    },
  };
}

/** A finding stands below its last line. */
function isBelow({ file, side, lines }: OpenFinding, anchor: LineAnchor): boolean {
  return file === anchor.file && side === anchor.side && lines[1] === anchor.line;
}
