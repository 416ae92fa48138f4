import { Injectable } from '@nestjs/common';

export interface ExportFile {
  /** Inside the zip, below the part's folder: `<part>/<name>`. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** What a feature keeps of a user: `<name>.json`, and files where there are any. */
export interface ExportPart {
  readonly name: string;
  readonly json: unknown;
  readonly files?: readonly ExportFile[];
}

export type CollectUser = (userId: string) => Promise<ExportPart>;

/** Everything of one's own. A feature that keeps anything of a user registers once, in its module's `onModuleInit`. */
@Injectable()
export class UserExport {
  private readonly collectors: CollectUser[] = [];

  register(collect: CollectUser): void {
    this.collectors.push(collect);
  }

  async collect(userId: string): Promise<ExportPart[]> {
    const parts: ExportPart[] = [];
    for (const collect of this.collectors) parts.push(await collect(userId));
    return parts;
  }
}
