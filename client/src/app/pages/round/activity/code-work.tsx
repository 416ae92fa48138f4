import { CodeField } from './code-field.tsx';
import { EachQuestion } from './each-question.tsx';

export function CodeWork() {
  return <EachQuestion>{(question) => <CodeField question={question} />}</EachQuestion>;
}
