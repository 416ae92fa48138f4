import type { Finding } from '@greenroom/shared/finding/finding.schema';
import * as Y from 'yjs';

/** A place in what is reviewed; `side` as in `Finding`. */
export interface LineAnchor {
  file: string;
  side: Finding['side'];
  line: number;
}

/** A finding as it stands open in the document: its words are shared text. */
export interface OpenFinding extends Omit<Finding, 'text'> {
  text: Y.Text;
}

/** A document's `findings/<question>`. */
export type FindingMap = Y.Map<Y.Map<unknown>>;

export function addFinding(map: FindingMap, id: string, { file, side, line }: LineAnchor): void {
  const entry = new Y.Map<unknown>();
  map.doc?.transact(() => {
    map.set(id, entry);
    entry.set('file', file);
    entry.set('side', side);
    entry.set('lines', [line, line]);
    entry.set('severity', null);
    entry.set('text', new Y.Text());
  });
}

/** Makes a finding reach another line; the end that is nearer moves. */
export function stretchFinding(map: FindingMap, { id, lines: [from, to] }: OpenFinding, line: number): void {
  map.get(id)?.set('lines', line < from ? [line, to] : [from, line]);
}

export function setSeverity(map: FindingMap, id: string, severity: Finding['severity']): void {
  map.get(id)?.set('severity', severity);
}

/** All that is written to lines, in the order of file and line; what somebody broke is left out. */
export function openFindings(map: FindingMap): OpenFinding[] {
  return [...map.entries()]
    .flatMap(([id, entry]) => {
      const [text, lines] = [entry.get('text'), entry.get('lines')];
      if (!(text instanceof Y.Text) || !Array.isArray(lines)) return [];
      const [from = 0, to = from] = lines as number[];
      const file = String(entry.get('file'));
      const side: Finding['side'] = entry.get('side') === 'before' ? 'before' : 'after';
      const severity = (entry.get('severity') ?? null) as Finding['severity'];
      return [{ id, file, side, lines: [from, to] as [number, number], severity, text }];
    })
    .sort((one, other) => one.file.localeCompare(other.file) || one.lines[0] - other.lines[0]);
}

export function reaches(
  { file, side, lines }: Pick<Finding, 'file' | 'side' | 'lines'>,
  anchor: LineAnchor,
): boolean {
  return file === anchor.file && side === anchor.side && lines[0] <= anchor.line && anchor.line <= lines[1];
}
