import type { RouteAnswer } from '@greenroom/shared/http/route';
import type { QuestionId } from '@greenroom/shared/lib/id';
import {
  countQuestions,
  listQuestions,
  showQuestion,
  showSolution,
} from '@greenroom/shared/question/question.api';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/request.ts';
import type { BankFilter } from './bank-filter.ts';

export const pageSize = 50;
export type Counts = RouteAnswer<typeof countQuestions>;
/** A question as its page shows it, with the plans it can be practised in. */
export type ShownQuestion = RouteAnswer<typeof showQuestion>;

export const countsQuery = queryOptions({
  queryKey: ['questions', 'counts'],
  queryFn: ({ signal }) => request(countQuestions, undefined, signal),
});

export const questionsQuery = ({ page, ...filter }: BankFilter) =>
  queryOptions({
    queryKey: ['questions', 'list', filter, page],
    queryFn: ({ signal }) =>
      request(listQuestions, { query: { ...filter, offset: (page - 1) * pageSize } }, signal),
    placeholderData: keepPreviousData,
  });

export const questionQuery = (questionId: string) =>
  queryOptions({
    queryKey: ['question', questionId],
    queryFn: ({ signal }) => request(showQuestion, { params: { questionId } }, signal),
    staleTime: 10 * 60_000,
  });

/** Opens the solution, which is remembered: the question then stays out of one's draws for a while. */
export function useOpenSolution() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (questionId: QuestionId) => request(showSolution, { params: { questionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
}
