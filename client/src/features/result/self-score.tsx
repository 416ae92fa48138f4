import type { Result } from '@greenroom/shared/result/result.schema';
import { levelLabels } from '@greenroom/shared/vocabulary/level';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { Section } from '../../ui/section.tsx';
import { type SelfScore as Score, useSaveScores } from './results.ts';
import { type Line, linesToScore, weightedMean, withChosen } from './self-scores.ts';

const scores = [1, 2, 3, 4] as const;

/** One's own judgement by the rubric, before anything else is read. It can wait, and then waits on Home. */
export function SelfScore({ result }: { result: Result }) {
  const [chosen, setChosen] = useState<readonly Score[]>([]);
  const lines = linesToScore({ ...result, selfScores: withChosen(result.selfScores, chosen) });
  const left = lines.filter(({ score }) => score === undefined).length;
  const [isFolded, setFolded] = useState(left === 0);
  const save = useSaveScores(result.sessionId);
  const choose = (score: Score) => {
    const chosenNow = withChosen(chosen, [score]);
    setChosen(chosenNow);
    save.mutate(withChosen(result.selfScores, chosenNow));
  };
  if (lines.length === 0) return null;
  const mean = weightedMean(lines);
  return (
    <Section
      title="How did you do?"
      lead={
        isFolded
          ? undefined
          : 'Two minutes, before you read on: which sentence fits best? Each choice is saved at once.'
      }
      actions={
        <Button size="small" onClick={() => setFolded(!isFolded)}>
          {isFolded
            ? left === lines.length
              ? 'Score yourself'
              : 'See or change your scores'
            : left > 0
              ? 'Skip, it waits on Home'
              : 'Done'}
        </Button>
      }
    >
      {mean !== undefined && (
        <p>
          You gave yourself {mean.toFixed(1)} of 4
          {left > 0 && `, with ${left} of ${lines.length} still to score`}.
        </p>
      )}
      {isFolded && mean === undefined && (
        <p className="text-muted">Put off. It waits on Home until you score it.</p>
      )}
      <Fault error={save.error} />
      {!isFolded && (
        <Lines
          lines={lines}
          level={result.level}
          onChoose={({ questionId, criterion }, score) =>
            choose({ questionId, criterionId: criterion.id, score })
          }
        />
      )}
      {!isFolded && (
        <p role="status" className="text-sm text-muted">
          {save.isPending ? 'Saving' : save.isSuccess ? 'Saved' : ''}
        </p>
      )}
    </Section>
  );
}

interface LinesProps {
  lines: readonly Line[];
  level: Result['level'];
  onChoose: (line: Line, score: (typeof scores)[number]) => void;
}

function Lines({ lines, level, onChoose }: LinesProps) {
  const hasSeveral = new Set(lines.map(({ questionId }) => questionId)).size > 1;
  return (
    <div className="grid grid-cols-1 gap-6">
      {lines.map((line) => {
        const { criterion, questionId, questionTitle, score } = line;
        const expected = criterion.expected[level];
        return (
          <div key={`${questionId} ${criterion.id}`} className="grid grid-cols-1 gap-1">
            <RadioCards
              legend={hasSeveral ? `${questionTitle}: ${criterion.title}` : criterion.title}
              value={score}
              options={scores.map((value) => [value, String(value), criterion.anchors[value]] as const)}
              onChange={(value) => onChoose(line, value)}
              columns="sm:grid-cols-2 lg:grid-cols-4"
            />
            {score !== undefined && expected !== undefined && (
              <p className="text-sm text-muted">
                Expected at this level ({levelLabels[level].toLowerCase()}): {expected}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
