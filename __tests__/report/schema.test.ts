import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { renderJson } from '../../src/report/json.ts';
import * as cases from './cases.ts';

interface Schema {
  readonly definitions: Readonly<
    Record<string, { readonly description?: string; readonly additionalProperties?: boolean }>
  >;
}

const text = readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(text) as Schema;

describe('the JSON Schema of reports', () => {
  test('is what the types give', () => {
    expect(() => execFileSync(process.execPath, ['scripts/schema.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  test.each(Object.entries(cases))('%s is valid', (_name, of) => {
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(JSON.parse(renderJson(of))) || validate.errors).toBe(true);
  });

  test('explains its fields and lets newer ones pass', () => {
    expect(text).toContain('"description": "0 = oldest."');
    expect(text).not.toContain('"additionalProperties": false');
  });
});
