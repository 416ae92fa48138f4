import { EachQuestion } from './each-question.tsx';
import { Source } from '../source.tsx';

export function ReadWork() {
  return <EachQuestion>{(question) => <Source question={question} />}</EachQuestion>;
}
