// Text as programmers leave it in images. What matters is how it compresses: repeated names within a file, few shapes of lines.
import { identifier, sentence, word } from './words.mjs';

const lines = (make) => (random, size) => {
  let text = '';
  while (text.length < size) text += make(random);
  return Buffer.from(text.slice(0, size), 'latin1');
};

/** The names of one file, and an expression of them. */
function scope(random, count) {
  const names = Array.from({ length: count }, () => identifier(random));
  const name = () => names[random.skewed(names.length)];
  const atom = () => [name, () => `${random.skewed(300)}`, () => `'${word(random)}'`, name, name][random.below(5)]();
  const expression = () =>
    [
      atom,
      () => `${name()}.${name()}`,
      () => `${name()}(${atom()}, ${atom()})`,
      () => `${name()}.${name()}(${atom()})`,
      () => `${atom()} ${random.pick(['+', '===', '&&', '||', '-', '<', '!=='])} ${atom()}`,
    ][random.below(5)]();
  return { name, atom, expression };
}

function javascriptModule(random) {
  const { name, atom, expression } = scope(random, 24 + random.below(60));
  let text = `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n`;
  let depth = 0;
  const shapes = [
    () => `const ${name()} = ${expression()};`,
    () => `const ${name()} = require("./${word(random)}");`,
    () => `return ${expression()};`,
    () => `${name()}.${name()} = ${expression()};`,
    () => `${name()}(${expression()}, ${atom()});`,
    () => `if (${expression()}) {`,
    () => `function ${name()}(${name()}, ${name()}) {`,
    () => `for (const ${name()} of ${expression()}) {`,
    () => `// ${sentence(random)}`,
    () => `exports.${name()} = ${name()};`,
    () => `throw new TypeError("${sentence(random, 6)}");`,
    () => `/** ${sentence(random)}.\n * @param {${word(random)}} ${name()} ${sentence(random)} */`,
    () => `${name()}: ${expression()},`,
    () => `case '${word(random)}': return ${atom()};`,
  ];
  for (let line = 40 + random.below(300); line > 0; line -= 1) {
    const code = shapes[random.skewed(shapes.length)]();
    text += `${'    '.repeat(depth)}${code}\n`;
    if (code.endsWith('{')) depth += 1;
    else if (depth > 0 && random.below(3) === 0) {
      depth -= 1;
      text += `${'    '.repeat(depth)}}\n`;
    }
  }
  return text;
}

function minified(random) {
  const letters = 'etnroiaslucdfpmhgvybwxkqjz';
  const { name } = scope(random, 40);
  const short = () => letters[random.skewed(26)];
  let text = '!function(e,t){';
  for (let count = 600; count > 0; count -= 1)
    text += [
      () => `var ${short()}=${short()}.${name()}(${short()},${random.skewed(1000)});`,
      () => `${short()}.${name()}=function(${short()}){return ${short()}(${short()})},`,
      () => `if(${short()}===${short()})return ${short()}.${name()};`,
      () => `${short()}&&(${short()}=${short()}.${name()}("${word(random)}")),`,
    ][random.below(4)]();
  return `${text}}();\n`;
}

function sourceMap(random) {
  const digits = 'ACEGIKMOQSUWYacegikmoqsuwyBDFHJLNP';
  const segments = Array.from({ length: 60 }, () => `,${digits[random.skewed(26)]}AA${digits[random.skewed(30)]}`);
  let mappings = '';
  for (let count = 1500; count > 0; count -= 1)
    mappings += random.below(6) === 0 ? ';AACA' : segments[random.skewed(segments.length)];
  const file = word(random);
  const source = javascriptModule(random).slice(0, 1500);
  return `${JSON.stringify({ version: 3, file: `${file}.js`, sources: [`../src/${file}.ts`], sourcesContent: [source], names: [], mappings: `AAAA${mappings}` })}\n`;
}

function pythonModule(random) {
  const { name, atom, expression } = scope(random, 30 + random.below(40));
  let text = `"""${sentence(random)}."""\nimport ${word(random)}\nfrom .${word(random)} import ${name()}\n\n`;
  const shapes = [
    () => `        ${name()} = ${expression()}`,
    () => `        self.${name()} = ${name()}`,
    () => `        return ${expression()}`,
    () => `        if ${expression()}:\n            ${name()}(${atom()})`,
    () => `\n    def ${name()}(self, ${name()}, ${name()}=None):`,
    () => `        for ${name()} in ${expression()}:\n            yield ${name()}`,
    () => `        # ${sentence(random)}`,
    () => `        """${sentence(random)}\n\n        ${sentence(random)}.\n        """`,
    () => `        raise ValueError('${sentence(random, 5)}')`,
    () => `\nclass ${name()}(${name()}):`,
  ];
  for (let line = 60 + random.below(200); line > 0; line -= 1) text += `${shapes[random.skewed(shapes.length)]()}\n`;
  return text;
}

function prose(random) {
  let text = '';
  for (let line = 20; line > 0; line -= 1) text += ` ${sentence(random, 10)}\n`;
  return `${text}\n`;
}

/** JavaScript, with a minified file now and then. */
export const javascript = lines((random) => (random.below(12) === 0 ? minified(random) : javascriptModule(random)));
export const maps = lines(sourceMap);
export const python = lines(pythonModule);
export const text = lines(prose);
