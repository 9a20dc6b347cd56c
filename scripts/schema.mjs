// Writes schema/report.schema.json from the types of the model, so that types, schema and what `readReport` accepts are one source.
// `--check` writes nothing and exits 1 when the committed file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const target = new URL('../schema/report.schema.json', import.meta.url);

/** TypeScript's `number` cannot say that all of ours but scores and shares are integers, and that these count from 1. */
const FROM_ONE = ['startLine', 'endLine', 'startColumn', 'endColumn'];

function refine(node, name) {
  if (Array.isArray(node)) return node.map((item) => refine(item));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === 'properties'
      ? Object.fromEntries(Object.entries(value).map(([property, schema]) => [property, refine(schema, property)]))
      : refine(value),
  ]);
  const refined = Object.fromEntries(entries);
  if (refined.type !== 'number') return refined;
  if (name === 'score') return { ...refined, minimum: 0, maximum: 100 };
  // More than 1 where dive counts a byte twice.
  if (name === 'wastedUserPercent') return { ...refined, minimum: 0 };
  return { ...refined, type: 'integer', minimum: FROM_ONE.includes(name) ? 1 : 0, maximum: Number.MAX_SAFE_INTEGER };
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}

export function reportSchema() {
  const generator = createGenerator({
    path: pathOf('../src/model/review.ts'),
    tsconfig: pathOf('../tsconfig.json'),
    type: 'Report',
    // TypeScript 7 checks the types; this one only reads them.
    skipTypeCheck: true,
    // A newer minor version may add fields: readers pass over what they do not know.
    additionalProperties: true,
    expose: 'export',
    jsDoc: 'extended',
    sortProps: true,
  });
  const { $schema, $ref, definitions } = generator.createSchema('Report');
  const title = 'Report of Container Risk Review, schemaVersion 1';
  return `${JSON.stringify({ $schema, title, $ref, definitions: refine(definitions) }, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = reportSchema();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, fresh);
  } else if (readFileSync(target, 'utf8') !== fresh) {
    console.error('schema/report.schema.json is stale: run `node scripts/schema.mjs` and commit it.');
    process.exitCode = 1;
  }
}
