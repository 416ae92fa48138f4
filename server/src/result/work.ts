import { type Mark, field, maps } from '@greenroom/shared/document/field';
import type { Finding } from '@greenroom/shared/finding/finding.schema';
import { readFindings } from '@greenroom/shared/finding/read-findings';
import type { QuestionId } from '@greenroom/shared/lib/id';
import type { QuestionOf } from '@greenroom/shared/question/question.schema';
import type * as Y from 'yjs';

/** A work document, read. What somebody put under a key that should hold something else reads as empty. */
export class Work {
  private readonly keys: readonly string[];

  constructor(private readonly doc: Y.Doc) {
    this.keys = [...doc.share.keys()];
  }

  text(key: string): string {
    return this.keys.includes(key) ? this.doc.getText(key).toString() : '';
  }

  /** Keys of everything written for a question, its code included. */
  textKeys(questionId: QuestionId): string[] {
    return this.keys.filter(
      (key) => key.startsWith(`answer/${questionId}/`) || key.startsWith(`code/${questionId}/`),
    );
  }

  chosen(question: QuestionOf<'quiz'>): string[] {
    const value = this.doc.getMap(maps.choices).get(question.id);
    return Array.isArray(value)
      ? question.options.map(({ id }) => id).filter((id) => value.includes(id))
      : [];
  }

  /** The language chosen for a question, as somebody wrote it there. */
  language(questionId: QuestionId): unknown {
    return this.doc.getMap(maps.languages).get(questionId);
  }

  estimate(questionId: QuestionId, estimateId: string): string {
    const value = this.doc.getMap(maps.estimates).get(field.estimate(questionId, estimateId));
    return typeof value === 'string' ? value : '';
  }

  isTicked(questionId: QuestionId, part: string, index: number): boolean {
    return this.doc.getMap(maps.ticks).get(field.tick(questionId, part, index)) === true;
  }

  findings(questionId: QuestionId): Finding[] {
    const key = field.findings(questionId);
    return this.keys.includes(key) ? readFindings(this.doc.getMap(key).toJSON()) : [];
  }

  marks(questionId: QuestionId): Mark[] {
    const values: unknown[] = this.doc.getArray(field.marks(questionId)).toArray();
    return values.filter(isMark);
  }
}

function isMark(value: unknown): value is Mark {
  const mark = value as Partial<Mark> | null;
  return (
    typeof mark === 'object' &&
    mark !== null &&
    ['S', 'T', 'A', 'R'].includes(mark.letter ?? '') &&
    typeof mark.atMs === 'number'
  );
}
