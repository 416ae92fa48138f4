/** One thing looked at. `broken` keeps the server from starting; `limited` says what will not work. */
export interface Finding {
  readonly name: string;
  readonly state: 'fine' | 'limited' | 'broken';
  readonly says: string;
  readonly remedy?: string;
}

export const fine = (name: string, says: string): Finding => ({ name, state: 'fine', says });

export const limited = (name: string, ...[says, remedy]: [string, string]): Finding => ({
  name,
  state: 'limited',
  says,
  remedy,
});

export const broken = (name: string, ...[says, remedy]: [string, string]): Finding => ({
  name,
  state: 'broken',
  says,
  remedy,
});
