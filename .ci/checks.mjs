// The checks of a stage: each prints a line as it ends, and `finish` the counts that .ci/run reads.
import { isDeepStrictEqual } from 'node:util';

let passed = 0;
let failed = 0;

function ok(name) {
  passed += 1;
  console.log(`ok    ${name}`);
}

function fail(name, error) {
  failed += 1;
  const text = String(error?.stderr || error?.message || error).trim();
  console.log(`FAIL  ${name}\n      ${text.replaceAll('\n', '\n      ')}`);
}

export function check(name, body) {
  try {
    body();
    ok(name);
  } catch (error) {
    fail(name, error);
  }
}

/** The same for what has to be waited for. */
export async function checkLater(name, body) {
  try {
    await body();
    ok(name);
  } catch (error) {
    fail(name, error);
  }
}

export function same(actual, expected, what) {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}\nexpected ${JSON.stringify(expected)}\nactual   ${JSON.stringify(actual)}`);
}

/** To be called last. */
export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
