import { jobRoleLabels } from '@greenroom/shared/vocabulary/job-role';
import { phaseLabels } from '@greenroom/shared/vocabulary/phase';
import { skillLabels } from '@greenroom/shared/vocabulary/skill';
import type { ShownQuestion } from '../../../features/question/questions.ts';
import { factsLine, StatusBadge } from '../../../features/question/question-facts.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { PromptExtras } from '../round/side/prompt-extras.tsx';
import { OpenSolution } from './open-solution.tsx';
import { Practise } from './practise.tsx';

export function Question({ question }: { question: ShownQuestion }) {
  const { skills, roles, options, choice, diff, files = {} } = question;
  return (
    <article className="grid grid-cols-1 gap-8">
      <div className="grid grid-cols-1 gap-3">
        <PageHead title={question.title}>
          {phaseLabels[question.phase]} · {factsLine(question)}
        </PageHead>
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge status={question.status} />
        </div>
        <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
          <dt className="text-muted">Skills</dt>
          <dd>{skills.map((skill) => skillLabels[skill]).join(', ')}</dd>
          <dt className="text-muted">Roles</dt>
          <dd>{roles.map((role) => jobRoleLabels[role]).join(', ')}</dd>
        </dl>
      </div>
      <Practise question={question} />
      <section aria-labelledby="prompt" className="grid grid-cols-1 min-w-0 gap-4">
        <h2 id="prompt" className="text-lg font-semibold">
          The question
        </h2>
        <Markdown text={question.prompt} />
        {options && (
          <>
            <p className="text-sm text-muted">
              {choice === 'multi' ? 'Choose all that are right.' : 'Choose one.'}
            </p>
            <ul className="grid grid-cols-1 gap-2">
              {options.map(({ id, text }) => (
                <li key={id} className="rounded-control border border-hairline bg-surface px-3 py-2">
                  <Markdown text={text} />
                </li>
              ))}
            </ul>
          </>
        )}
        {diff && <CodeBlock label="The change" code={diff} />}
        {Object.entries(files).map(([name, source]) => (
          <CodeBlock key={name} label={name} code={source} />
        ))}
        <h3 className="sr-only">What is given with it</h3>
        <PromptExtras question={question} />
      </section>
      <OpenSolution key={question.id} questionId={question.id} />
    </article>
  );
}
