import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import type { Language } from '@greenroom/shared/vocabulary/language';
import { keywordsOf } from './keywords.ts';

const maxChars = 100_000;
const word = /[\p{L}_$][\p{L}\p{N}_$]{2,}/gu;

/** The words of a text, each once, without the one that is being typed. */
export function wordsOf(text: string, typed: string): string[] {
  const words = new Set(text.slice(0, maxChars).match(word));
  words.delete(typed);
  return [...words];
}

/** Beside what a language's own mode offers: its keywords where it offers none, and what the text says already. */
export function wordCompletion(language: Language): Extension {
  const keywords = keywordsOf(language);
  const known = keywords.map((label): Completion => ({ label, type: 'keyword' }));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(/[\p{L}_$][\p{L}\p{N}_$]*/u);
    if (!before || (before.to - before.from < 2 && !context.explicit)) return null;
    const words = wordsOf(context.state.doc.toString(), before.text).filter((one) => !keywords.includes(one));
    // Words carry no type, so that one which the mode offers as well is listed once.
    return {
      from: before.from,
      options: [...known, ...words.map((label) => ({ label }))],
      validFor: /^[\p{L}\p{N}_$]*$/u,
    };
  };
  return EditorState.languageData.of(() => [{ autocomplete: complete }]);
}
