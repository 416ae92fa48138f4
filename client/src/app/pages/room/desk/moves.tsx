import type { Desk } from '@greenroom/shared/pair/pair-view.schema';
import { Disclosure } from '../../../../ui/disclosure.tsx';

const titles: Record<keyof Desk['moves'], string> = {
  silent: 'They are silent',
  stuck: 'They are stuck',
  rambling: 'They ramble',
  wrong_path: 'They are on a wrong path',
  done_early: 'They are done early',
  asked_unknown: 'They ask what you do not know',
};

/** Sentences to say as they stand. */
export function Moves({ moves }: { moves: Desk['moves'] }) {
  return (
    <Disclosure title="What to say when">
      <dl className="grid gap-2 text-sm">
        {(Object.keys(titles) as (keyof Desk['moves'])[]).map((key) => (
          <div key={key}>
            <dt className="text-muted">{titles[key]}</dt>
            <dd>“{moves[key]}”</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
