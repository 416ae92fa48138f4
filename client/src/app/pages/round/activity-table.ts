import type { Activity } from '@greenroom/shared/round-plan/round-plan.schema';
import type { ComponentType } from 'react';
import { ApproachWork } from './activity/approach-work.tsx';
import { ClarifyWork } from './activity/clarify-work.tsx';
import { CodeWork } from './activity/code-work.tsx';
import { DeepDiveWork } from './activity/deep-dive-work.tsx';
import { ApiWork, EntitiesWork } from './activity/design-part-work.tsx';
import { FindingsWork } from './activity/findings-work.tsx';
import { HighLevelWork } from './activity/high-level-work.tsx';
import { QuizWork } from './activity/quiz-work.tsx';
import { ReadWork } from './activity/read-work.tsx';
import { RequirementsWork } from './activity/requirements-work.tsx';
import { SelfRatingWork } from './activity/self-rating-work.tsx';
import { TalkWork } from './activity/talk-work.tsx';
import { TestWork } from './activity/test-work.tsx';
import { ToAskWork } from './activity/to-ask-work.tsx';
import { WordsWork } from './activity/words-work.tsx';
import { WrapWork } from './activity/wrap-work.tsx';
import { QuizSide } from './side/quiz-side.tsx';
import { QuestionSide } from './side/question-side.tsx';
import { ReviewSide } from './side/review-side.tsx';
import { TalkSide } from './side/talk-side.tsx';

interface Screen {
  /** The left pane: what is asked. */
  Side: ComponentType;
  /** The right pane: what one does about it. */
  Work: ComponentType;
}

/** What a step looks like: a new activity is a file and a line. */
export const activities: Record<Activity, Screen> = {
  words: { Side: QuestionSide, Work: WordsWork },
  quiz: { Side: QuizSide, Work: QuizWork },
  talk: { Side: TalkSide, Work: TalkWork },
  clarify: { Side: QuestionSide, Work: ClarifyWork },
  approach: { Side: QuestionSide, Work: ApproachWork },
  work: { Side: QuestionSide, Work: CodeWork },
  test: { Side: QuestionSide, Work: TestWork },
  read: { Side: QuestionSide, Work: ReadWork },
  findings: { Side: ReviewSide, Work: FindingsWork },
  requirements: { Side: QuestionSide, Work: RequirementsWork },
  entities: { Side: QuestionSide, Work: EntitiesWork },
  api: { Side: QuestionSide, Work: ApiWork },
  'high-level': { Side: QuestionSide, Work: HighLevelWork },
  'deep-dive': { Side: QuestionSide, Work: DeepDiveWork },
  wrap: { Side: QuestionSide, Work: WrapWork },
  'to-ask': { Side: QuestionSide, Work: ToAskWork },
  'self-rating': { Side: QuestionSide, Work: SelfRatingWork },
};
