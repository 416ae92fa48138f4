import type { ChatClosed } from '@greenroom/shared/chat/chat.events';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand/react';
import { faultOf } from '../../lib/request-error.ts';
import { Button } from '../../ui/button.tsx';
import { Fault } from '../../ui/fault.tsx';
import { Field, controlClass } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Chat } from './chat.ts';

interface Props {
  chat: Chat;
  partner: string;
  /** On the screen now: what is read is no longer unread. */
  isShown: boolean;
}

const maxLength = 2000;

const closedWords = (closed: ChatClosed, partner: string) =>
  closed === 'by-you'
    ? `You have blocked ${partner}, so this chat is closed for both of you. What was said stays. You can take the block back in the settings.`
    : 'This chat is closed: nothing more can be written in it. What was said stays.';

const refusedWords = (error: unknown) =>
  faultOf(error) === 'state-refused' ? 'Your last message was not sent: the chat is closed.' : undefined;

export function ChatPanel({ chat, partner, isShown }: Props) {
  const { messages, unsent, hasLoaded, closed, error } = useStore(chat.state);
  const end = useRef<HTMLDivElement>(null);
  const count = messages.length + unsent.length;
  useEffect(() => {
    chat.show(isShown);
    return () => chat.show(false);
  }, [chat, isShown]);
  useEffect(() => {
    if (isShown) end.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, count]);
  return (
    <div className="flex h-full min-h-0 flex-col gap-2 p-4">
      <div className="min-h-0 grow overflow-y-auto" tabIndex={0} role="region" aria-label="What was said">
        {!hasLoaded && <Progress label="Loading the chat" />}
        {hasLoaded && count === 0 && (
          <p className="text-sm text-muted">
            Nothing written yet. Only the two of you can read this chat, unless one of you reports it.
          </p>
        )}
        <ol className="grid gap-3">
          {messages.map(({ id, isOwn, at, text }) => (
            <Line key={id} who={isOwn ? 'You' : partner} note={timeOf(at)} text={text} />
          ))}
          {unsent.map(({ id, text }) => (
            <Line key={id} who="You" note="not sent yet" text={text} />
          ))}
        </ol>
        <div ref={end} />
      </div>
      <Fault error={error} words={refusedWords} />
      {closed === null ? (
        <Compose onSay={(text) => chat.say(text)} />
      ) : (
        <Notice role="status">{closedWords(closed, partner)}</Notice>
      )}
    </div>
  );
}

function Line({ who, note, text }: { who: string; note: string; text: string }) {
  return (
    <li className="grid gap-0.5">
      <span className="text-xs text-muted">
        <span className="font-semibold text-ink">{who}</span> · {note}
      </span>
      <p className="text-sm whitespace-pre-wrap wrap-anywhere">{text}</p>
    </li>
  );
}

function Compose({ onSay }: { onSay: (text: string) => void }) {
  const [text, setText] = useState('');
  const send = () => {
    onSay(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="min-w-0 grow">
        <Field label="Message">
          {(control) => (
            <textarea
              {...control}
              rows={2}
              value={text}
              maxLength={maxLength}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              className={`${controlClass} resize-none py-1.5 text-base`}
            />
          )}
        </Field>
      </div>
      <Button type="submit" disabled={text.trim() === ''}>
        Send
      </Button>
    </form>
  );
}

const timeOf = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
