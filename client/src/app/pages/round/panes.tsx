import { type ReactNode, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Tabs } from '../../../ui/tabs.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { Notes } from './notes.tsx';
import { useSeparatorValue } from './use-separator-value.ts';

interface Props {
  side: ReactNode;
  work: ReactNode;
  /** The step shows a question for the first time, and its work does not repeat it. */
  isQuestionNew: boolean;
}

type Tab = 'question' | 'work' | 'notes';

export const wide = '(min-width: 56rem)';

/** Beside each other where there is room, as tabs where there is not. */
export function Panes(props: Props) {
  const isWide = useMedia(wide);
  return isWide ? <Beside {...props} /> : <Stacked {...props} />;
}

function Beside({ side, work }: Props) {
  const [tab, setTab] = useState<Exclude<Tab, 'work'>>('question');
  const separator = useSeparatorValue({ min: 20, max: 70 });
  const layout = useDefaultLayout({
    id: 'greenroom:round-panes',
    panelIds: ['side', 'work'],
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group {...layout} orientation="horizontal" className="h-full">
      <Panel id="side" defaultSize="38%" minSize="20%">
        <Tabs
          label="Question and notes"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'question', title: 'Question', content: <Pane>{side}</Pane> },
            { id: 'notes', title: 'Notes', content: <Notes /> },
          ]}
        />
      </Panel>
      <Separator
        elementRef={separator}
        aria-label="Width of the question"
        className="w-1.5 border-x border-hairline bg-ground hover:bg-accent-soft focus-visible:bg-accent"
      />
      <Panel id="work" minSize="30%">
        <Pane>{work}</Pane>
      </Panel>
    </Group>
  );
}

function Stacked({ side, work, isQuestionNew }: Props) {
  const [tab, setTab] = useState<Tab>(isQuestionNew ? 'question' : 'work');
  return (
    <Tabs
      label="Question, work and notes"
      chosen={tab}
      onChoose={setTab}
      tabs={[
        { id: 'question', title: 'Question', content: <Pane>{side}</Pane> },
        { id: 'work', title: 'Work', content: <Pane>{work}</Pane> },
        { id: 'notes', title: 'Notes', content: <Notes /> },
      ]}
    />
  );
}

function Pane({ children }: { children: ReactNode }) {
  return <div className="flex h-full flex-col gap-4 overflow-y-auto px-4 py-4 sm:px-6">{children}</div>;
}
