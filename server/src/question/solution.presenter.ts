import { isInterviewQuestion, isSpokenQuestion } from '@greenroom/shared/session/round-content';
import type { InterviewQuestion, Question } from '@greenroom/shared/question/question.schema';
import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { presentQuestion } from './question.presenter.ts';

const nothing = { clarifications: [], hints: [], followups: [], probes: [], mistakes: [], rubric: [] };

/** Everything about a question, for somebody whose round with it is over or who chose to open it. */
export function presentSolution(question: Question): QuestionSolution {
  const { references } = question;
  const interview = isInterviewQuestion(question) ? presentInterview(question) : nothing;
  return { question: presentQuestion(question), references, ...interview, ...presentOwn(question) };
}

function presentInterview(question: InterviewQuestion) {
  const { measures, answer, clarifications, hints, followups, mistakes, rubric } = question;
  const probes = isSpokenQuestion(question) ? question.probes : [];
  return { measures, answer, clarifications, hints, followups, mistakes, rubric, probes };
}

function presentOwn(question: Question): Partial<QuestionSolution> {
  switch (question.type) {
    case 'quiz':
      return { options: question.options };
    case 'short-answer':
      return { sample: question.sample, points: question.points.map(({ point }) => point) };
    case 'coding':
      return {
        solutions: question.solutions,
        complexity: question.complexity,
        hiddenTests: question.tests.hidden,
      };
    case 'sql':
      return { reference: question.reference, alternatives: question.alternatives };
    case 'review':
      return { fixed: question.fixed, issues: question.issues, decoys: question.decoys };
    case 'design': {
      const { requirements, estimation, api, dataModel, highLevel, deepDives, bar } = question;
      return { requirements, estimation, api, dataModel, highLevel, deepDives, bar };
    }
    case 'to-ask':
      return { listenFor: question.listenFor, avoid: question.avoid };
    default:
      return {};
  }
}
