import type { QuestionId } from '@greenroom/shared/lib/id';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useOpenSolution } from '../../../features/question/questions.ts';
import { SolutionView } from '../../../features/question/solution/solution-view.tsx';
import { becomeSomebody } from '../../../features/user/me.ts';
import { usePreferences } from '../../../features/user/use-preferences.ts';
import { faultOf } from '../../../lib/request-error.ts';
import { Button } from '../../../ui/button.tsx';
import { Fault } from '../../../ui/fault.tsx';
import { Section } from '../../../ui/section.tsx';

const words = (error: unknown) =>
  faultOf(error) === 'state-refused'
    ? 'This question is part of a round you have not ended. Its solution opens with that round’s result.'
    : undefined;

/** The solution, behind a deliberate press that says what it costs. */
export function OpenSolution({ questionId }: { questionId: QuestionId }) {
  const client = useQueryClient();
  const solution = useOpenSolution();
  const { preferences } = usePreferences();
  const open = useMutation({
    mutationFn: async () => {
      await becomeSomebody(client);
      return solution.mutateAsync(questionId);
    },
  });
  return (
    <Section title="Solution">
      {open.data ? (
        <SolutionView solution={open.data} language={preferences.language} />
      ) : (
        <div className="grid grid-cols-1 justify-items-start gap-3">
          <p className="max-w-[72ch] text-muted">
            Strong answer, common mistakes and rubric. Opening it is remembered: rounds then ask you other
            questions first.
          </p>
          <Button isBusy={open.isPending} onClick={() => open.mutate()}>
            <Eye aria-hidden size={16} />
            {open.isPending ? 'Opening the solution' : 'Open the solution'}
          </Button>
          <Fault error={open.error} words={words} />
        </div>
      )}
    </Section>
  );
}
