import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { tableColumn } from '../column-type.ts';

interface Kept {
  id: string;
  reporter_id: string;
  reported_id: string;
  evidence: string;
}
interface Line {
  by: string | null;
}

/**
 * A report says what was decided and by whom, and its evidence names the two by their side instead of by an id, which would
 * outlive a merge or a person.
 */
export class ReportDecision0000000000096 implements MigrationInterface {
  readonly name = 'report-decision-0000000000096';

  async up(runner: QueryRunner): Promise<void> {
    const named = { default: "''" };
    const columns = [
      tableColumn(runner, 'decision', 'text', { isNullable: true }),
      tableColumn(runner, 'decided_by_id', 'uuid', { isNullable: true }),
      tableColumn(runner, 'reporter_as', 'text', named),
      tableColumn(runner, 'reported_as', 'text', named),
    ];
    for (const column of columns) await runner.addColumn('report', new TableColumn(column));
    await runner.query(`UPDATE report SET decision = 'dismissed' WHERE closed_at IS NOT NULL`);
    const kept = (await runner.query('SELECT id, reporter_id, reported_id, evidence FROM report')) as Kept[];
    const mark = runner.dataSource.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    for (const row of kept) {
      const values = [JSON.stringify(bySide(row)), row.id];
      await runner.query(`UPDATE report SET evidence = ${mark[0]} WHERE id = ${mark[1]}`, values);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('report', ['decision', 'decided_by_id', 'reporter_as', 'reported_as']);
  }
}

/** An id that neither has any more was a guest's who has signed in since: which of the two is not known. */
function bySide({ reporter_id: reporter, reported_id: reported, evidence }: Kept) {
  const { events, chat } = JSON.parse(evidence) as { events: Line[]; chat: Line[] };
  const side = (by: string | null) => (by === reporter ? 'reporter' : by === reported ? 'reported' : null);
  return {
    events: events.map((line) => ({ ...line, by: side(line.by), about: null, detail: null })),
    chat: chat.map((line) => ({ ...line, by: side(line.by) })),
  };
}
