import { type MigrationInterface, type QueryRunner, TableForeignKey } from 'typeorm';

const owner = new TableForeignKey({
  name: 'document_update_document',
  columnNames: ['document_id'],
  referencedTableName: 'document',
  referencedColumnNames: ['id'],
});

/** An update typed while its document is deleted finds no place: nothing may outlive a deletion. */
export class DocumentUpdateOwner0000000000060 implements MigrationInterface {
  readonly name = 'document-update-owner-0000000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM document_update WHERE document_id NOT IN (SELECT id FROM document)');
    await runner.createForeignKey('document_update', owner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('document_update', owner);
  }
}
