import { type ESTree, type Plugin, Visitor } from 'vite';

/** What only a server needs of a route. */
const serverSide = ['access', 'body', 'errors', 'limit', 'maxBodyBytes', 'params', 'query', 'summary'];

interface Cut {
  start: number;
  end: number;
  by: string;
}

/**
 * Leaves of each `defineRoute({ … })` what a caller reads: method, path, and whether the answer is JSON, bytes or nothing.
 * Schemas are the server's to check; without them zod stays out of the first load. Types are not touched, and the
 * development server serves the contract whole.
 */
export function leanContract(): Plugin {
  return {
    name: 'lean-contract',
    apply: 'build',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/shared\/src\/[^?]+\.api\.ts$/.test(id)) return null;
        const cuts: Cut[] = [];
        new Visitor({ CallExpression: (call) => void cuts.push(...cutsOf(call)) }).visit(this.parse(code));
        const lean = cuts.reduceRight(
          (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
          code,
        );
        return { code: lean, map: null };
      },
    },
  };
}

function cutsOf({ callee, arguments: [route] }: ESTree.CallExpression): Cut[] {
  const isRoute = callee.type === 'Identifier' && callee.name === 'defineRoute';
  if (!isRoute || route?.type !== 'ObjectExpression') return [];
  return route.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
    const { start, end, key, value } = property;
    if (serverSide.includes(key.name)) return [{ start, end, by: `${key.name}: undefined` }];
    const isSchema = key.name === 'answer' && value.type !== 'Literal';
    return isSchema ? [{ start, end, by: "answer: 'json'" }] : [];
  });
}
