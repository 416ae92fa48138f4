import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import {
  type BankFilter,
  filterPath,
  isFiltered,
  readFilter,
} from '../../../features/question/bank-filter.ts';
import { listId } from '../../../features/question/coverage-cell.tsx';
import { CoverageMatrix } from '../../../features/question/coverage-matrix.tsx';
import { FilterBar } from '../../../features/question/filter-bar.tsx';
import { QuestionList } from '../../../features/question/question-list.tsx';
import { countsQuery, pageSize, questionsQuery } from '../../../features/question/questions.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { Section } from '../../../ui/section.tsx';
import { SetList } from './set-list.tsx';

export function BankPage() {
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const filter = readFilter(params);
  const counts = useQuery(countsQuery);
  const questions = useQuery(questionsQuery(filter));
  const change = (next: Partial<BankFilter>) =>
    navigate(filterPath({ ...filter, ...next, page: 1 }), { replace: 'search' in next });
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHead title="Question bank">
        Every question without its solution. The shade shows what you have attempted; a number opens its
        questions.
      </PageHead>
      <Loaded query={counts} what="the overview">
        {(data) => <CoverageMatrix counts={data} filter={filter} />}
      </Loaded>
      <div id={listId} className="scroll-mt-4">
        <Section title="Questions">
          <FilterBar filter={filter} onChange={change} />
          <Loaded query={questions} what="the questions">
            {({ total, questions: list }) => (
              <div className="grid grid-cols-1 gap-4" aria-busy={questions.isPlaceholderData || undefined}>
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <p role="status" className="text-sm text-muted">
                    {total === 1 ? '1 question' : `${total} questions`}
                    {filter.group && ` in ${filter.group}`}
                  </p>
                  {isFiltered(filter) && (
                    <Link href="/bank" className="text-sm text-accent underline">
                      Show all
                    </Link>
                  )}
                </div>
                {list.length > 0 ? (
                  <QuestionList questions={list} />
                ) : (
                  <NothingFound isAll={!isFiltered(filter)} />
                )}
                <Pager
                  page={filter.page}
                  pages={Math.ceil(total / pageSize)}
                  path={(page) => filterPath({ ...filter, page })}
                />
              </div>
            )}
          </Loaded>
        </Section>
      </div>
      <SetList />
    </div>
  );
}

function NothingFound({ isAll }: { isAll: boolean }) {
  if (isAll) {
    return (
      <EmptyState title="This server’s question bank is empty">
        <p>Whoever runs the server can load the questions that come with Greenroom.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No question fits all of this">
      <p>Fewer words or one filter less will find more.</p>
      <Link href="/bank" className={buttonClass()}>
        Show all
      </Link>
    </EmptyState>
  );
}
