import { type ReactNode, useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { classNames } from '../../lib/class-names.ts';
import { controlClass, Field } from '../../ui/field.tsx';
import { bindTextArea } from './bind-text-area.ts';

const sizes = {
  fill: 'h-full min-h-40 resize-none',
  grow: 'field-sizing-content min-h-36 resize-y',
  small: 'field-sizing-content min-h-16 resize-y',
};

interface Props {
  text: Y.Text;
  label: string;
  hint?: ReactNode;
  /** `fill` takes the height there is, `grow` and `small` follow their text from six lines or from two on. */
  size?: keyof typeof sizes;
}

/** A text area on a shared text: what is typed is in the document at once. */
export function TextArea({ text, label, hint, size = 'grow' }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (ref.current ? bindTextArea(ref.current, text) : undefined), [text]);
  return (
    <div className={classNames(size === 'fill' && 'grid min-h-48 grow *:grid-rows-[auto_1fr_auto]')}>
      <Field label={label} hint={hint}>
        {(control) => (
          <textarea
            ref={ref}
            {...control}
            spellCheck
            className={classNames(controlClass, 'py-2 text-base', sizes[size])}
          />
        )}
      </Field>
    </div>
  );
}
