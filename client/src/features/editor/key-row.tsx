import { cursorCharLeft, cursorCharRight, indentMore } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';

const characters = ['(', ')', "'", ',', ';', '=', '*'];
const moves = [
  { name: 'Tab', shown: 'Tab', run: indentMore },
  { name: 'Left', shown: '←', run: cursorCharLeft },
  { name: 'Right', shown: '→', run: cursorCharRight },
] as const;

/** The keys that a phone's keyboard hides. Pressing one keeps the focus, and so the keyboard, where it is. */
export function KeyRow({ view }: { view: EditorView }) {
  const type = (character: string) =>
    view.dispatch(view.state.replaceSelection(character), { userEvent: 'input.type', scrollIntoView: true });
  return (
    <div
      role="toolbar"
      aria-label="Keys"
      className="flex shrink-0 gap-1 overflow-x-auto border-t border-hairline bg-surface p-1"
    >
      {characters.map((character) => (
        <Key key={character} name={character} onPress={() => type(character)}>
          {character}
        </Key>
      ))}
      {moves.map(({ name, shown, run }) => (
        <Key key={name} name={name} onPress={() => run(view)}>
          {shown}
        </Key>
      ))}
    </div>
  );
}

function Key({ name, onPress, children }: { name: string; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-label={name}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="min-h-9 min-w-7 grow rounded-control border border-control bg-surface px-1 font-mono text-sm"
    >
      {children}
    </button>
  );
}
