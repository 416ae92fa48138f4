import { type ErrorCode, errorBodySchema, errorStatus } from '@greenroom/shared/http/error';
import type { Route } from '@greenroom/shared/http/route';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;
type Side = 'input' | 'output';

/** The contract as OpenAPI 3.1, whose schemas are JSON Schema: every route says what it takes, answers and refuses. */
export function describeContract(routes: readonly Route[]) {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Greenroom',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      schemas: { ErrorBody: schemaOf(errorBodySchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
    },
  };
}

function operation(route: Route): Json {
  const parameters = [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')];
  return {
    summary: route.summary,
    description: `Access: ${route.access}.`,
    ...(route.access === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body !== undefined && {
      requestBody: { required: true, content: content(route.body, 'input') },
    }),
    responses: { ...success(route), ...failures(route.errors) },
  };
}

function success({ answer, method }: Route): Json {
  if (answer === 'nothing') return { 204: { description: 'Done' } };
  return { [method === 'POST' ? 201 : 200]: { description: 'Done', content: content(answer, 'output') } };
}

function failures(errors: readonly ErrorCode[]): Json {
  const body = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } };
  const withStatus = (status: number) => errors.filter((code) => errorStatus[code] === status).join(', ');
  const statuses = new Set(errors.map((code) => errorStatus[code]));
  return Object.fromEntries(
    [...statuses].map((status) => [status, { description: withStatus(status), content: body }]),
  );
}

function content(schema: z.ZodMiniType | 'bytes', side: Side): Json {
  if (schema === 'bytes')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(schema, side) } };
}

function parametersOf(schema: z.ZodMiniType | undefined, where: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

/** What JSON Schema cannot say (a transformation, raw bytes) is described as anything. */
function schemaOf(schema: z.ZodMiniType, io: Side): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return described;
}
