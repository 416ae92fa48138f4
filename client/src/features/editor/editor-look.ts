import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Everything by token, so that light and dark need one theme. */
export const editorLook = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: '0.875rem',
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-ink)',
  },
  // The frame around the editor shows the focus: an outline here would run behind the gutter.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.55', fontVariantLigatures: 'none' },
  '.cm-content': { caretColor: 'var(--color-ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--color-surface)', color: 'var(--color-muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--color-accent) 7%, transparent)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--color-info-soft)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--color-accent-soft)',
    outline: '1px solid var(--color-accent)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-control)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--color-accent)',
    color: 'var(--color-on-accent)',
  },
  '.cm-ySelectionInfo': {
    fontFamily: 'var(--font-sans)',
    color: 'var(--color-surface)',
    borderRadius: '3px',
    lineHeight: '1.3',
  },
  '.cm-fault': { backgroundColor: 'var(--color-danger-soft)' },
  '.cm-fault-number': { color: 'var(--color-danger)', fontWeight: '700' },
  '.cm-fault-message': {
    marginLeft: '2ch',
    color: 'var(--color-danger)',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.8125rem',
    userSelect: 'none',
  },
  '.cm-fat-cursor': {
    background: 'var(--color-accent) !important',
    color: 'var(--color-on-accent) !important',
  },
  '.cm-textfield': { backgroundColor: 'var(--color-surface)', borderColor: 'var(--color-control)' },
});

export const codeColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'light-dark(#7a2f8f, #d7a3ea)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'light-dark(#0b6b4e, #7fd8b4)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'light-dark(#8a4a00, #f0b649)' },
  { tag: [tags.comment, tags.meta], color: 'var(--color-muted)', fontStyle: 'italic' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.definition(tags.function(tags.variableName)),
    ],
    color: 'var(--color-info)',
  },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'light-dark(#8a3b1a, #f2a98a)' },
  { tag: tags.invalid, color: 'var(--color-danger)' },
]);
