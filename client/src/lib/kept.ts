const prefix = 'greenroom:';

/** Small things this browser remembers. Storage may be full or forbidden: then nothing is remembered, and nothing breaks. */
export const kept = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(prefix + key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(prefix + key, value);
    } catch {
      // See above.
    }
  },
  forget(key: string): void {
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // See above.
    }
  },
  keys(start: string): string[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix + start))
        .map((key) => key.slice(prefix.length));
    } catch {
      return [];
    }
  },
};
