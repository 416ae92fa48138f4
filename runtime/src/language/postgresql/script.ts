import type { PGlite } from '@electric-sql/pglite';
import { maxOutputChars, type RunFault } from '@greenroom/shared/run/run.schema';
import { printedTooMuch } from '../../sql/limit.ts';
import { executeStatement, execute, parseStatement, type Answer } from './exchange.ts';
import { faultOf, stopped } from './fault.ts';
import { splitStatements, type Statement } from './statement.ts';
import { controlOf, Transaction } from './transaction-control.ts';

/** What came of a script, up to its end or its first fault. */
export interface ScriptResult {
  printed: string;
  fault?: RunFault;
  /** The last statement that returns rows, and what it returned. */
  last?: { statement: Statement; answer: Answer };
  /** The database is no longer as it should be between two statements. */
  isBroken: boolean;
}

const copiesIn = ({ words }: Statement): boolean =>
  words[0] === 'COPY' && words.some((word, index) => word === 'FROM' && words[index + 1] === 'STDIN');

const changesPerson = ({ words }: Statement): boolean =>
  (words[0] === 'SET' || words[0] === 'RESET') &&
  (words.slice(1, 3).includes('ROLE') || words.slice(1, 4).join(' ').includes('SESSION AUTHORIZATION'));

function refusal(statement: Statement): string | undefined {
  if (copiesIn(statement)) return 'There is no input to copy from: use INSERT.';
  return changesPerson(statement) ? 'The role cannot be changed here.' : undefined;
}

async function control(
  pg: PGlite,
  statement: Statement,
  transaction: Transaction,
): Promise<Answer | undefined> {
  const kind = controlOf(statement);
  if (!kind) return undefined;
  const parsed = await parseStatement(pg, statement.text);
  if (parsed.error) return parsed;
  const translated = transaction.translate(kind, statement);
  if ('text' in translated) return execute(pg, translated.text);
  return { ...parsed, printed: `WARNING:  ${translated.warning}\n` };
}

/** Executes statements one after the other, as a client would that stops at the first error. Within a transaction of ours. */
export async function runScript(pg: PGlite, source: string): Promise<ScriptResult> {
  const statements = splitStatements(source);
  const transaction = new Transaction();
  const result: ScriptResult = { printed: '', isBroken: false };
  for (const statement of statements) {
    const refused = refusal(statement);
    if (refused) return { ...result, fault: { kind: 'runtime', message: refused } };
    let answer: Answer;
    try {
      answer = (await control(pg, statement, transaction)) ?? (await executeStatement(pg, statement.text));
    } catch {
      return { ...result, fault: stopped, isBroken: true };
    }
    result.printed += answer.printed;
    result.isBroken = (!answer.isWhole && !answer.isTooLarge) || (answer.isWhole && !answer.isInTransaction);
    if (answer.error) {
      const at = { source, statement, isOnly: statements.length === 1 };
      return { ...result, fault: faultOf(answer.error, at) };
    }
    if (result.isBroken) return { ...result, fault: stopped };
    if (result.printed.length > maxOutputChars) return { ...result, fault: printedTooMuch };
    if (answer.columns) result.last = { statement, answer };
  }
  return result;
}
