import { field } from '@greenroom/shared/document/field';
import type { QuestionId } from '@greenroom/shared/lib/id';
import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { type FindingMap, openFindings } from './findings.ts';

/** A question's findings as they stand, and the map they are kept in. */
export function useFindings(work: Y.Doc, questionId: QuestionId) {
  const map = useMemo(() => work.getMap(field.findings(questionId)) as FindingMap, [work, questionId]);
  const [findings, setFindings] = useState(() => openFindings(map));
  useEffect(() => {
    const read = () => setFindings(openFindings(map));
    read();
    map.observeDeep(read);
    return () => map.unobserveDeep(read);
  }, [map]);
  return { map, findings };
}
