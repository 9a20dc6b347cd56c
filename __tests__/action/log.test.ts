import { describe, expect, test } from '@jest/globals';
import { command, folded, harmless, say } from '../../src/action/log.ts';

function record() {
  let text = '';
  return { log: { write: (more: string) => (text += more) }, lines: () => text.split('\n').slice(0, -1) };
}

/** What the runner takes for a command: `::name` at the start of a line, blanks before it allowed, or `##[name]` anywhere in one; lines end at a lone CR too. */
function commands(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => /^\s*::[^:]/.test(line) || line.includes('##['));
}

const ATTACKS = [
  '::error::planted',
  '  ::add-mask::the',
  '\u00a0::set-output name=verdict::success',
  '\ufeff::error::x',
  'progress 10%\r::error::planted',
  'one\n::error::two',
  '#6 0.1 ##[error]planted',
  '##[add-mask]a##[set-output name=x]y',
  '###[error]x',
  '#\u0000#[error]x',
  ':\u0007:error::x',
  '\u001b[31m::error::x',
  '\u001b]8;;http://x\u0007##[error]x',
  '\u2028::error::x',
  '\u0085::error::x',
  '\v::error::x',
  '::::error::x',
];

describe('text of others in the log', () => {
  test.each(ATTACKS)('%j is no command', (attack) => {
    const { log, lines } = record();
    say(log, attack);
    expect(commands(lines().join('\n'))).toEqual([]);
  });

  test('plain text stays as it is', () => {
    const text = 'Step 1/3 : FROM debian:12\n ---> 1a2b # [x] 100 %\tok ü 🐳';
    expect(harmless(text)).toBe(text);
  });
});

describe('our own commands', () => {
  test.each(ATTACKS)('%j stays inside the text and the properties', (attack) => {
    const { log, lines } = record();
    command(log, 'warning', attack, { title: attack, file: `a${attack},line=9::b`, line: 3 });
    expect(commands(lines().join('\n'))).toHaveLength(1);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(/^::warning title=[^,:]*,file=[^,:]*,line=3::/);
  });

  test('percent signs and line ends come through', () => {
    const { log, lines } = record();
    command(log, 'error', '100%0A\nsecond', { title: '5%, a:b', col: 1 });
    expect(lines()).toEqual(['::error title=5%25%2C a%3Ab,col=1::100%250A%0Asecond']);
  });
});

describe('a group', () => {
  test('switches commands off with a word that cannot be guessed, and on again also when the work fails', async () => {
    const { log, lines } = record();
    const boom = folded(log, 'Building ::error::x', async (line) => {
      line('::error::planted');
      line('::stop-commands::x');
      throw new Error('build failed');
    });
    await expect(boom).rejects.toThrow('build failed');
    const [open, stop, , , resume, close] = lines();
    expect(open).toMatch(/^::group::Building/);
    const token = /^::stop-commands::([\w-]{30,})$/.exec(stop ?? '')?.[1];
    expect(resume).toBe(`::${token}::`);
    expect(close).toBe('::endgroup::');
  });

  test('each has a word of its own', async () => {
    const { log, lines } = record();
    await folded(log, 'a', async () => undefined);
    await folded(log, 'b', async () => undefined);
    const words = lines().filter((line) => line.startsWith('::stop-commands::'));
    expect(new Set(words).size).toBe(2);
  });
});
