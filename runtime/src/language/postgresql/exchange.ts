import { protocol, type PGlite, type messages } from '@electric-sql/pglite';
import { maxOutputChars } from '@greenroom/shared/run/run.schema';
import { maxRows, maxTableBytes } from '../../sql/limit.ts';

type Message = Parameters<Parameters<InstanceType<typeof protocol.Parser>['parse']>[1]>[0];

export interface Column {
  name: string;
  typeId: number;
}

/** What the database answered to one message. Rows are text as PostgreSQL writes them. */
export interface Answer {
  /** Absent where the statement returns no rows. */
  columns?: Column[];
  rows: (string | null)[][];
  /** Not all of it was kept. */
  hasTooManyRows: boolean;
  isTooLarge: boolean;
  printed: string;
  error?: messages.DatabaseError;
  /** It was read to its end; without that the database is no longer to be trusted. */
  isWhole: boolean;
  isInTransaction: boolean;
}

const { serialize, Parser } = protocol;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

const printed = {
  notice: (message: messages.NoticeMessage) => `${message.severity ?? 'NOTICE'}:  ${message.message ?? ''}\n`,
  copyData: (message: messages.CopyDataMessage) => new TextDecoder().decode(message.chunk),
};

function read(answer: Answer, message: Message): void {
  const print = (text: string): void => {
    if (answer.printed.length <= maxOutputChars) answer.printed += text;
  };
  switch (message.name) {
    case 'rowDescription':
      answer.columns = (message as messages.RowDescriptionMessage).fields.map(({ name, dataTypeID }) => ({
        name,
        typeId: dataTypeID,
      }));
      return;
    case 'dataRow':
      answer.rows.push((message as messages.DataRowMessage).fields);
      return;
    case 'portalSuspended':
      answer.hasTooManyRows = true;
      return;
    case 'notice':
      print(printed.notice(message as messages.NoticeMessage));
      return;
    case 'copyData':
      print(printed.copyData(message as messages.CopyDataMessage));
      return;
    case 'error':
      answer.error ??= message as unknown as messages.DatabaseError;
      return;
    case 'readyForQuery':
      answer.isWhole = true;
      answer.isInTransaction = (message as messages.ReadyForQueryMessage).status !== 'I';
      return;
    default:
  }
}

async function exchange(pg: PGlite, message: Uint8Array): Promise<Answer> {
  const answer: Answer = {
    rows: [],
    hasTooManyRows: false,
    isTooLarge: false,
    printed: '',
    isWhole: false,
    isInTransaction: false,
  };
  const parser = new Parser();
  let bytes = 0;
  await pg.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData: (data) => {
      bytes += data.length;
      answer.isTooLarge = bytes > maxTableBytes + maxOutputChars;
      if (!answer.isTooLarge) parser.parse(data, (next) => read(answer, next));
    },
  });
  return answer;
}

/** One statement, of whose rows no more are asked for than may be kept: one that never ends is left alone by then. */
export async function executeStatement(pg: PGlite, text: string): Promise<Answer> {
  const steps = [
    serialize.parse({ text }),
    serialize.bind({}),
    serialize.describe({ type: 'P' }),
    serialize.execute({ rows: maxRows + 1 }),
    serialize.sync(),
  ];
  const answer = await exchange(pg, joined(steps));
  if (answer.rows.length > maxRows) answer.hasTooManyRows = true;
  return answer;
}

/** Whether PostgreSQL understands a statement, without executing it. */
export const parseStatement = (pg: PGlite, text: string): Promise<Answer> =>
  exchange(pg, joined([serialize.parse({ text }), serialize.sync()]));

/** Statements of ours. */
export const execute = (pg: PGlite, text: string): Promise<Answer> => exchange(pg, serialize.query(text));
