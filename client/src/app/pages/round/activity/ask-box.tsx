import type { QuestionId } from '@greenroom/shared/lib/id';
import { useState } from 'react';
import { announce } from '../../../../ui/announcement.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useAction, useRound } from '../round-context.ts';

const unknown = 'I have nothing on that. Assume something, and write the assumption down.';

/** Ask the interviewer. The latest answer stands here as well as beside the question. */
export function AskBox({ questionId }: { questionId: QuestionId }) {
  const { view, actions, isLed } = useRound();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ asked: string; told: string | null } | null>(null);
  const [ask, isAsking] = useAction(async (asked: string) => {
    const { answer: told } = await actions.clarify(questionId, asked);
    setAnswer({ asked, told });
    setText('');
    announce(told ?? unknown);
  });
  if (isLed) {
    const words =
      view.role === 'candidate'
        ? 'Ask aloud or in the chat: your interviewer answers.'
        : 'Your candidate asks aloud or in the chat; what they note is below.';
    return <p className="text-sm text-muted">{words}</p>;
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) ask(text.trim());
      }}
    >
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label="Ask the interviewer"
            value={text}
            maxLength={500}
            placeholder="How large can it get?"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" isBusy={isAsking} disabled={text.trim() === ''}>
          Ask
        </Button>
      </div>
      {answer && (
        <Notice look={answer.told === null ? 'warn' : 'good'}>
          <p className="text-muted">{answer.asked}</p>
          <p>{answer.told ?? unknown}</p>
        </Notice>
      )}
    </form>
  );
}
