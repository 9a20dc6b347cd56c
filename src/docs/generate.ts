import { readFileSync, writeFileSync } from 'node:fs';
import { actionYaml } from '../action/inputs.ts';
import { inputsTable, outputsTable, rulesTable } from './tables.ts';

/**
 * Writes what is printed from data: `action.yml` and the tables of the README. With `--check` nothing is written; the exit code tells whether
 * everything is fresh. Run from the repository's root, as `npm run generate` does.
 */

const TABLES: Readonly<Record<string, () => string>> = {
  inputs: inputsTable,
  outputs: outputsTable,
  rules: rulesTable,
};

/** Fills `<!-- generated: NAME -->` … `<!-- /generated -->`. */
export function fill(readme: string): string {
  return readme.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_, start: string, name: string, end: string) => {
      const table = TABLES[name];
      if (!table) throw new Error(`README.md asks for a table that nobody makes: ${name}`);
      return `${start}${table()}\n${end}`;
    },
  );
}

function generated(): readonly (readonly [string, string])[] {
  return [
    ['action.yml', actionYaml()],
    ['README.md', fill(readFileSync('README.md', 'utf8'))],
  ];
}

if (process.argv[1]?.endsWith('generate.js')) {
  const check = process.argv.includes('--check');
  for (const [path, text] of generated()) {
    if (!check) writeFileSync(path, text);
    else if (readFileSync(path, 'utf8') !== text) {
      process.exitCode = 1;
      process.stderr.write(`${path} is stale: run \`npm run generate\`\n`);
    }
  }
}
