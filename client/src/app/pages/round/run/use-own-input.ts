import type { QuestionId } from '@greenroom/shared/lib/id';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useRound } from '../round-context.ts';

/** By the work of a round: it lives as long as the round stands open in the page. */
const typedIn = new WeakMap<Y.Doc, Map<QuestionId, string>>();

/** What was typed as an input of one's own. Crossing to another width builds the panes anew, which must not lose it. */
export function useOwnInput(questionId: QuestionId, first: string) {
  const { work } = useRound();
  const [typed, setTyped] = useState(typedIn.get(work)?.get(questionId) ?? first);
  const type = (text: string) => {
    const texts = typedIn.get(work) ?? new Map<QuestionId, string>();
    typedIn.set(work, texts.set(questionId, text));
    setTyped(text);
  };
  return [typed, type] as const;
}
