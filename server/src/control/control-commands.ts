import { Injectable } from '@nestjs/common';
import { AppError } from '@greenroom/shared/http/error';
import type * as z from 'zod/mini';
import { parseInput } from '../http/parse.ts';

export interface ControlCommand<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: string;
  readonly input: S;
  /** What it answers travels as JSON. */
  run(input: z.output<S>): Promise<unknown>;
}

/** What the command line may ask of the running server. A feature registers in its module's `onModuleInit`. */
@Injectable()
export class ControlCommands {
  private readonly commands = new Map<string, ControlCommand>();

  register<S extends z.ZodMiniType>(command: ControlCommand<S>): void {
    this.commands.set(command.name, command as unknown as ControlCommand);
  }

  async run(name: string, input: unknown): Promise<unknown> {
    const command = this.commands.get(name);
    if (command === undefined) throw new AppError('not-found', `The server knows no command ${name}.`);
    return command.run(parseInput(command.input, input, name));
  }
}
