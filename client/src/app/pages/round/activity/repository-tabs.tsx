import type { QuestionView } from '@greenroom/shared/question/question-view.schema';
import { type ReactNode, useState } from 'react';
import { FileView } from '../../../../features/editor/source-view.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';

/** The files of a repository to repair as tabs: the one to edit holds the editor, the others are read. */
export function RepositoryTabs({ question, children }: { question: QuestionView; children: ReactNode }) {
  const { run, files = {} } = question;
  const [chosen, choose] = useState(run?.edit ?? '');
  if (question.kind !== 'debug' || !run) return children;
  const others = Object.entries(files).filter(([name]) => name !== run.edit);
  const tabs = [
    {
      id: run.edit,
      title: <FileName name={run.edit} note="edit" />,
      content: <div className="flex h-full flex-col">{children}</div>,
    },
    ...others.map(([name, source]) => ({
      id: name,
      title: <FileName name={name} {...(name === run.entry && { note: 'test' })} />,
      content: (
        <div className="h-full overflow-y-auto">
          <FileView name={name} source={source} />
        </div>
      ),
    })),
  ];
  return (
    <div className="flex min-h-80 shrink-0 grow basis-0 flex-col overflow-hidden">
      <Tabs label="Files" chosen={chosen} onChoose={choose} tabs={tabs} />
    </div>
  );
}

function FileName({ name, note }: { name: string; note?: string }) {
  return (
    <span className="font-mono">
      {name}
      {note && <span className="font-sans text-xs text-muted"> · {note}</span>}
    </span>
  );
}
