import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/** Who the statements run as: without a superuser's rights, PostgreSQL itself refuses files, programs and the server's settings. */
export const candidateRole = 'candidate';

/** What stands in a new database before any task: the person, and the procedural language loaded. */
const prepare = `
  CREATE ROLE ${candidateRole};
  GRANT ALL ON SCHEMA public TO ${candidateRole};
  GRANT CREATE, TEMPORARY ON DATABASE postgres TO ${candidateRole};
  ALTER SCHEMA public OWNER TO ${candidateRole};
`;

/** The data live in memory and are thrown away: no log to recover from, and nothing kept that only helps after a crash. */
const settings = [
  'shared_buffers=16MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_recycle=off',
  'max_wal_size=8MB',
  'min_wal_size=2MB',
  'temp_file_limit=64MB',
  'max_stack_depth=256kB',
  'synchronous_commit=off',
];

/** Tables are files, and files are memory of JavaScript's, which the cap on WebAssembly does not reach. */
const maxFileGrowthBytes = 128 * 1024 * 1024;
const noSpaceLeft = 51;
const longJump = 100;

export interface DatabaseFiles {
  wasm: WebAssembly.Module;
  initdb: WebAssembly.Module;
  fsBundle: ArrayBuffer;
  /** A data directory made at build time; without it one is made here, which takes several times as long. */
  snapshot?: ArrayBuffer | undefined;
}

export interface Database {
  pg: PGlite;
  /** What tables and temporary files may grow by counts from here. */
  beginCase(): void;
}

type Engine = PGlite['Module'];
interface Memfs {
  expandFileStorage(node: { contents: Uint8Array }, capacity: number): void;
}

/** Refuses more storage as a full disk does. */
function capFiles({ MEMFS, FS }: Engine): () => void {
  const memfs = MEMFS as unknown as Memfs;
  const expand = memfs.expandFileStorage;
  let grown = 0;
  memfs.expandFileStorage = (node, capacity) => {
    const before = node.contents.length;
    if (capacity > before && grown + capacity - before > maxFileGrowthBytes)
      throw new FS.ErrnoError(noSpaceLeft);
    expand(node, capacity);
    grown += node.contents.length - before;
  };
  return () => {
    grown = 0;
  };
}

/**
 * PGlite takes any exception out of the database for an error that PostgreSQL has handled, and asks again for ever when its
 * process has ended. What is no such error ends the exchange here; the database is then made anew.
 */
function letCrashesOut(engine: Engine): void {
  const { _PostgresMainLoopOnce: loop, stackRestore } = engine;
  let crash: unknown;
  engine._PostgresMainLoopOnce = () => {
    try {
      loop();
    } catch (error) {
      if ((error as { status?: number }).status !== longJump) crash = error;
      throw error;
    }
  };
  engine.stackRestore = (pointer) => {
    if (crash !== undefined) throw new Error('The database stopped.', { cause: crash });
    return stackRestore(pointer);
  };
}

function startOf({ wasm, initdb, fsBundle }: DatabaseFiles): PGliteOptions {
  return {
    pgliteWasmModule: wasm,
    initdbWasmModule: initdb,
    fsBundle: new Blob([fsBundle]),
    initDbStartParams: ['--wal-segsize=1', '--no-sync'],
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  };
}

/** A PostgreSQL that stands ready. It has no way out: its files are in memory, and it is given everything it needs. */
export async function openDatabase(files: DatabaseFiles): Promise<Database> {
  const start = startOf(files);
  const pg = await PGlite.create(
    files.snapshot ? { ...start, loadDataDir: new Blob([files.snapshot]) } : start,
  );
  if (!files.snapshot) await pg.exec(prepare);
  letCrashesOut(pg.Module);
  return { pg, beginCase: capFiles(pg.Module) };
}
