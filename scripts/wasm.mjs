// Compiles src/image/wasm/assembly to WebAssembly and writes it as text into a module, so that every bundle and test has it without loading a file.
// With --check it only says whether that module is up to date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const folder = mkdtempSync(join(tmpdir(), 'crr-wasm-'));
const binary = join(folder, 'assembly.wasm');
const { error, stderr } = await main([
  'src/image/wasm/assembly/index.ts',
  `--outFile=${binary}`,
  // No runtime and no checks: the memory is laid out by hand, see layout.ts.
  '--runtime=stub',
  '--noAssert',
  '--optimizeLevel=3',
  '--shrinkLevel=0',
  '--converge',
  '--enable=simd',
  // 18 pages of 64 KiB hold everything in layout.ts.
  '--initialMemory=18',
  '--maximumMemory=18',
]);
if (error) {
  process.stderr.write(stderr.read());
  process.exit(1);
}
const text = readFileSync(binary).toString('base64');
rmSync(folder, { recursive: true });
const target = 'src/image/wasm/binary.generated.ts';
const generated = `// Generated from src/image/wasm/assembly by \`npm run generate\`. Do not edit.\n\n/** WebAssembly in base64. */\nexport const WASM = '${text}';\n`;
if (!process.argv.includes('--check')) writeFileSync(target, generated);
else if (readFileSync(target, 'utf8') !== generated) {
  console.error(`${target} is stale: run npm run generate`);
  process.exit(1);
}
