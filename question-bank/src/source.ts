import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { BankError } from './bank-error.ts';

export type Path = readonly PropertyKey[];

/** One YAML (or JSON, which YAML contains) file: its data, and the line on which any part of it stands. */
export class Source {
  readonly file: string;
  readonly data: unknown;
  readonly errors: BankError[];
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    this.errors = this.document.errors.map((error) => ({
      file,
      line: this.lines.linePos(error.pos[0]).line,
      reason: error.message,
    }));
    this.data = this.errors.length === 0 ? this.document.toJS() : undefined;
  }

  /** The line of the deepest part of `path` that exists. */
  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.nodeAt(path.slice(0, length));
      if (node?.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** In a mapping the key, whose line is where a person looks; its value may begin further down. */
  private nodeAt(path: Path): Node | undefined {
    const parent = path.length > 1 ? this.document.getIn(path.slice(0, -1), true) : this.document.contents;
    const name = String(path[path.length - 1]);
    if (isMap(parent)) {
      const keys = parent.items.map(({ key }) => key).filter(isScalar);
      return keys.find(({ value }) => String(value) === name);
    }
    const node = this.document.getIn(path, true);
    return isNode(node) ? node : undefined;
  }
}
