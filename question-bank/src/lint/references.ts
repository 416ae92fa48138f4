import { eachQuestion, error, type Remark } from './rule.ts';

const primary = ['docs', 'spec', 'paper', 'code', 'book'];
const aboutPeople = ['behavioral', 'managerial', 'to-ask'];

/** At least one source close to the fact, over https, each once. */
export const references = eachQuestion((question, { at }) => {
  const remarks: Remark[] = [];
  const urls = question.references.map(({ url }) => url);
  for (const [index, url] of urls.entries()) {
    if (!url.startsWith('https://'))
      remarks.push(error(at(question, ['references', index]), `${url} is not https`));
    if (urls.indexOf(url) < index)
      remarks.push(error(at(question, ['references', index]), `${url} stands twice`));
    if (/\b(example\.(com|org)|localhost)\b/.test(url))
      remarks.push(error(at(question, ['references', index]), `${url} leads nowhere`));
  }
  const isTechnical = !aboutPeople.includes(question.type);
  if (isTechnical && !question.references.some(({ kind }) => primary.includes(kind))) {
    remarks.push(error(at(question, ['references']), 'no primary source (docs, spec, paper, code or book)'));
  }
  return remarks;
});
