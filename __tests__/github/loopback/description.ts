import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's own OpenAPI description, as validators for requests and answers. */

export type Schema = { readonly [key: string]: unknown };

export interface Operation {
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of the query parameters that it takes. */
  readonly query: ReadonlySet<string>;
  readonly body: Schema | undefined;
  answer(status: number): Schema | undefined;
}

interface DescribedOperation {
  readonly parameters?: readonly { $ref?: string; name?: string; in?: string }[];
  readonly requestBody?: { content: { 'application/json': { schema: Schema } } };
  readonly responses: Readonly<
    Record<string, { $ref?: string; content?: { 'application/json'?: { schema: Schema } } }>
  >;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type of its own, also where no type stands beside it, and references name their document. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (!isObject(value)) return value;
  const { nullable, ...rest } = value;
  const plain: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(rest)) {
    const isReference = key === '$ref' && typeof part === 'string' && part.startsWith('#/');
    plain[key] = isReference ? `github${part}` : asJsonSchema(part);
  }
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

/** GitHub ignores properties that it does not know, so a misspelt one would go unnoticed. */
function closed(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const { properties, items } = schema;
  if (isObject(items)) return { ...schema, items: closed(items) };
  if (!isObject(properties)) return schema;
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, closed(part)]));
  return { ...schema, properties: parts, additionalProperties: false };
}

const file = new URL('./fixtures/github-openapi.trimmed.json', import.meta.url);
const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Description;

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
(addFormats as unknown as (to: Ajv) => void)(ajv);
for (const name of ['repo.nwo', 'timestamp', 'ssh-key', 'int64']) ajv.addFormat(name, true);
ajv.addSchema({ $id: 'github', components: asJsonSchema(components) as Schema });

const compiled = new WeakMap<Schema, ValidateFunction>();

/** What is wrong with a value, or undefined. */
export function violation(schema: Schema, value: unknown): string | undefined {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? undefined : ajv.errorsText(validate.errors, { separator: '; ' });
}

export function component(name: string): Schema {
  return asJsonSchema(components['schemas']?.[name]) as Schema;
}

function resolved<T extends { $ref?: string }>(value: T): T {
  if (value.$ref === undefined) return value;
  const [, , kind, name] = value.$ref.split('/');
  return components[kind ?? '']?.[name ?? ''] as unknown as T;
}

const schemas = new Map<string, Schema>();

function schemaFor(key: string, make: () => unknown): Schema {
  const schema = schemas.get(key) ?? (make() as Schema);
  schemas.set(key, schema);
  return schema;
}

function describe(
  key: string,
  operation: DescribedOperation,
  template: string,
  parameters: Record<string, string>,
): Operation {
  const all = (operation.parameters ?? []).map(resolved);
  const body = operation.requestBody?.content['application/json'].schema;
  return {
    template,
    parameters,
    query: new Set(all.filter((parameter) => parameter.in === 'query').map(({ name }) => name ?? '')),
    body: body && schemaFor(`${key} body`, () => asJsonSchema(closed(body))),
    answer(status) {
      const response = operation.responses[String(status)];
      const schema = response && resolved(response).content?.['application/json']?.schema;
      return schema && schemaFor(`${key} ${status}`, () => asJsonSchema(schema));
    },
  };
}

/** The operation behind a method and an address, or undefined when GitHub (as far as it is described here) has none. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  for (const [template, methods] of Object.entries(paths)) {
    const operation = methods[method.toLowerCase()];
    const match = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname);
    if (!operation || !match) continue;
    const parameters = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
    );
    return describe(`${method} ${template}`, operation, template, parameters);
  }
  return undefined;
}
