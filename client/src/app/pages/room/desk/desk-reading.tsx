import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { Markdown } from '../../../../ui/markdown.tsx';
import { Section } from '../../../../ui/section.tsx';
import { DeskQuestionView } from './desk-question.tsx';
import { FirstTime } from './first-time.tsx';

/** The question one is going to ask, before it is asked. */
export function DeskReading({ desk }: { desk: Desk }) {
  return (
    <>
      <FirstTime />
      {desk.questions.map((question) => (
        <Section key={question.questionId} title={question.title} lead={question.measures}>
          <div className="rounded-card border border-hairline bg-surface p-4">
            <Markdown text={question.prompt} />
          </div>
          <DeskQuestionView question={question} canGive={false} />
        </Section>
      ))}
    </>
  );
}
