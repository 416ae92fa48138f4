import * as z from 'zod/mini';

/** The value is not as declared, as far as this can tell: ask the schema itself. */
export const unclear = Symbol('unclear');

type Cutter = (value: unknown) => unknown;
type Kind<T extends z.core.$ZodTypes['_zod']['def']['type']> = Extract<
  z.core.$ZodTypes,
  { _zod: { def: { type: T } } }
>['_zod']['def'];

const cutters = new WeakMap<z.core.$ZodType, Cutter>();

/**
 * What a schema says about a value, as a function made once: views are most of what the server sends, and a thousand people
 * who join cost a third of the time that parsing took. Kinds and checks that are not known here are left to the schema.
 */
export function cutterOf(schema: z.core.$ZodType): Cutter {
  const known = cutters.get(schema);
  if (known !== undefined) return known;
  const made = make(schema as z.core.$ZodTypes);
  cutters.set(schema, made);
  return made;
}

function make(schema: z.core.$ZodTypes): Cutter {
  const { def } = schema._zod;
  if ((def.checks?.length ?? 0) > 0 || 'format' in def) return asking(schema);
  switch (def.type) {
    case 'string':
      return (value) => (typeof value === 'string' ? value : unclear);
    case 'number':
      return (value) => (Number.isFinite(value) ? value : unclear);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : unclear);
    case 'literal':
      return among(def.values);
    case 'enum':
      return among(Object.values(def.entries));
    case 'nullable':
      return unless(null, cutterOf(def.innerType));
    case 'optional':
      return unless(undefined, cutterOf(def.innerType));
    case 'array':
      return listOf(cutterOf(def.element));
    case 'object':
      return objectOf(def) ?? asking(schema);
    case 'union':
      return unionOf(def);
    default:
      return asking(schema);
  }
}

function asking(schema: z.core.$ZodType): Cutter {
  return (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : unclear;
  };
}

function among(values: readonly unknown[]): Cutter {
  const known = new Set(values);
  return (value) => (known.has(value) ? value : unclear);
}

const unless =
  (nothing: unknown, cut: Cutter): Cutter =>
  (value) =>
    value === nothing ? value : cut(value);

function listOf(cut: Cutter): Cutter {
  return (value) => {
    if (!Array.isArray(value)) return unclear;
    const made: unknown[] = [];
    for (const item of value) {
      const kept = cut(item);
      if (kept === unclear) return unclear;
      made.push(kept);
    }
    return made;
  };
}

/** Nothing where an object may have keys that are not written down. */
function objectOf({ shape, catchall }: Kind<'object'>): Cutter | undefined {
  const isStrict = catchall?._zod.def.type === 'never';
  if (catchall !== undefined && !isStrict) return undefined;
  const names = new Set(Object.keys(shape));
  // A shape may mention itself: its parts are looked at when they are first needed.
  let parts: [string, Cutter][] | undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unclear;
    if (isStrict && Object.keys(value).some((key) => !names.has(key))) return unclear;
    parts ??= Object.entries(shape).map(([key, part]) => [key, cutterOf(part)]);
    const given = value as Record<string, unknown>;
    const made: Record<string, unknown> = {};
    for (const [key, cut] of parts) {
      const kept = cut(given[key]);
      if (kept === unclear) return unclear;
      if (kept !== undefined) made[key] = kept;
    }
    return made;
  };
}

/** The first that fits; where a key tells them apart, the one that it names. */
function unionOf(def: Kind<'union'>): Cutter {
  const key = 'discriminator' in def ? (def.discriminator as string) : undefined;
  if (key === undefined) return firstOf(def.options.map(cutterOf));
  const named = new Map<unknown, Cutter>();
  for (const option of def.options)
    for (const name of option._zod.propValues?.[key] ?? []) named.set(name, cutterOf(option));
  return (value) => {
    if (typeof value !== 'object' || value === null) return unclear;
    return named.get((value as Record<string, unknown>)[key])?.(value) ?? unclear;
  };
}

function firstOf(cuts: readonly Cutter[]): Cutter {
  return (value) => {
    for (const cut of cuts) {
      const kept = cut(value);
      if (kept !== unclear) return kept;
    }
    return unclear;
  };
}
