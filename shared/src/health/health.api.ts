import * as z from 'zod/mini';
import { defineRoute } from '../http/route.ts';

/** Answers `ok` once everything is ready to serve, and `unavailable` before that and while stopping. */
export const getHealth = defineRoute({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  summary: 'Says whether the server is ready',
  answer: z.object({ status: z.literal('ok') }),
  errors: ['unavailable'],
});

/** This contract, for other programs. */
export const getOpenApi = defineRoute({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  summary: 'Describes every route as OpenAPI 3.1',
  answer: z.looseObject({ openapi: z.string() }),
  errors: [],
});

export const healthRoutes = [getHealth, getOpenApi];
