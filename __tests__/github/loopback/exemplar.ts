import { component, type Schema } from './description.ts';

/** The smallest answer that GitHub's description allows, for the many required fields that nobody reads. */

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-23T10:00:00Z',
  uri: 'https://github.invalid/',
  email: 'someone@github.invalid',
};

function target(schema: Schema): Schema {
  const reference = schema['$ref'];
  return typeof reference === 'string' ? component(reference.split('/').at(-1) ?? '') : schema;
}

function exemplarOf(given: Schema): unknown {
  const schema = target(given);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices) return choices.some((choice) => choice['type'] === 'null') ? null : exemplarOf(choices[0] ?? {});
  if (schema['allOf']) {
    return Object.assign({}, ...(schema['allOf'] as readonly Schema[]).map((part) => exemplarOf(part)));
  }
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
      const required = (schema['required'] ?? []) as readonly string[];
      return Object.fromEntries(required.map((name) => [name, exemplarOf(properties[name] ?? {})]));
    }
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return false;
    case 'string':
      return FORMATS[schema['format'] as string] ?? '';
    default:
      return null;
  }
}

/** A minimal `name` of GitHub's component schemas, with `fields` laid over it. */
export function exemplar(name: string, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...(exemplarOf(component(name)) as Record<string, unknown>), ...fields };
}
