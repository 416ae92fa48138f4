/** Values of a vocabulary with their labels, as a select wants them. */
export function labelled<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) {
  return values.map((value) => [value, labels[value]] as const);
}
