/**
 * Evaluates `+ - * /`, parentheses, numbers and the names of `inputs`; division and multiplication bind closer, equal
 * ones from left to right. Throws with a reason on anything else.
 */
export function evaluate(formula: string, inputs: Readonly<Record<string, number>>): number {
  const tokens = formula.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z_]\w*|[-+*/()]|\S/g) ?? [];
  let at = 0;

  function factor(): number {
    const token = tokens[at++];
    if (token === undefined) throw new Error('the formula ends too early');
    if (token === '-') return -factor();
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new Error('a parenthesis is not closed');
      return inner;
    }
    if (/^\d/.test(token)) return Number(token);
    if (!/^[A-Za-z_]/.test(token)) throw new Error(`${token} is not expected here`);
    const value = Object.hasOwn(inputs, token) ? inputs[token] : undefined;
    if (value === undefined) throw new Error(`${token} is not among the inputs`);
    return value;
  }

  function product(): number {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      value = tokens[at++] === '*' ? value * factor() : value / factor();
    return value;
  }

  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  }

  const value = sum();
  if (at < tokens.length) throw new Error(`${tokens[at]} is not expected here`);
  return value;
}
