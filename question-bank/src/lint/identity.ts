import { contentHash } from './published.ts';
import { error, type Rule } from './rule.ts';

/** A published question keeps its id, is never deleted, and gets a new version with every edit. */
export const identity: Rule = (bank, { at, published, problems }) => {
  const idBySlug = new Map(Object.entries(published.questions).map(([id, { slug }]) => [slug, id]));
  const remarks = [...bank.questions.values()].flatMap((question) => {
    const { id, slug, version } = question;
    const known = published.questions[id];
    const earlierId = idBySlug.get(slug);
    if (!known && earlierId)
      return [error(at(question, ['id']), `${slug} was published with the id ${earlierId}`)];
    if (!known) return [];
    if (version < known.version)
      return [error(at(question, ['version']), `version ${known.version} is published already`)];
    if (version === known.version && contentHash(question) !== known.hash) {
      return [
        error(
          at(question, ['version']),
          `edited since version ${version} was published: count the version up`,
        ),
      ];
    }
    return [];
  });
  const ids = new Set<string>(bank.questions.keys());
  // While something cannot be read, a question that is not there proves nothing.
  const gone = problems.length > 0 ? [] : Object.entries(published.questions).filter(([id]) => !ids.has(id));
  const place = { file: 'published.json', line: 1 };
  return [
    ...remarks,
    ...gone.map(([, { slug }]) =>
      error(place, `${slug} is gone: a published question becomes deprecated, never deleted`),
    ),
  ];
};
