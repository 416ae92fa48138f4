import * as z from 'zod/mini';

/** A UUID carrying the name of what it identifies: one kind of id never passes for another. */
const uuid = <B extends string>() => z.uuid() as unknown as z.ZodMiniType<string & z.$brand<B>, string>;

export const userIdSchema = uuid<'UserId'>();
export type UserId = z.output<typeof userIdSchema>;
export const loginSessionIdSchema = uuid<'LoginSessionId'>();
export type LoginSessionId = z.output<typeof loginSessionIdSchema>;
export const sessionIdSchema = uuid<'SessionId'>();
export type SessionId = z.output<typeof sessionIdSchema>;
export const roundIdSchema = uuid<'RoundId'>();
export type RoundId = z.output<typeof roundIdSchema>;
export const documentIdSchema = uuid<'DocumentId'>();
export type DocumentId = z.output<typeof documentIdSchema>;
export const questionIdSchema = uuid<'QuestionId'>();
export type QuestionId = z.output<typeof questionIdSchema>;
export const recordingIdSchema = uuid<'RecordingId'>();
export type RecordingId = z.output<typeof recordingIdSchema>;
