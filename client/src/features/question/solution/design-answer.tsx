import type { QuestionSolution } from '@greenroom/shared/question/question-view.schema';
import { levelLabels, levels } from '@greenroom/shared/vocabulary/level';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { HighLevel } from './high-level.tsx';

/** The reference design, part by part as the round asked for it. */
export function DesignAnswer({ solution }: { solution: QuestionSolution }) {
  const { requirements, api, dataModel, highLevel, deepDives = [], bar } = solution;
  return (
    <>
      {requirements && (
        <Disclosure title="Requirements">
          <Lines title="What it does" lines={requirements.functional} />
          <Lines title="How well it does it" lines={requirements.nonFunctional} />
        </Disclosure>
      )}
      {dataModel && (
        <Disclosure title="Data model">
          <Markdown text={dataModel} />
        </Disclosure>
      )}
      {api && (
        <Disclosure title="API">
          <Markdown text={api} />
        </Disclosure>
      )}
      {highLevel && (
        <Disclosure title="High-level design">
          <HighLevel text={highLevel} />
        </Disclosure>
      )}
      {deepDives.map(({ topic, prompt, options, good }) => (
        <Disclosure key={topic} title={`Deep dive: ${topic}`}>
          <Markdown text={prompt} />
          <ul className="grid grid-cols-1 gap-3">
            {options.map(({ name, gains, costs }) => (
              <li key={name} className="grid grid-cols-1 gap-1 text-sm">
                <span className="font-medium">{name}</span>
                <span>Gains: {gains}</span>
                <span>Costs: {costs}</span>
              </li>
            ))}
          </ul>
          <Markdown text={`**A good answer:** ${good}`} />
        </Disclosure>
      ))}
      {bar && (
        <Disclosure title="What each level is expected to reach">
          <dl className="grid grid-cols-1 gap-3">
            {levels
              .filter((level) => bar[level] !== undefined)
              .map((level) => (
                <div key={level}>
                  <dt className="font-medium">{levelLabels[level]}</dt>
                  <dd>{bar[level]}</dd>
                </div>
              ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-sm font-medium">{title}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
