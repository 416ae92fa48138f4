import { Source, type Path } from './source.ts';

export interface Place {
  file: string;
  line: number;
}

/** Where a question's fields come from, so that a finding about a field can name its file and line. */
export interface Origin {
  /** The folder of the item, or the quiz file it stands in; relative to the root. */
  home: string;
  /** True for an item among others in a quiz file. */
  isQuizFile: boolean;
  locate(path: Path): Place;
}

/** A field that lives in a file of its own: `at` is where it hangs in the question. */
export interface Attached {
  at: Path;
  file: string;
  text?: string;
}

interface Parts {
  home: string;
  isQuizFile: boolean;
  source: Source;
  /** The item's place in `source`. */
  base: Path;
  attached: readonly Attached[];
}

const isUnder = (path: Path, at: Path) => at.every((key, index) => path[index] === key);

export function originOf({ home, isQuizFile, source, base, attached }: Parts): Origin {
  const deepestFirst = [...attached].sort((a, b) => b.at.length - a.at.length);
  return {
    home,
    isQuizFile,
    locate(path) {
      const beside = deepestFirst.find(({ at }) => isUnder(path, at));
      if (!beside) return { file: source.file, line: source.lineOf([...base, ...path]) };
      const isData = beside.text !== undefined && path.length > beside.at.length;
      const line = isData
        ? new Source(beside.file, beside.text ?? '').lineOf(path.slice(beside.at.length))
        : 1;
      return { file: beside.file, line };
    },
  };
}
