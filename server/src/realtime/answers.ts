import type { Command, CommandPayload } from '@greenroom/shared/realtime/command';
import type * as z from 'zod/mini';
import type { Caller } from './connection.ts';

type Answer<C extends Command> = C['answer'] extends z.ZodMiniType ? z.input<C['answer']> : void;
type Handler<C extends Command> = (payload: CommandPayload<C>, caller: Caller) => Promise<Answer<C>>;

const commandKey = 'greenroom:command';

/**
 * Makes a method of any injectable answer a command of the contract. The dispatcher has authenticated the caller, checked
 * the command's access, parsed the payload and taken the credits; it acknowledges what the method returns or throws.
 */
export function Answers<C extends Command>(command: C) {
  return <H extends Handler<C>>(
    _target: object,
    _key: string,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    if (descriptor.value !== undefined) Reflect.defineMetadata(commandKey, command, descriptor.value);
  };
}

/** The command a method was marked with. */
export function commandOf(method: object): Command | undefined {
  return Reflect.getMetadata(commandKey, method) as Command | undefined;
}
