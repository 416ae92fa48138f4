import type { Result } from '@greenroom/shared/result/result.schema';
import { Markdown } from '../../ui/markdown.tsx';

/** The bank's own questions to ask, opened now that one has written one's own. */
export function ToAskList({ toAsk }: Pick<Result, 'toAsk'>) {
  return (
    <ul className="grid grid-cols-1 gap-4">
      {toAsk.map(({ prompt, audience, listenFor, avoid }) => (
        <li key={prompt} className="grid grid-cols-1 gap-1">
          <div className="font-medium">
            <Markdown text={prompt} />
          </div>
          <p className="text-sm text-muted">To ask: the {audience}</p>
          <p className="text-sm">Listen for: {listenFor}</p>
          <p className="text-sm">Avoid: {avoid}</p>
        </li>
      ))}
    </ul>
  );
}
