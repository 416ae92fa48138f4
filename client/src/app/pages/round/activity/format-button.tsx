import type { Language } from '@greenroom/shared/vocabulary/language';
import { type RefObject, useState } from 'react';
import type { EditorHandle } from '../../../../features/editor/editor-handle.ts';
import { canFormat, type SqlDialect } from '../../../../features/editor/format.ts';
import { announce } from '../../../../ui/announcement.ts';
import { Button } from '../../../../ui/button.tsx';

interface Props {
  language: Language;
  dialect: SqlDialect;
  editor: RefObject<EditorHandle | null>;
}

/** Lays the code out, where a formatter for its language exists. */
export function FormatButton({ language, dialect, editor }: Props) {
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (!canFormat(language)) return null;
  const format = async () => {
    setIsBusy(true);
    setHasFailed(false);
    try {
      await editor.current?.format(language, dialect);
    } catch {
      setHasFailed(true);
      announce('The code was not laid out, it does not parse yet.');
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      {hasFailed && <span className="text-xs text-muted">Does not parse yet</span>}
      <Button size="small" isBusy={isBusy} onClick={() => void format()}>
        Format
      </Button>
    </>
  );
}
