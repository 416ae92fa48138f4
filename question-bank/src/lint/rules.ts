import { answerLeak } from './answer-leak.ts';
import { codingShape } from './coding-shape.ts';
import { coverageRule } from './coverage.ts';
import { designNumbers } from './design-numbers.ts';
import { duplicates } from './duplicates.ts';
import { identity } from './identity.ts';
import { immutability } from './immutability.ts';
import { loopsComplete } from './loops-complete.ts';
import { material } from './material.ts';
import { mermaid } from './mermaid.ts';
import { openPrompts } from './open-prompts.ts';
import { planShape } from './plan-shape.ts';
import { provenance } from './provenance.ts';
import { quizCues } from './quiz-cues.ts';
import { references } from './references.ts';
import { reviewLines } from './review-lines.ts';
import { rubricAnchors } from './rubric-anchors.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { setsFit } from './sets-fit.ts';
import { sqlShape } from './sql-shape.ts';
import { timing } from './timing.ts';
import { vocabulary } from './vocabulary.ts';

/** Every rule by the name that findings and `lint-fixtures/<name>/` carry. */
export const rules: Readonly<Record<string, Rule>> = {
  schema,
  identity,
  immutability,
  'quiz-cues': quizCues,
  'coding-shape': codingShape,
  'sql-shape': sqlShape,
  'review-lines': reviewLines,
  'design-numbers': designNumbers,
  mermaid,
  'open-prompts': openPrompts,
  'rubric-anchors': rubricAnchors,
  'answer-leak': answerLeak,
  timing,
  material,
  duplicates,
  provenance,
  references,
  vocabulary,
  'plan-shape': planShape,
  'loops-complete': loopsComplete,
  'sets-fit': setsFit,
  coverage: coverageRule,
};
