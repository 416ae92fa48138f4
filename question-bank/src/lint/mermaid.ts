import { faultInFlowchart } from './flowchart.ts';
import { eachQuestion, error } from './rule.ts';

/** The high-level design draws as a flowchart. */
export const mermaid = eachQuestion((question, { at }) => {
  if (question.type !== 'design') return [];
  const fault = faultInFlowchart(question.highLevel);
  if (!fault) return [];
  const place = at(question, ['highLevel']);
  return [error({ ...place, line: place.line - 1 + fault.line }, fault.reason)];
});
