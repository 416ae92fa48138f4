import { type EditorState, RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  WidgetType,
} from '@codemirror/view';

/** A line, 1-based, and what went wrong there. */
export interface LineMark {
  line: number;
  message: string;
}

export const setMarks = StateEffect.define<readonly LineMark[]>();

/** Marked lines carry their message behind the text, so that neither colour nor a hovering mouse is needed to read it. */
class Message extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: Message): boolean {
    return other.text === this.text;
  }

  override toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.className = 'cm-fault-message';
    span.textContent = this.text;
    return span;
  }
}

const faultNumber = new (class extends GutterMarker {
  override elementClass = 'cm-fault-number';
})();

const decorations = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const told = transaction.effects.findLast((effect) => effect.is(setMarks));
    if (told?.is(setMarks)) return decorate(transaction.state, told.value);
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate({ doc }: EditorState, marks: readonly LineMark[]): DecorationSet {
  const inText = marks.filter(({ line }) => line >= 1 && line <= doc.lines);
  const ranges = inText.flatMap(({ line: number, message }) => {
    const { from, to } = doc.line(number);
    const widget = Decoration.widget({ widget: new Message(message), side: 1 });
    return [Decoration.line({ class: 'cm-fault' }).range(from), widget.range(to)];
  });
  return Decoration.set(ranges, true);
}

/** Lines that a run pointed at; they move with the text until the next run says anew. */
export const lineMarks: Extension = [
  decorations,
  gutterLineClass.compute([decorations], (state) => {
    const starts: number[] = [];
    state.field(decorations).between(0, state.doc.length, (from, _to, { spec }) => {
      if (spec.class !== undefined) starts.push(from);
    });
    return RangeSet.of(starts.map((at) => faultNumber.range(at)));
  }),
];
