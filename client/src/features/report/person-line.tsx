import type { ReportedPerson, ReportSide } from '@greenroom/shared/report/report.schema';
import { namesOf } from './report-words.ts';

/** What somebody was called there, and who that is. */
export function PersonLine({ person, side }: { person: ReportedPerson; side: ReportSide }) {
  const name = namesOf({ reporter: person, reported: person })[side];
  return (
    <>
      <span className="font-medium">{name}</span>{' '}
      <span className="text-muted">
        ({person.account === null ? 'a guest' : `account ${person.account}`})
      </span>
    </>
  );
}
