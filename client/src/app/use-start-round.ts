import type { QuestionId } from '@greenroom/shared/lib/id';
import { startSolo } from '@greenroom/shared/session/session.api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { sessionsKey } from '../features/history/sessions.ts';
import { becomeSomebody } from '../features/user/me.ts';
import { usePreferences } from '../features/user/use-preferences.ts';
import { kept } from '../lib/kept.ts';
import { request } from '../lib/request.ts';
import { faultOf } from '../lib/request-error.ts';
import type { Preferences } from '@greenroom/shared/user/user.schema';

interface Wish extends Partial<Pick<Preferences, 'jobRole' | 'level' | 'language'>> {
  plan: string;
  questionId?: QuestionId;
  set?: string;
}

export const lastPlanKey = 'plan';

/** Sets a round up, for a new guest if need be, and goes to its ready screen. */
export function useStartRound() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { preferences } = usePreferences();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      await becomeSomebody(client);
      const { jobRole, level, language } = preferences;
      return request(startSolo, { body: { jobRole, level, language, ...wish } });
    },
    onSuccess: ({ sessionId }, { plan }) => {
      kept.write(lastPlanKey, plan);
      void client.invalidateQueries({ queryKey: sessionsKey });
      navigate(`/sessions/${sessionId}`);
    },
  });
}

/** Why a round could not be set up, where the general sentence would not help. */
export function startWords(error: unknown): string | undefined {
  if (faultOf(error) === 'nothing-left')
    return 'The question bank has too few questions for this round. Choose another round, or another level.';
  if (faultOf(error) === 'not-found')
    return 'This round is not on this server any more. Reload the page and choose another.';
  return undefined;
}
