import type { Outcome } from '@greenroom/shared/result/result.schema';
import { CheckCircle2, CircleDashed, CircleDot, XCircle } from 'lucide-react';
import { Badge } from '../../ui/badge.tsx';

const shown = {
  right: ['good', CheckCircle2, 'Right'],
  wrong: ['danger', XCircle, 'Wrong'],
  partly: ['warn', CircleDot, 'Partly'],
  'not-reached': ['muted', CircleDashed, 'Not reached'],
  'not-judged': ['plain', CircleDot, 'Compare yourself'],
} as const;

/** How an item went, as a word and a shape. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const [look, Icon, word] = shown[outcome];
  return (
    <Badge look={look}>
      <Icon aria-hidden size={14} /> {word}
    </Badge>
  );
}
