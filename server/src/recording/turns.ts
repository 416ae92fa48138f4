/** Work under one name runs one after the other; work under different names side by side. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const working = (this.last.get(name) ?? Promise.resolve()).then(work);
    const settled = working
      .catch(() => undefined)
      .then(() => {
        if (this.last.get(name) === settled) this.last.delete(name);
      });
    this.last.set(name, settled);
    return working;
  }
}
