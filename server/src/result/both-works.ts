import type { DocumentMark } from '@greenroom/shared/session/session-event';
import type { RoundState } from '@greenroom/shared/session/session-state';
import type { DocumentService } from '../document/document.service.ts';
import { Work } from './work.ts';

/** The work of a round twice: as it stood at the bell (or the end, where no bell rang), and as it stands. */
export interface BothWorks {
  atBell: Work;
  now: Work;
}

export async function readWorks(documents: DocumentService, round: RoundState): Promise<BothWorks> {
  const { workDocumentId } = round.setup;
  const marks = (round.bell ?? round.end)?.documents ?? [];
  return {
    atBell: new Work(await documents.at(workDocumentId, placeOf(marks, workDocumentId))),
    now: new Work(await documents.at(workDocumentId)),
  };
}

const placeOf = (marks: readonly DocumentMark[], documentId: DocumentMark['documentId']) =>
  marks.find((mark) => mark.documentId === documentId)?.seq ?? 0;
