import type { DeskQuestion } from '@greenroom/shared/pair/pair-view.schema';
import type { ReactNode } from 'react';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { AnswerKey } from './answer-key.tsx';
import { Anchors } from './anchors.tsx';
import { type Gift, Give } from './give.tsx';
import { HintLadder } from './hint-ladder.tsx';

interface Props {
  question: DeskQuestion;
  /** The round runs and the question stands open. */
  canGive: boolean;
}

/** Everything needed to lead one question, the nearest to hand first. */
export function DeskQuestionView({ question, canGive }: Props) {
  const { clarifications, followups, probes, deepDives, checks, mistakes, rubric, hints, answerKey } =
    question;
  const give = (kind: Gift['kind'], { index, given }: Pick<Gift, 'index' | 'given'>, label: string) =>
    canGive && <Give gift={{ questionId: question.questionId, kind, index, given, label }} />;
  return (
    <div className="grid gap-2">
      {question.opening !== null && (
        <p className="text-sm">
          <span className="font-semibold">Open with: </span>
          {question.opening}
        </p>
      )}
      <Part title="Right answer" count={answerKey === null ? 0 : 1} isOpen>
        {answerKey && <AnswerKey answerKey={answerKey} />}
      </Part>
      <Part title="If asked" count={clarifications.length} isOpen>
        {clarifications.map(({ q, a, volunteer, index, given }) => (
          <Item key={index} title={q} note={volunteer ? 'say it unasked before the step ends' : null}>
            <p className="text-sm">{a}</p>
            {give('clarification', { index, given }, q)}
          </Item>
        ))}
      </Part>
      <Part title="Hints" count={hints.length} isOpen>
        <HintLadder question={question} canGive={canGive} />
      </Part>
      <Part title="Wrong paths" count={mistakes.length}>
        {mistakes.map(({ mistake, why, say }) => (
          <Item key={mistake} title={mistake} note={null}>
            <p className="text-sm text-muted">{why}</p>
            <p className="text-sm">
              <span className="font-semibold">Say: </span>
              {say}
            </p>
          </Item>
        ))}
      </Part>
      <Part title="Probes" count={probes.length} isOpen>
        {probes.map(({ ask, part, index, given }) => (
          <Item key={index} title={ask} note={`after ${part}`}>
            {give('probe', { index, given }, ask)}
          </Item>
        ))}
      </Part>
      <Part title="Deep dives" count={deepDives.length}>
        {deepDives.map(({ topic, prompt, index, given }) => (
          <Item key={index} title={topic} note={null}>
            <p className="text-sm">{prompt}</p>
            {give('deep-dive', { index, given }, topic)}
          </Item>
        ))}
      </Part>
      <Part title="Follow-ups" count={followups.length}>
        {followups.map(({ ask, good, when, index, given }) => (
          <Item key={index} title={ask} note={when === 'strong' ? 'when it went well' : 'when it was hard'}>
            <p className="text-sm text-muted">A good answer: {good}</p>
            {give('follow-up', { index, given }, ask)}
          </Item>
        ))}
      </Part>
      <Part title="Listen for" count={checks.length}>
        {checks.map(({ part, lines }) => (
          <Item key={part} title={part.replaceAll('-', ' ')} note={null}>
            <ul className="list-disc pl-5 text-sm">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Item>
        ))}
      </Part>
      <Part title="What you will score" count={rubric.length}>
        {rubric.map(({ id, title, anchors }) => (
          <Item key={id} title={title} note={null}>
            <Anchors anchors={anchors} />
          </Item>
        ))}
      </Part>
    </div>
  );
}

function Part({
  title,
  count,
  isOpen = false,
  children,
}: {
  title: string;
  count: number;
  isOpen?: boolean;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <Disclosure title={<h3>{title}</h3>} isOpenAtFirst={isOpen}>
      {children}
    </Disclosure>
  );
}

function Item({ title, note, children }: { title: string; note: string | null; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h4 className="text-sm font-semibold first-letter:uppercase">
        {title}
        {note !== null && <span className="font-normal text-muted"> · {note}</span>}
      </h4>
      {children}
    </section>
  );
}
