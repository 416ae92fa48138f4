export interface Flow {
  from: string;
  to: string;
  says?: string;
}

const node = /^\s*(\w+)(?:(?:\[\(|\(\[|\(\(|\[|\(|\{)(.*?)(?:\)\]|\]\)|\)\)|\]|\)|\}))?\s*/;
const arrow = /^(?:--+>|-\.+->|==+>|---)(?:\|([^|]*)\|)?/;

/**
 * A Mermaid flowchart as sentences: who leads to whom, and what is said on the way. Undefined where it is none that reads
 * so; then it is shown as it was written.
 */
export function flowLines(mermaid: string): Flow[] | undefined {
  const [head, ...lines] = mermaid.trim().split('\n');
  if (head === undefined || !/^(flowchart|graph)\b/.test(head)) return undefined;
  const names = new Map<string, string>();
  const chains = lines.map((line) => readChain(line, names));
  if (chains.includes(undefined)) return undefined;
  const named = (id: string) => names.get(id) ?? id;
  return chains
    .flatMap((chain) => chain ?? [])
    .map((flow) => ({ ...flow, from: named(flow.from), to: named(flow.to) }));
}

function readChain(line: string, names: Map<string, string>): Flow[] | undefined {
  const flows: Flow[] = [];
  let rest = line.trim();
  let from: string | undefined;
  let says: string | undefined;
  while (rest !== '') {
    const [all, id, label] = node.exec(rest) ?? [];
    if (all === undefined || id === undefined) return undefined;
    if (label !== undefined) names.set(id, label.replaceAll('"', ''));
    if (from !== undefined) flows.push({ from, to: id, ...(says !== undefined && { says }) });
    rest = rest.slice(all.length);
    if (rest === '') break;
    const next = arrow.exec(rest);
    if (next === null) return undefined;
    [from, says, rest] = [id, next[1], rest.slice(next[0].length)];
  }
  return flows;
}
