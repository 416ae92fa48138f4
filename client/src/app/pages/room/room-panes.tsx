import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { type ReactNode, useEffect, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useStore } from 'zustand/react';
import { ChatPanel } from '../../../features/chat/chat-panel.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Notes } from '../round/notes.tsx';
import { useSeparatorValue } from '../round/use-separator-value.ts';
import { ChatTitle } from './chat-title.tsx';
import { DeskPanel } from './desk/desk-panel.tsx';
import { NowLine } from './desk/now-line.tsx';
import { useRoom } from './room-context.ts';

interface Props {
  isWide: boolean;
  /** The interviewer's side; null for the candidate, whose work then gets its width. */
  desk: Desk | null;
  side: ReactNode;
  work: ReactNode;
  isQuestionNew: boolean;
  stepId: string;
}

type Tab = 'desk' | 'question' | 'work' | 'chat' | 'notes';

/** Wide: the candidate's question beside the work, the interviewer's panel beside both in one. Narrow: tabs. */
export function RoomPanes({ isWide, desk, side, work, isQuestionNew, stepId }: Props) {
  const { chat } = useRoom();
  const { unread } = useStore(chat.state);
  const isLeading = desk !== null;
  const first: Tab = isLeading ? (isWide ? 'work' : 'desk') : 'question';
  const [tab, setTab] = useState<Tab>(isWide || isQuestionNew ? first : isLeading ? 'desk' : 'work');
  const [right, setRight] = useState<Tab>('desk');
  // A phone shows one thing: what a new step needs first.
  useEffect(() => {
    if (!isWide && !isLeading) setTab(isQuestionNew ? 'question' : 'work');
  }, [isWide, isLeading, isQuestionNew, stepId]);
  const isChatShown = (chosen: Tab) => chosen === 'chat';
  const all = {
    desk: { id: 'desk' as const, title: 'For you only', content: desk && <DeskPanel desk={desk} /> },
    question: { id: 'question' as const, title: 'Question', content: <Pane>{side}</Pane> },
    work: { id: 'work' as const, title: 'Work', content: <Pane>{work}</Pane> },
    notes: { id: 'notes' as const, title: 'Notes', content: <Notes /> },
    chat: {
      id: 'chat' as const,
      title: <ChatTitle unread={unread} />,
      content: <Chat isShown={isChatShown(isWide && isLeading ? right : tab)} />,
    },
  };
  if (!isWide) {
    const tabs = [...(isLeading ? [all.desk] : []), all.question, all.work, all.chat, all.notes];
    return (
      <BelowNow desk={desk} isShort={tab !== 'desk'}>
        <Tabs<Tab> label="Parts of the room" chosen={tab} onChoose={setTab} tabs={tabs} />
      </BelowNow>
    );
  }
  if (!isLeading) {
    return (
      <TwoPanes
        id="candidate"
        sizes={['38%', '20%', '30%']}
        left={
          <Tabs<Tab>
            label="Question, chat and notes"
            chosen={tab}
            onChoose={setTab}
            tabs={[all.question, all.chat, all.notes]}
          />
        }
        right={all.work.content}
      />
    );
  }
  return (
    <TwoPanes
      id="interviewer"
      sizes={['60%', '30%', '28%']}
      left={
        <Tabs<Tab>
          label="What both of you see"
          chosen={tab}
          onChoose={setTab}
          tabs={[all.work, all.question]}
        />
      }
      right={
        <BelowNow desk={desk} isShort={false}>
          <Tabs<Tab>
            label="For you, and chat"
            chosen={right}
            onChoose={setRight}
            tabs={[all.desk, all.chat, all.notes]}
          />
        </BelowNow>
      }
    />
  );
}

function TwoPanes({
  id,
  sizes: [size, leftMin, rightMin],
  left,
  right,
}: {
  id: string;
  sizes: readonly [string, string, string];
  left: ReactNode;
  right: ReactNode;
}) {
  const separator = useSeparatorValue({ min: 20, max: 70 });
  const layout = useDefaultLayout({
    id: `greenroom:room-panes-${id}`,
    panelIds: ['left', 'right'],
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group {...layout} orientation="horizontal" className="h-full">
      <Panel id="left" defaultSize={size} minSize={leftMin}>
        {left}
      </Panel>
      <Separator
        elementRef={separator}
        aria-label="Width of the left side"
        className="w-1.5 border-x border-hairline bg-ground hover:bg-accent-soft focus-visible:bg-accent"
      />
      <Panel id="right" minSize={rightMin}>
        {right}
      </Panel>
    </Group>
  );
}

/** What to say now stays in sight, whichever tab is open. */
function BelowNow({ desk, isShort, children }: { desk: Desk | null; isShort: boolean; children: ReactNode }) {
  return (
    <div className="flex h-full flex-col">
      {desk && <NowLine desk={desk} isShort={isShort} />}
      <div className="min-h-0 grow">{children}</div>
    </div>
  );
}

function Chat({ isShown }: { isShown: boolean }) {
  const { chat, pair } = useRoom();
  return <ChatPanel chat={chat} partner={pair.partner.displayName} isShown={isShown} />;
}

function Pane({ children }: { children: ReactNode }) {
  return <div className="flex h-full flex-col gap-4 overflow-y-auto px-4 py-4 sm:px-6">{children}</div>;
}
