import { scorecardDraft } from '@greenroom/shared/document/field';
import { recommendationLabels, recommendations } from '@greenroom/shared/pair/scorecard.schema';
import { useState } from 'react';
import { TextArea } from '../../../features/document/text-area.tsx';
import { useSharedDocument } from '../../../features/document/use-shared.ts';
import {
  type Line,
  candidateCard,
  candidateLines,
  interviewerCard,
  interviewerLines,
  isScore,
  missing,
  recommendationKey,
} from '../../../features/pair/scorecard-draft.ts';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useAction, useRound } from '../round/round-context.ts';
import { useRoom } from './room-context.ts';
import { ScoreLine } from './score-line.tsx';

const recommendationOptions = recommendations.map((value) => [value, recommendationLabels[value]] as const);

/** The scorecard being filled. Its draft stands in the private notes, so that a refresh or another device goes on with it. */
export function ScoreCard() {
  const { notes, round, view } = useRound();
  const { actions, pair } = useRoom();
  useSharedDocument(notes);
  const [isAsking, setIsAsking] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const map = notes.getMap<unknown>(scorecardDraft.choices);
  const chosen = Object.fromEntries(map.entries());
  const isInterviewer = view.role === 'interviewer';
  const questions = pair.desk?.questions ?? [];
  const lines: readonly (Line & { meaning?: string })[] = isInterviewer
    ? candidateLines(questions)
    : interviewerLines;
  const open = missing(lines, chosen, isInterviewer);
  const wentWell = notes.getText(scorecardDraft.words('went-well'));
  const change = notes.getText(scorecardDraft.words('change'));
  const [lock, isLocking] = useAction(() => {
    const words = { wentWell: wentWell.toString(), change: change.toString() };
    const card = isInterviewer ? candidateCard(questions, chosen, words) : interviewerCard(chosen, words);
    return actions.lock(round.id, card);
  });
  const titleOf = (key: string) =>
    key === recommendationKey ? 'Recommendation' : (lines.find((line) => line.key === key)?.title ?? key);
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if (open.length === 0) setIsAsking(true);
      }}
    >
      {lines.map((line) => (
        <ScoreLine
          key={line.key}
          line={line}
          value={isScore(chosen[line.key]) ? (chosen[line.key] as 1 | 2 | 3 | 4) : undefined}
          isMissing={hasTried && open.includes(line.key)}
          onChange={(score) => map.set(line.key, score)}
        />
      ))}
      {isInterviewer && (
        <div className="grid gap-1">
          <RadioCards
            legend="Would you recommend them, at this level?"
            value={recommendations.find((value) => value === chosen[recommendationKey])}
            columns="sm:grid-cols-4"
            options={recommendationOptions}
            onChange={(value) => map.set(recommendationKey, value)}
          />
          {hasTried && open.includes(recommendationKey) && (
            <p className="text-sm text-danger">Choose one of the four.</p>
          )}
        </div>
      )}
      <TextArea text={wentWell} label="What went well" hint="One thing, as concrete as you can." />
      <TextArea
        text={change}
        label="What to change first"
        hint="One thing they can do differently next time."
      />
      {hasTried && open.length > 0 && (
        <Notice look="danger" role="alert">
          Still without a score: {open.map(titleOf).join(', ')}.
        </Notice>
      )}
      <Button type="submit" look="primary" className="w-fit">
        Lock the scorecard…
      </Button>
      {isAsking && (
        <Confirm
          title="Lock your scorecard?"
          action="Lock it"
          doing="Locking"
          isBusy={isLocking}
          error={null}
          onConfirm={() => {
            setIsAsking(false);
            lock();
          }}
          onClose={() => setIsAsking(false)}
        >
          <p>
            It cannot be changed afterwards. {pair.partner.displayName} sees it when everything opens
            together.
          </p>
        </Confirm>
      )}
    </form>
  );
}
