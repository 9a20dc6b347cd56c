import { describe, expect, test } from '@jest/globals';
import { code, codeBlock, codeCell, escapeMarkdown, escapeSentence, link, table } from '../../src/report/markdown.ts';
import { active, cells, outsideCode, random } from './gfm.ts';

describe('escapeMarkdown', () => {
  test.each([
    ['plain words', 'AWS key baked into layer 6', 'AWS key baked into layer 6'],
    ['emphasis', '*a* _b_ **c** __d__ ~~e~~', '\\*a\\* \\_b\\_ \\*\\*c\\*\\* \\_\\_d\\_\\_ \\~\\~e\\~\\~'],
    ['a link', '[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['an image', '![x](y.png)', '!\\[x\\](y.png)'],
    ['an element', '<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['a comment', '<!-- x -->', '&lt;!-- x --&gt;'],
    ['the end of a fold', '</details>', '&lt;/details&gt;'],
    ['an entity', '&lt;b&gt; &#64;a', '&amp;lt;b&amp;gt; `&#64;a`'],
    ['a mention', 'ask @octocat now', 'ask `@octocat` now'],
    ['a team', '@octo/admins', '`@octo/admins`'],
    ['an escaped mention', '\\@octocat', '`\\@octocat`'],
    ['an issue', 'fixes #12', 'fixes `#12`'],
    ['an issue elsewhere', 'octo/shop#12', '`octo/shop#12`'],
    ['an issue, the old way', 'GH-12 and gh-3', '`GH-12` and `gh-3`'],
    ['a commit', 'see c0ffee1', 'see `c0ffee1`'],
    ['a commit in upper case', 'C0FFEE1', '`C0FFEE1`'],
    ['an address', 'from https://x.example/a?b', 'from `https://x.example/a?b`'],
    ['an address without scheme', 'www.x.example', '`www.x.example`'],
    ['mail', 'a@b.example', '`a@b.example`'],
    ['an address in brackets', '(https://x.example), [@octocat].', '(`https://x.example`), \\[`@octocat`\\].'],
    ['a loud word of stops', ':::', ':::'],
    ['emoji', 'well :tada: done', 'well `:tada`: done'],
    ['mathematics', '$x$ and $HOME', '`$x$` and `$HOME`'],
    ['a heading', '# x', '\\# x'],
    ['a list', '- x', '\\- x'],
    ['a numbered list', '1. x', '1\\. x'],
    ['a version is no list', '1.2 x', '1.2 x'],
    ['a rule', '---', '\\---'],
    ['a quotation', '> [!NOTE]', '&gt; \\[!NOTE\\]'],
    ['a pipe', 'a | b', 'a &#124; b'],
    ['a pipe in a loud word', 'curl|@x', 'curl&#124;`@x`'],
    ['a backslash and a pipe', 'a\\|b', 'a\\\\&#124;b'],
    ['one backtick', 'a ` b', 'a \\` b'],
    ['code of our own', 'Give `image`, or not', 'Give `image`, or not'],
    ['code with a pipe', '`a|b`', '`a`&#124;`b`'],
    ['code with an element', '`<b>@x`', '`<b>@x`'],
    ['code beside a loud word', '`a`@b', '`a` `@b`'],
    ['code behind a loud word that ends in a backslash', '@x\\`b`', '`@x\\` `b`'],
    ['a loud word with backticks', '`@x', '`` `@x ``'],
    ['two backticks', '``a``', '\\`\\`a\\`\\`'],
    ['line breaks', 'a\r\nb\n\n# c', 'a b # c'],
    ['a right-to-left override', 'a\u202eb', 'a\\\\u{202e}b'],
    ['a zero-width joiner', 'a\u200db', 'a\\\\u{200d}b'],
    ['tag characters', 'a\u{e0041}b', 'a\\\\u{e0041}b'],
    ['an escape sequence', '\u001b[31mred', '\\\\u{1b}\\[31mred'],
    ['NUL', 'a\u0000b', 'a\\\\u{0}b'],
    ['half a surrogate pair', 'a\ud800b', 'a\\\\u{d800}b'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
    expect(active(escapeMarkdown(text))).toEqual([]);
  });

  test('what is long ends in an ellipsis, and a huge text costs nothing', () => {
    expect(escapeMarkdown('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`);
    expect(escapeMarkdown('\u{1f600}'.repeat(400), 10)).toBe(`${'\u{1f600}'.repeat(4)}…`);
    const start = performance.now();
    for (const text of ['`', '@', '\\', ':', '[', 'a:', '\n', '\u202e', '#['].map((part) => part.repeat(5_000_000))) {
      expect(escapeMarkdown(text).length).toBeLessThan(3000);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a sentence ends once', () => {
    expect(['a', 'a.', 'a?', 'a!'].map((text) => escapeSentence(text))).toEqual(['a.', 'a.', 'a?', 'a!']);
  });
});

describe('code', () => {
  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``b`c', '```a``b`c```'],
    ['``', '` `` `'],
    [' a ', '`  a  `'],
    ['a\nb\tc', '`a\\nb\\tc`'],
    ['a|b', '`a|b`'],
    ['a\u202eb', '`a\\u{202e}b`'],
    ['##[error]x', '`##\\[error]x`'],
    ['::error::x', '`\\::error::x`'],
    ['', '(empty)'],
  ])('%j', (text, expected) => {
    expect(code(text)).toBe(expected);
    expect(outsideCode(code(text))).toMatch(/^(\u2423|\(empty\))$/);
  });

  test('no run of backticks is long enough to escape from', () => {
    const text = Array.from({ length: 30 }, (_, index) => '`'.repeat(index + 1)).join('a');
    expect(outsideCode(code(text, 10_000))).toBe('\u2423');
    expect(code('`'.repeat(150))).toBe(`\` ${'`'.repeat(150)} \``);
  });

  test('in a cell a pipe has a backslash, and no backslash stands before that', () => {
    expect(codeCell('a|b')).toBe('`a\\|b`');
    expect(codeCell("grep 'a\\|b'")).toBe("`grep 'a\\ \\|b'`");
    expect(codeCell('a\\')).toBe('`a\\`');
  });
});

test('a fenced block cannot be closed from inside, keeps tabs, and is cut', () => {
  const block = codeBlock('a\n```\n````` x\n\tb\r\nc\u202e\n::error::\nlast', {
    language: 'dockerfile',
    indent: '  ',
    lines: 6,
  });
  expect(block.split('\n')).toEqual([
    '  ``````dockerfile',
    '  a',
    '  ```',
    '  ````` x',
    '  \tb',
    '  c\\u{202e}',
    '  \\::error::',
    '  …',
    '  ``````',
  ]);
  expect(outsideCode(block)).toBe('');
});

describe('link', () => {
  test.each([
    ['https://github.com/o/r/blob/x/a%20b#L1-L2', '[w](https://github.com/o/r/blob/x/a%20b#L1-L2)'],
    ['https://h.example/a(b)c', '[w](https://h.example/a%28b%29c)'],
    ['https://h.example/a"b', '[w](https://h.example/a%22b)'],
    ['https://h.example/?a=1&copy=2', '[w](https://h.example/?a=1&amp;copy=2)'],
    ['https://h.example/[a]|`<b>', '[w](https://h.example/%5Ba%5D%7C%60%3Cb%3E)'],
    ['https://h.example/a\nb', '[w](https://h.example/ab)'],
  ])('%j', (address, expected) => {
    expect(link('w', address)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//h.example',
    'x',
    '',
    'https://u:p@h.example/',
    `https://h.example/${'a'.repeat(3000)}`,
  ])('%s is no link', (address) => {
    expect(link('w', address)).toBe('w');
  });
});

describe('any text', () => {
  const PARTS = [
    '`',
    '``',
    '```',
    '\\',
    '|',
    '@a',
    '#1',
    'gh-2',
    '*',
    '_',
    '~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '&#64;',
    '!',
    '$',
    ' ',
    '\n',
    '\t',
    'x',
    ':',
    '//',
    'www.',
    '1.',
    '-',
    '#',
    '=',
    '\u202e',
    '\u0000',
    'abcdef0',
    '<!--',
    '-->',
    ':a:',
  ];

  test('is quiet as prose, and takes one cell of a table as prose and as code', () => {
    const next = random(20261123);
    for (let round = 0; round < 5000; round += 1) {
      const length = 1 + Math.floor(next() * 12);
      const text = Array.from({ length }, () => PARTS[Math.floor(next() * PARTS.length)] ?? '').join('');
      const prose = escapeMarkdown(text);
      const row = table(['a', 'b'], [[prose, codeCell(text)]]).split('\n')[2] ?? '';
      const wrong = [...active(prose), ...active(codeCell(text).replaceAll('(empty)', ''))];
      if (wrong.length > 0 || cells(row) !== 2)
        throw new Error(`${JSON.stringify(text)} became ${row}: ${wrong.join(' ')}`);
    }
  });
});
