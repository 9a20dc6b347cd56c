import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(16);
const utils = __nccwpck_require__(59);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(595);
const utils = __nccwpck_require__(59);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 16:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(781);
const parse = __nccwpck_require__(265);
const utils = __nccwpck_require__(59);
const constants = __nccwpck_require__(595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(59);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 59:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/image/wasm/binary.generated.js
// Generated from src/image/wasm/assembly by `npm run generate`. Do not edit.
/** WebAssembly in base64. */
const WASM = 'AGFzbQEAAAABIwdgAAF/YAAAYAF/AX9gAn9/AX9gA39/fwF/YAF/AGACf38AAxYVAgMDAwEABAUAAAEBAAEEBgAAAQICBQQBARISBqQBHH8AQYCABAt/AEGAgBALfwBBgIAUC38AQYCACAt/AEGAgBwLfwBBgIAEC38AQYCAJAt/AEGAgAILfwBBgIAmC38AQYCAEAt/AEGAgBoLfwBBgBALfgFCAQt+AUIBC38BQQALfgFCAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHpwIZBWlucHV0AwAJaW5wdXRTaXplAwEGdGFibGVzAwIKdGFibGVzU2l6ZQMDBGhpdHMDBAhoaXRzU2l6ZQMFBndpbmRvdwMGCndpbmRvd1NpemUDBwVjaHVuawMICWNodW5rU2l6ZQMJB2hhc2hLZXkDCgtoYXNoS2V5U2l6ZQMLCWhhc2hCZWdpbgASB2hhc2hFbmQAEQhoYXNoSGlnaAAQCmhhc2hVcGRhdGUADwZzZWFyY2gABgpzZWFyY2hlZFRvAAUHaW5mbGF0ZQAODWluZmxhdGVNZW1iZXIADQ9pbmZsYXRlUG9zaXRpb24ADAxpbmZsYXRlU2xpZGUACwxpbmZsYXRlU3RhcnQACg5pbmZsYXRlV3JpdHRlbgAJBm1lbW9yeQIACAEEDAEECqoxFcMDAgd/AX5BgIIgLQAABH9BgIAgIAAQAgVBAAtFBEBBAA8LIAAQB0GAhyBBgICAgHw2AgBBACEAQQEhAgNAIAJBC00EQEECIAJ0IQFBACEDA0AgASADSwRAIAFBgIcgaiADaiADQYCHIGr9AAQA/QsEACADQRBqIQMMAQsLIAJBAnRB4KshaigCACEBA0AgACABSQRAIABBA3RB4JkhaikDACIIQiCIpyEEIAinIgNB//8DcSEFQQEgAiADQRB2IgZrdCEHQQAhAwNAIAMgB0kEQCAFIAMgBnRyQQJ0QYCHIGogBCADQQh0ajYCACADQQFqIQMMAQsLIABBAWohAAwBCwsgAkEBaiECDAELC0GcrCEoAgAhBEGAECEDQYAQIQEDQCAAIARJBEAgASAAQQN0QeCZIWopAwAiCKciAkH//wNxIgVB/w9xIgZHBEAgBkECdEGAhyBqIANBCHRBgICAgH5yNgIAIANBEGohAyAGIQELIAJBEHYhBiADQQJ0QcCGIGohByAFQQt2IQIDQCACQRBJBEAgByACQQJ0aiAIQiCIPgIAIAJBASAGQQtrdGohAgwBCwsgAEEBaiEADAELC0EBC9QDAgZ/AX4gACABEAJFBEBBAA8LQaCsIUKAgICABDcDAEGAAiEFQYACIQJBASEBA0AgAUEPTQRAIAFBCE0EQEEEIAF0IQNBACEGA0AgAyAGSwRAIANBoKwhaiAGaiAGQaCsIWr9AAQA/QsEACAGQRBqIQYMAQsLCyABQQJ0QYCEIGooAgAhBEEAIQYDQCAEBEACQCAAIAZqLQAAIAFHDQAgBEEBayEEIAFBAnRBwIQgaiIDKAIAIQcgAyAHQQFqNgIAIAdBCHZBgIUgai0AACAHQf8BcUGAhSBqLQAAQQh0ckEQIAFrdiEDIAZBHUsEfkKAgICABAUgAUEIdK0gBkEBdkEBa0EAIAZBBE8bIgcgAWqtIAZBAXRBughqLwEAQQEgB3RBAWtBEHRyrUIghoSECyEIIAFBCE0EQCADQQN0QaCsIWogCDcDAAwBCyACIANB/wFxIgdHBEAgB0EDdEGgrCFqIAWtQiCGQoCAgIAEhDcDACAFQYABaiEFIAchAgsgBUEDdEGgpCFqIQcgA0EIdiEDA0AgA0GAAUkEQCAHIANBA3RqIAg3AwAgA0EBIAFBCGt0aiEDDAELCwsgBkEBaiEGDAELCyABQQFqIQEMAQsLQQELPgAgACABEAMiAEEATARAIABFDwtBgIQgKAIAIgAgAUYEf0EBBSAAIAFBAWtGBH9BhIQgKAIAQQFGBUEACwsL+AEBAn9BgIQg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQhCD9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQaCEIP0MAAAAAAAAAAAAAAAAAAAAAP0LBABBsIQg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAANAIAEgAksEQCAAIAJqLQAAQQJ0QYCEIGoiAyADKAIAQQFqNgIAIAJBAWohAgwBCwtBASEBQQAhAkEBIQADQCAAQQ9NBEAgAUEBdCAAQQJ0QYCEIGooAgAiA2siAUEASARAIAEPCyAAQQJ0QcCEIGogAjYCACACIANqQQF0IQIgAEEBaiEADAELCyABCxgAQYCAHCQRQYCAJiQVQYCAJiQWQQAkFwsEACMQC/sEAgd/DXtBgIAcJBEgAUGAgCZqIQggAkGAgCZqIQdBgIAU/QAEACELQZCAFP0ABAAhDEGggBT9AAQAIQ1BsIAU/QAEACEOQcCAFP0ABAAhD0HQgBT9AAQAIRBB4IAU/QAEACERQfCAFP0ABAAhEiAAQYCAJmohAANAIAAgB0kEQCAKIAsgAP0ABAAiCv0MDw8PDw8PDw8PDw8PDw8PD/1OIhb9DiAMIApBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1OIhX9Dv1OIgr9DQ0ODxAREhMUFRYXGBkaGxwgEyANIBb9DiAOIBX9Dv1OIhP9DQ4PEBESExQVFhcYGRobHB39TiAUIA8gFv0OIBAgFf0O/U4iFP0NDxAREhMUFRYXGBkaGxwdHiARIBb9DiASIBX9Dv1O/U79TiIV/VMEQCAV/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEH//wNzIQUDQCAAIAVoakEDayEGIAUgBUEBa3EhBSAGKAIAQbHz3fF5bEEUdkEBdEGAgRRqLwEAIgEEQCMRQYAQakGAgCBLBEAgBkGAgCZrJBAjEUGAgBxrQQN2DwsDQCAGIAFB0ABsQYDBFGoiAygCQGshBCADKQMgIAQpAwAgAykDAIWDUARAIAQgAygCRGoiCSAHTSAEIAhPcSAJQYCAJktxBH8gBP0ABAAgA/0ABAD9USAD/QAEIP1OIAT9AAQQIAP9AAQQ/VEgA/0ABDD9Tv1Q/VMFQQELRQRAIxEgBEGAgCZrNgIAIxEgAUEBazYCBCMRQQhqJBELCyADKAJIIgENAAsLIAUNAAsLIABBEGohAAwBCwsgAiQQIxFBgIAca0EDdgvwAwEIf0HgqyH9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQfCrIf0MAAAAAAAAAAAAAAAAAAAAAP0LBABBgKwh/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQrCH9DAAAAAAAAAAAAAAAAAAAAAD9CwQAA0AgACABSwRAIAFBgIAgai0AACIDBEAgAyABQcCXIWotAABqIgQgAyAEQQtNG0ECdEHgqyFqIgMgAygCAEEBajYCAAsgAUEBaiEBDAELC0EBIQEDQCABQQ9NBEAgAUECdEHgqyFqIgMoAgAhBCADIAI2AgAgAiAEaiECIAFBAWohAQwBCwtBACECA0AgACACSwRAIAJBgIAgai0AACIDBEAgAyACQcCXIWotAABqIgEgAyABQQtNG0ECdEHgqyFqIgEoAgAhBiABIAZBAWo2AgAgAkECdEHAjiFqKAIAIQcgAkHAlyFqLQAAIgQgA2ohBSADQQJ0QcCEIGoiASgCACEIIAEgCEEBajYCACAGQQN0QeCZIWogCEEIdkGAhSBqLQAAIAhB/wFxQYCFIGotAABBCHRyQRAgA2t2rSADQRB0rSAFIAdyIAUgB0GAgICABXJyIANBEXRyQQEgBHRBAWtBFXRyIARFIAVBC01yG61CIIaEhDcDAAsgAkEBaiECDAELCwvYBQIJfwF+IxIjFCkDACMTrYaEIglCAYOnJBgjFEEHaiMTQTVqIgBBA3ZrJBQgAEEHcSQTQgEjE62GQgF9IAlCA4iDJBIgCUIBiKdBA3EiAEUEQCMUKAIAIQBCACQSQQAkEyMUQQRqJBQgAEH//wNxJBlBASQXIABBf3NB//8DcSAAQRB2Rg8LIABBA0YEQEEADwtBAiQXIABBAkYEQEEAJBojEiMUKQMAIxOthoSnIgNBH3FBgQJqIQcgA0EKdkEPcUEEaiECIANBBXZBH3FBAWoiBEEeSyAHQZ4CS3IEf0EABSMUQQRqIxNBEmoiAEEDdmskFCAAQQdxJBMgA0EOdq1CASMTrYZCAX2DJBIgAhAUBH8gBCAHaiEFIxQhBiMSIQkjEyEIA0AgASAFSQRAAkAgCSAGKQMAIAithoQhCSAGQT8gCGtBA3ZqIQYgCadB/wBxQQF0QaC0ImovAQAiAEEIdiECIAkgAEEHcSIArYghCSAIQThyIABrIQggAkEQSQRAIAEiAEEBaiEBIABBgIAgaiACOgAADAMLIAmnQQEgAkEQRgR/QQIFQQNBByACQRFGGwsiAHRBAWtxQQtBAyACQRFLG2ohAyAJIACtiCEJIAggAGshCCACQRBGIgAgAUVxIAEgA2ogBUtyDQAgAAR/IAFB//8fai0AAAVBAAshAEEAIQIDQCACIANJBEAgAUGAgCBqIAJqIAD9D/0LBAAgAkEQaiECDAELCyABIANqIQEMAgsLCyAGIAhBA3ZrJBQgCEEHcSQTIAlCASMTrYZCAX2DJBIgASAFRgVBAAsEfyAHEAAFQQALBH8gB0GAgCBqIAQQAQVBAAsLDwsjGkUEQEGAgCBBCEGQAfwLAEGQgSBBCUHwAPwLAEGAgiBBB0EY/AsAQZiCIEKIkKDAgIGChAg3AABBoAIQABpBgIAgQQVBIPwLAEGAgCBBIBABGgtBASQaQQELBAAjFQvVAgEDfyMbRQRAA0AgAUGAAkkEQEEAIQJBACEAA0AgAEEISQRAIAIgASAAdkEBcUEHIABrdHIhAiAAQQFqIQAMAQsLIAFBgIUgaiACOgAAIAFBAWohAQwBCwtBACEAA0AgAEGgAkkEQEEAIQIgAEGBAmshASAAQQJ0QcCOIWogAEGAAkkEfyAAQQh0BSAAQYACRgR/QYCAgMB8BSABQRxNBH9BACABQQJ2QQFrIAFBHEYgAUEISXIbIQIgAUEBdEGACGovAQBBCHRBgICAgHhyBUGAgICAfAsLCzYCACAAQcCXIWogAjoAACAAQQFqIQAMAQsLQQEhAQNAIAFBEEkEQEEAIQADQCAAQRBJBEAgAUEEdEGQCWogAGogACABcDoAACAAQQFqIQAMAQsLIAFBAWohAQwBCwsLQQEkG0GAgCRBAEGAgAL8CwBBgIAmJBVBgIAmJBYLMwBBgIAkQYCANCMVQYCANGv8CgAAIxVBgIAQayQVQYCAJCMWQYCAEGsjFkGAgDRJGyQWCwQAIxQLFgAjFSQWQgAkEkEAJBNBACQYQQAkFwvkAQEBfyAAJBQDQCMVQYCANk8EQEEADwsjF0EDRgRAQQIPCyMXIAJyRSABIxRrQYAISXEEQEEBDwsCQCMXRQRAQQVBBBAIGyEADAELIxdBAUYEfyMVIxQjGSIAIAEjFGsiAyAAIANJGyIAQYCANiMVayIDIAAgA0kbIgD8CgAAIxQgAGokFCMVIABqJBUjGSAAayQZIxVBgIA2R0EFIxkbBSABQQhqIAFBIGsgAhsQEwsiAEEFRgRAQQNBACMYGyQXCwtBASAAQQFGQQAgAhsjFCABSxsEQEEDDwsgAEEFRg0ACyAAC+EEAwN/BHsEfiMPIAGtfCQPIw4EQCMOQYCQGmogAEGACCMOayIDIAEgASADSxsiA/wKAAAjDiADaiQOIAAgA2ohACABIANrIQEjDkGACEkEQA8LQYiIGikDAEL7////D4IhCQNAIAJBgAhJBEAgBSACQYCQGmoiA/0ABAAgAkGAgBpqIgT9AAQA/a4BIgcgA/0ABBAgBP0ABBD9rgEiCP3eAf3OASEFIAYgByAI/d8B/c4BIQYgAkEgaiECDAELCyAFIAb9zgEiBf0dACAF/R0BfCIKQiCIIQsgCkL/////D4MiCkGAiBopAwBC+////w+CIgwgCyAMIwx+fEL7////D4J+fEL7////D4IkDCMNIAl+IAt8Qvv///8PgiAJfiAKfEL7////D4IkDUEAJA4LA0AgAUGACE8EQEGIiBopAwBC+////w+CIQn9DAAAAAAAAAAAAAAAAAAAAAAhBf0MAAAAAAAAAAAAAAAAAAAAACEGQQAhAgNAIAJBgAhJBEAgBSAAIAJqIgP9AAQAIAJBgIAaaiIE/QAEAP2uASIHIAP9AAQQIAT9AAQQ/a4BIgj93gH9zgEhBSAGIAcgCP3fAf3OASEGIAJBIGohAgwBCwsgBSAG/c4BIgX9HQAgBf0dAXwiCkIgiCELIApC/////w+DIgpBgIgaKQMAQvv///8PgiIMIAsgDCMMfnxC+////w+CfnxC+////w+CJAwjDSAJfiALfEL7////D4IgCX4gCnxC+////w+CJA0gAEGACGohACABQYAIayEBDAELC0GAkBogACAB/AoAACABJA4LBQAjDacL7QIDBH4EfwR7Iw4EQCMOQYCQGmpBACMOQR9qQWBxIgUjDmv8CwBBiIgaKQMAQvv///8PgiEAA0AgBCAFSQRAIAggBEGAkBpqIgb9AAQAIARBgIAaaiIH/QAEAP2uASILIAb9AAQQIAf9AAQQ/a4BIgr93gH9zgEhCCAJIAsgCv3fAf3OASEJIARBIGohBAwBCwsgCCAJ/c4BIgj9HQAgCP0dAXwiAUIgiCECIAFC/////w+DIgFBgIgaKQMAQvv///8PgiIDIAIgAyMMfnxC+////w+CfnxC+////w+CJAwjDSAAfiACfEL7////D4IgAH4gAXxC+////w+CJA0LQYiIGikDAEL7////D4IhACMPIgFCIIghAiABQv////8PgyIBQYCIGikDAEL7////D4IiAyACIAMjDH58Qvv///8Pgn58Qvv///8PgiQMIw0gAH4gAnxC+////w+CIAB+IAF8Qvv///8PgiQNIwynCxIAQgEkDEIBJA1BACQOQgAkDwuhCAMKfwF+AXsjFSEBIxYhCkEBIQcjEiMUIgIpAwAjEyIDrYaEIQsgAiADQX9zQQN2QQdxaiEGIANBOHIhBCALp0H/D3FBAnRBgIcgaigCACEFA0ACQCABQYCANk8EQEEAIQcMAQsgACAGTQ0AIAVBAE4EQCABIAVBCHY6AAAgAUEBaiEBIAQgBWshBCALIAWtiCILp0H/D3FBAnRBgIcgaigCACIFQQBOBEAgASAFQQh2OgAAIAFBAWohASAEIAVrIQQgCyAFrYgiC6dB/w9xQQJ0QYCHIGooAgAiBUEATgRAIAEgBUEIdjoAACABQQFqIQEgBikDACAEIAVrIgKthiALIAWtiIQhCyAGIAJBf3NBA3ZBB3FqIQYgAkE4ciEEIAunQf8PcUECdEGAhyBqKAIAIQUMBAsLCyAFQQh2IgNB/wNxIQIgBUGAgICABHEEQCAFQYCAgIACcQRAIAtCC4inQQ9xIANB//8DcWpBAnRBgIcgaigCACIFQQBOBEAgASICQQFqIQEgAiAFQQh2OgAAIAYpAwAgBCAFayICrYYgCyAFrYiEIQsgBiACQX9zQQN2QQdxaiEGIAJBOHIhBCALp0H/D3FBAnRBgIcgaigCACEFDAQLIAVBCHZB/wNxIQILIAVBgICAgAFxBEAgAiALIAVBEXZBD3GtiKcgBUEVdkEfcXFqIQIFIAVBgICAgARxBEAgBUGAgIDAAHEEfyALIAWtiCELIAQgBWshBEEFBUEECyEHDAMLCwsgCyAFrYghCyAEIAVrIgRBP3FBHEkEQCALIAYpAwAgBK2GhCELIAYgBEF/c0EDdkEHcWohBiAEQThyIQQLIAunQf8BcUEDdEGgrCFqIgMoAgAhBSADKAIEIQMgBUGAgICABHEEQCADRQRAQQQhBwwCCyADIAtCCIinQf8AcWpBA3RBoKwhaiIDKAIAIQUgAygCBCEDCyADQf//A3EgCyAFQQh2rYinIANBEHZxaiEIIAsgBa2IIQsgBCAFayEEIAogASAIayIJSwRAQQQhBwwBCyALIAYpAwAgBK2GhCELIAYgBEF/c0EDdkEHcWohBiAEQThyIQQgC6dB/w9xQQJ0QYCHIGooAgAhBSABIAJqIQMgCEEQTwRAIAEgCf0ABAD9CwQAIAEgCf0ABBD9CwQQIAJBIEsEQCABQSBqIQEgCUEgaiECA0AgASAC/QAEAP0LBAAgASAC/QAEEP0LBBAgAkEgaiECIAMgAUEgaiIBSw0ACwsFIAn9AAQAIAhBBHRBkAlq/QAEAP0OIQwgCEGQC2otAAAhAgNAIAEgDP0LBAAgAyABIAJqIgFLDQALCyADIQEMAQsLIAEkFSAKJBYgBiAEQT9xIgBBA3ZrJBQgAEEHcSQTIAtCASMTrYZCAX2DJBIgBwvMAwIDfwF+IxIjFCkDACMTrYaEIQRBgIAg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQgCD9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQRAgACAAQRBPGyECA0AgASACSQRAIAFB9ghqLQAAQYCAIGogBEIHgzwAACABQQFqIQEgBEIDiCEEDAELCyMUQQdqIxNBOGogAkEDbGsiAUEDdmskFCABQQdxJBMgBEIBIxOtIgSGQgF9gyQSIxIjFCkDACAEhoQhBCACIQEDQCAAIAFLBEAgAUH2CGotAABBgIAgaiAEQgeDPAAAIAFBAWohASAEQgOIIQQMAQsLIxRBB2ojE0E4aiAAIAJrQQNsayIAQQN2ayQUIABBB3EkEyAEQgEjE62GQgF9gyQSQYCAIEETEAMEQEEADwtBACEAA0AgAEETSQRAIABBgIAgai0AACICBEAgAkECdEHAhCBqIgEoAgAhAyABIANBAWo2AgAgA0EIdkGAhSBqLQAAIANB/wFxQYCFIGotAABBCHRyQRAgAmt2IQEDQCABQYABSQRAIAFBAXRBoLQiaiACIABBCHRyOwEAIAFBASACdGohAQwBCwsLIABBAWohAAwBCwtBAQsLsQEEAEGACAs6AwAEAAUABgAHAAgACQAKAAsADQAPABEAEwAXABsAHwAjACsAMwA7AEMAUwBjAHMAgwCjAMMA4wACAQBBuggLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABB9ggLExAREgAIBwkGCgULBAwDDQIOAQ8AQZELCw8QEA8QDwwOEAkKCwwNDg8=';

;// CONCATENATED MODULE: ./lib/image/wasm/module.js

let compiled;
/** Compiled once a thread, or once for all: a worker that is handed it shares the code, and what the engine learns of it while it runs. */
function compileWasm() {
    compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
    return compiled;
}
/** A fresh memory, all zero, with the functions that work on it. */
function module_instantiateWasm(module = compileWasm()) {
    const { exports } = new WebAssembly.Instance(module, {});
    const { buffer } = exports['memory'];
    const number = (name) => exports[name].value;
    const region = (name) => Buffer.from(buffer, number(name), number(`${name}Size`));
    return {
        input: region('input'),
        window: region('window'),
        chunk: region('chunk'),
        tables: region('tables'),
        hits: new Uint32Array(buffer, number('hits'), number('hitsSize') / 4),
        hashKey: region('hashKey'),
        call: exports,
    };
}

;// CONCATENATED MODULE: ./lib/image/survey/meter.js
const READ = 0;
const UNPACKED = 1;
const ENTRIES = 2;
const COUNTERS = 3;
/** What all threads have done so far for one image: each adds to it, any may look. */
class meter_Meter {
    /** Handed to workers as it is; `new Meter(shared)` counts on there. */
    shared;
    #counters;
    constructor(shared = new SharedArrayBuffer(COUNTERS * BigInt64Array.BYTES_PER_ELEMENT)) {
        this.shared = shared;
        this.#counters = new BigInt64Array(shared);
    }
    /** Bytes of blobs, as they are stored. */
    get read() {
        return Number(Atomics.load(this.#counters, READ));
    }
    addRead(bytes) {
        this.#add(READ, bytes);
    }
    /** Returns the plain bytes of all layers, these included. */
    addUnpacked(bytes) {
        return this.#add(UNPACKED, bytes);
    }
    /** Returns the entries of all layers, these included. */
    addEntries(entries) {
        return this.#add(ENTRIES, entries);
    }
    #add(counter, amount) {
        return Number(Atomics.add(this.#counters, counter, BigInt(amount))) + amount;
    }
}

;// CONCATENATED MODULE: external "node:util/types"
const types_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
;// CONCATENATED MODULE: ./lib/image/damage.js
/** Bytes that are not what they should be. The message is a clause without a full stop that fits after "layer 3: ". */
class damage_Damage extends Error {
    name = 'Damage';
    /** What it is about, for the code of the notification. */
    kind;
    limit;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = options.kind ?? (options.limit === undefined ? 'damaged' : 'too-large');
        this.limit = options.limit;
    }
    report() {
        const { kind, message, limit } = this;
        return { kind, message, ...(limit === undefined ? {} : { limit }) };
    }
}
/** A tar file that cannot be read on from `offset`. */
class TarDamage extends damage_Damage {
    offset;
    constructor(message, offset, cause) {
        super(`${message} (byte ${offset} of the tar file)`, { cause });
        this.offset = offset;
    }
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/image/search/content-hash.js

/**
 * A keyed 64-bit hash of contents, to tell the same bytes from different ones where one path stands in several layers: some thirty times as quick as
 * a digest, and good for nothing else.
 *
 * Promised: the same bytes have the same hash, however they are cut. Whoever does not know the key and does not see hashes made with it finds two
 * different contents that agree by luck alone: one pair in some 2^31 of files of up to 32 MB, one in 2^22 at a gigabyte (NH and polynomials, RFC 4418 §5).
 * Not promised: anything against who knows the key, for whom equal hashes are easy to make. So it must be random, of 16 bytes at least, and not known
 * before the image is: a fresh one a run, or the cache folder's own.
 */
class ContentHash {
    #begin;
    #update;
    #end;
    #high;
    /** One a memory, where its key lies. */
    constructor(wasm, key) {
        const { hashKey, call } = wasm;
        hashKey.set((0,external_node_crypto_namespaceObject.createHash)('shake256', { outputLength: hashKey.length }).update(key).digest());
        this.#begin = call['hashBegin'];
        this.#update = call['hashUpdate'];
        this.#end = call['hashEnd'];
        this.#high = call['hashHigh'];
    }
    begin() {
        this.#begin();
    }
    /** The next bytes, which must lie in the chunk of the memory. */
    update(piece) {
        // The memory's buffer starts at address 0.
        this.#update(piece.byteOffset, piece.length);
    }
    end() {
        const low = this.#end();
        return [low >>> 0, this.#high() >>> 0];
    }
}

;// CONCATENATED MODULE: ./lib/image/search/byte-frequencies.js
/** How often each printable ASCII character stands in files of images, from blank to `~`, in ten-thousandths: counted over programs, libraries, scripts and documentation. */
const PRINTABLE = `556 29 66 18 110 18 12 20 75 39 28 12 44 60 55 62 62 45 28 26 25 23 42 23 30 26 34 30 36 30 35 12
51 163 33 32 52 49 28 27 211 52 12 15 62 26 27 26 29 10 28 29 33 24 13 13 15 10 10 18 78 19 9 40
24 134 42 89 81 230 63 48 60 136 38 27 100 61 142 141 83 13 161 139 193 77 30 21 41 34 12 16 20 17 9`
    .split(/\s/)
    .map((count) => Number(count) / 10_000);
/** Share of a byte among those of all files. */
function frequencyOf(byte) {
    return PRINTABLE[byte - 0x20] ?? 0.003;
}

;// CONCATENATED MODULE: ./lib/image/search/groups.js

/** Bytes of a literal that are held against every place. */
const FINGERPRINT = 4;
/** Printable ASCII has high nibbles 2 to 7. */
const ROWS = 8;
const FREQUENCIES = Float64Array.from({ length: ROWS * 16 }, (_, byte) => frequencyOf(byte));
/**
 * Literals that share a bit of the tables: a place passes for one of them when each of its four bytes has a low nibble and a high nibble that the
 * fingerprint of some member has there.
 */
class Group {
    /** Sixteen bits for each byte of a fingerprint. */
    #low = new Uint16Array(FINGERPRINT);
    #high = new Uint16Array(FINGERPRINT);
    /** How often a byte of a file passes there. */
    #passing = new Float64Array(FINGERPRINT);
    #share = 0;
    /** How many more places would pass, were the four bytes from `at` on the fingerprint of a member. */
    lossBy(literal, at) {
        let share = 1;
        for (let index = 0; index < FINGERPRINT; index++)
            share *= this.#passingWith(literal[at + index], index);
        return share - this.#share;
    }
    add(literal, at) {
        let share = 1;
        for (let index = 0; index < FINGERPRINT; index++) {
            const byte = literal[at + index];
            const passing = this.#passingWith(byte, index);
            this.#passing[index] = passing;
            this.#low[index] = this.#low[index] | (1 << (byte & 15));
            this.#high[index] = this.#high[index] | (1 << (byte >> 4));
            share *= passing;
        }
        this.#share = share;
    }
    #passingWith(byte, index) {
        const low = this.#low[index];
        const high = this.#high[index];
        const column = byte & 15;
        const row = byte >> 4;
        let passing = this.#passing[index];
        if ((low & (1 << column)) === 0)
            passing += columnOf(column, high);
        if ((high & (1 << row)) === 0)
            passing += rowOf(row, low | (1 << column));
        return passing;
    }
}
function columnOf(column, high) {
    let sum = 0;
    for (let row = 2; row < ROWS; row++)
        if (high & (1 << row))
            sum += FREQUENCIES[row * 16 + column];
    return sum;
}
function rowOf(row, low) {
    let sum = 0;
    for (let column = 0; column < 16; column++)
        if (low & (1 << column))
            sum += FREQUENCIES[row * 16 + column];
    return sum;
}

;// CONCATENATED MODULE: ./lib/image/search/fingerprints.js

/**
 * Chooses fingerprints and spreads them over `count` groups so that few places pass for a literal without being one: each goes with those of its
 * bytes to that group where fewest places more will pass. Those with the least choice come first.
 */
function fingerprintsOf(literals, count) {
    const groups = Array.from({ length: count }, () => new Group());
    const chosen = [];
    const order = [...literals.entries()].sort(([, one], [, other]) => one.length - other.length);
    for (const [index, literal] of order) {
        const best = bestFor(literal, groups);
        groups[best.group]?.add(literal, best.offset);
        chosen[index] = best;
    }
    return chosen;
}
/** Counts instead of iterating: this runs some ten thousand rounds before anything is compiled. */
function bestFor(literal, groups) {
    let offset = 0;
    let group = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at + FINGERPRINT <= literal.length; at++) {
        for (let number = 0; number < groups.length; number++) {
            const loss = groups[number].lossBy(literal, at);
            if (loss < least) {
                offset = at;
                group = number;
                least = loss;
            }
        }
    }
    return { offset, group };
}

;// CONCATENATED MODULE: ./lib/image/search/literal-tables.js


/** What the search takes: `seeks` of rules. */
const LITERAL_LENGTH = { least: 4, most: 32 };
const MOST_LITERALS = 256;
/** As many as a byte has bits. */
const GROUPS = 8;
/** The layout of TABLES as assembly/search.ts reads it. */
const SLOTS = 0x80;
const SLOT_BITS = 12;
const RECORDS = SLOTS + 0x2000;
const RECORD_SIZE = 80;
/** Writes literals and what finds them into a memory's `tables`. Throws RangeError for a literal that is too short, too long or not ASCII, and for too many of them. */
function writeLiteralTables(tables, literals) {
    if (literals.length > MOST_LITERALS)
        throw new RangeError(`more than ${MOST_LITERALS} literals`);
    const all = literals.map(bytesOf);
    const fingerprints = fingerprintsOf(all, GROUPS);
    tables.fill(0, 0, RECORDS + (literals.length + 1) * RECORD_SIZE);
    for (const [index, bytes] of all.entries()) {
        writeNibbles(tables, bytes, fingerprints[index]);
        writeRecord(tables, index + 1, bytes, fingerprints[index].offset);
    }
}
function bytesOf(literal) {
    const { least, most } = LITERAL_LENGTH;
    if (literal.length < least || literal.length > most || !/^[\x20-\x7e]*$/.test(literal))
        throw new RangeError(`a literal is not of ${least} to ${most} printable ASCII characters`);
    return Buffer.from(literal, 'latin1');
}
function writeNibbles(tables, literal, { offset, group }) {
    for (let index = 0; index < FINGERPRINT; index++) {
        const byte = literal[offset + index];
        setBit(tables, index * 32 + (byte & 15), group);
        setBit(tables, index * 32 + 16 + (byte >> 4), group);
    }
}
function setBit(tables, at, bit) {
    tables[at] = tables[at] | (1 << bit);
}
/** Literals whose fingerprints share a slot make a chain. */
function writeRecord(tables, record, literal, offset) {
    const at = RECORDS + record * RECORD_SIZE;
    const fingerprint = literal.readUInt32LE(offset);
    const slot = SLOTS + (Math.imul(fingerprint, 0x9e3779b1) >>> (32 - SLOT_BITS)) * 2;
    tables.set(literal, at);
    tables.fill(0xff, at + 32, at + 32 + literal.length);
    tables.writeUInt32LE(offset, at + 64);
    tables.writeUInt32LE(literal.length, at + 68);
    tables.writeUInt32LE(tables.readUInt16LE(slot), at + 72);
    tables.writeUInt16LE(record, slot);
}

;// CONCATENATED MODULE: ./lib/image/search/literal-search.js

/** Bytes in front of a chunk that a literal may begin in. */
const STRADDLE = LITERAL_LENGTH.most - 1;
/** What the tables of a memory are for: the same is sought in every layer, and choosing fingerprints takes a while. */
const written = new WeakMap();
/** Looks for literals in a memory's chunk; one a memory, since its tables lie there too. */
class LiteralSearch {
    #wasm;
    #search;
    #searchedTo;
    #signed;
    /** Of 4 to 32 printable ASCII characters, told apart by case, 256 at most; else a RangeError. */
    constructor(wasm, literals) {
        const text = literals.join('\n');
        if (written.get(wasm) !== text)
            writeLiteralTables(wasm.tables, literals);
        written.set(wasm, text);
        this.#wasm = wasm;
        this.#search = wasm.call['search'];
        this.#searchedTo = wasm.call['searchedTo'];
        this.#signed = new Int32Array(wasm.hits.buffer, wasm.hits.byteOffset, wasm.hits.length);
    }
    /**
     * Tells where each literal that lies wholly in `[start, end)` starts, and its index. Positions count from the start of `wasm.chunk`; a negative
     * `start`, down to -`STRADDLE`, reaches into the bytes in front of it, and then only what ends behind the chunk's first byte is told: the rest
     * was when it was in the chunk. The order is that of places within 32 bytes.
     */
    find(start, end, onHit) {
        const { hits } = this.#wasm;
        for (let from = start; from < end; from = this.#searchedTo()) {
            const count = this.#search(from, start, end);
            for (let index = 0; index < count; index++)
                onHit(this.#signed[index * 2], hits[index * 2 + 1]);
        }
    }
}

;// CONCATENATED MODULE: ./lib/image/search/excerpt-collector.js

/** Bytes that are kept at least in front of where a literal starts, and from there on. */
const BEFORE = 256;
const AFTER = 1024;
/** What is kept are whole blocks of the file. */
const BLOCK = 512;
/** Bounds on what is kept: enough to judge a file by, whatever is put into it. */
const MOST = {
    perFile: 64 * 1024,
    stretches: 16,
    /** Places that are looked at: a file that is full of them hides something, or nothing. */
    places: 100_000,
    perLayer: 8 * 1024 * 1024,
    perImage: 16 * 1024 * 1024,
};
const IN_WORD = tableOf(/[A-Za-z0-9]/);
const IN_TOKEN = tableOf(/[\w.~+/=:-]/);
function tableOf(characters) {
    return Uint8Array.from({ length: 256 }, (_, byte) => Number(characters.test(String.fromCharCode(byte))));
}
/** Keeps what stands around literals in files that pass by, piece by piece, through the chunk of a memory. Stretches that touch are one. */
class ExcerptCollector {
    #search;
    #seeks;
    #take;
    #onExcess;
    /** The window and the chunk as one, and where the chunk starts in it. */
    #memory;
    #chunkStart;
    #entry = 0;
    /** Bytes of the file in front of the piece. */
    #seen = 0;
    #pieceStart = 0;
    #pieceEnd = 0;
    #kept = 0;
    #keptOfLayer = 0;
    #stretches = 0;
    #places = 0;
    #full = false;
    /** The open stretch: where in the file it starts, where it is to end, and its bytes so far. */
    #start = 0;
    #until = -1;
    #parts = [];
    #onHit = (position, literal) => {
        const { text, token = 0 } = this.#seeks[literal];
        if (++this.#places > MOST.places)
            this.#fill();
        if (token === 0 || this.#isToken(position, text.length, token))
            this.#hit(position);
    };
    /** `onExcess` is told each file of which not everything was kept. */
    constructor(wasm, seeks, take, onExcess) {
        const { window, chunk } = wasm;
        this.#search = new LiteralSearch(wasm, seeks.map(({ text }) => text));
        this.#seeks = seeks;
        this.#take = take;
        this.#onExcess = onExcess;
        this.#memory = Buffer.from(window.buffer, window.byteOffset, window.length + chunk.length);
        this.#chunkStart = window.length;
    }
    begin(entry) {
        this.#entry = entry;
        this.#seen = 0;
        this.#kept = 0;
        this.#stretches = 0;
        this.#places = 0;
        this.#full = false;
        this.#until = -1;
    }
    /** The next piece: wherever it lies in the chunk when it is the file's first, at its start when the file goes on. */
    piece(piece) {
        const at = piece.byteOffset - this.#memory.byteOffset - this.#chunkStart;
        this.#pieceStart = at;
        this.#pieceEnd = at + piece.length;
        if (this.#until > this.#seen)
            this.#copyFrom(at);
        if (!this.#full)
            this.#search.find(at - Math.min(this.#seen, STRADDLE), this.#pieceEnd, this.#onHit);
        this.#seen += piece.length;
    }
    end() {
        this.#close();
    }
    /** Whether a token may start there, as far as the bytes at hand tell: in programs and in base64, short texts stand everywhere. */
    #isToken(position, length, token) {
        const at = this.#chunkStart + position;
        if (this.#seen + position > this.#pieceStart && IN_WORD[this.#memory[at - 1]] === 1)
            return false;
        const end = Math.min(at + length + token, this.#chunkStart + this.#pieceEnd);
        for (let next = at + length; next < end; next++)
            if (IN_TOKEN[this.#memory[next]] === 0)
                return false;
        return true;
    }
    /** A literal starts there. */
    #hit(position) {
        const place = this.#seen + position - this.#pieceStart;
        const start = Math.floor(Math.max(0, place - BEFORE) / BLOCK) * BLOCK;
        const end = Math.ceil((place + AFTER) / BLOCK) * BLOCK;
        if (this.#until >= 0 && start > this.#until)
            this.#close();
        if (this.#until < 0 && !this.#open(start))
            return;
        const cap = this.#start + MOST.perFile - this.#kept;
        if (end > cap)
            this.#fill();
        const until = Math.min(end, cap);
        if (until <= this.#until)
            return;
        const from = Math.max(this.#until, this.#start);
        this.#until = until;
        this.#copyFrom(this.#pieceStart + from - this.#seen);
    }
    /** Nothing more is kept of this file. */
    #fill() {
        if (!this.#full)
            this.#onExcess(this.#entry);
        this.#full = true;
    }
    #open(start) {
        if (this.#stretches === MOST.stretches || this.#keptOfLayer >= MOST.perLayer)
            this.#fill();
        if (this.#full)
            return false;
        this.#start = start;
        this.#until = start;
        this.#parts = [];
        return true;
    }
    /** Adds what the open stretch still lacks of the bytes at hand, from a position relative to the chunk on. */
    #copyFrom(position) {
        const end = Math.min(this.#pieceEnd, this.#pieceStart + this.#until - this.#seen);
        if (end <= position)
            return;
        this.#parts.push(Buffer.from(this.#memory.subarray(this.#chunkStart + position, this.#chunkStart + end)));
    }
    #close() {
        if (this.#until < 0)
            return;
        const bytes = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
        this.#stretches++;
        this.#kept += bytes.length;
        this.#keptOfLayer += bytes.length;
        this.#until = -1;
        this.#parts = [];
        this.#take(this.#entry, this.#start, bytes);
    }
}

;// CONCATENATED MODULE: ./lib/image/search/content-reading.js


/** Searches and hashes the files of a layer in one go, as they lie in the chunk. */
class ContentReading {
    #hash;
    #excerpts;
    constructor(wasm, wishes, take, onExcess) {
        this.#hash = new ContentHash(wasm, wishes.hashKey);
        this.#excerpts = wishes.seeks.length > 0 ? new ExcerptCollector(wasm, wishes.seeks, take, onExcess) : undefined;
    }
    begin(entry) {
        this.#hash.begin();
        this.#excerpts?.begin(entry);
    }
    piece(piece) {
        this.#hash.update(piece);
        this.#excerpts?.piece(piece);
    }
    end() {
        this.#excerpts?.end();
        return this.#hash.end();
    }
}

;// CONCATENATED MODULE: ./lib/image/limits.js
const MIB = 1024 * 1024;
const limits_DEFAULT_LIMITS = {
    layerBytes: 32 * 1024 * MIB,
    imageBytes: 64 * 1024 * MIB,
    ratio: 200,
    entries: 1_000_000,
    // PATH_MAX of Linux: no container can hold a longer name.
    pathLength: 4096,
    pathDepth: 512,
    fileBytes: 4 * MIB,
    capturedBytes: 24 * MIB,
    jsonBytes: 4 * MIB,
    jsonDepth: 64,
};
/** What a user writes for a limit, in the order in which they are listed. */
const LIMIT_NAMES = {
    'layer-bytes': 'layerBytes',
    'image-bytes': 'imageBytes',
    ratio: 'ratio',
    entries: 'entries',
    'path-length': 'pathLength',
    'path-depth': 'pathDepth',
    'file-bytes': 'fileBytes',
    'captured-bytes': 'capturedBytes',
    'json-bytes': 'jsonBytes',
    'json-depth': 'jsonDepth',
};
/** How a user moves a limit, as the end of a sentence. */
function raising(limit) {
    return `raise the limit ${limit} (limits: ${limit}=VALUE)`;
}
/** Bounds that nobody has a reason to move. */
const limits = {
    ...limits_DEFAULT_LIMITS,
    /** A PAX header or GNU long name; Go's archive/tar has the same. */
    extendedHeader: MIB,
    /** Versions of paths in one image, implied folders included. */
    paths: 1_000_000,
    /** Characters in all their names. */
    pathCharacters: 128 * MIB,
    /** Layers of one image; engines stop at 127. */
    layers: 1024,
    /** Entries of the archive around the layers. */
    archiveEntries: 100_000,
    ratioFrom: 100 * MIB,
    /** One layer as a registry sends it, and all of an image: they are kept on disk while they are read. */
    downloadedLayer: 16 * 1024 * MIB,
    downloadedImage: 32 * 1024 * MIB,
    /** Characters of link targets that entries of one image may lead through. */
    followedCharacters: 256 * MIB,
    /** Symbolic links followed for one path, as the kernel has it (ELOOP). */
    symlinks: 40,
};

;// CONCATENATED MODULE: ./lib/image/tar/name.js
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names in tar are bytes: those that are not UTF-8 stand as `\xNN`, so that nothing is lost and nothing is mistaken. */
function decodeName(bytes) {
    for (let at = 0; at < bytes.length; at++) {
        if (bytes[at] >= 0x80)
            return decodeWide(bytes);
    }
    return bytes.toString('latin1', 0, bytes.length);
}
/** The same for a field of a header, which ends at the first NUL. Written for speed: it is asked twice an entry. */
function decodeField(bytes, start, length) {
    let end = start;
    let seen = 0;
    for (; end < start + length && bytes[end] !== 0; end++)
        seen |= bytes[end];
    return seen < 0x80 ? bytes.toString('latin1', start, end) : decodeName(bytes.subarray(start, end));
}
function decodeWide(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return escapeInvalid(bytes);
    }
}
/** Decodes sequence by sequence: what decodes alone is text, every other byte is escaped. */
function escapeInvalid(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes[at]);
        const text = length === 0 ? undefined : decodeSequence(bytes.subarray(at, at + length));
        parts.push(text ?? `\\x${bytes[at].toString(16).padStart(2, '0')}`);
        at += text === undefined ? 1 : length;
    }
    return parts.join('');
}
function sequenceLength(first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}
function decodeSequence(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return undefined;
    }
}
const UNCLEAN = /(?:^|\/)\.{0,2}(?:\/|$)/;
/** The path inside the root: no leading or trailing slash, no empty, `.` or `..` component. */
function cleanPath(name) {
    // Folders end with a slash, and mostly nothing else is wrong with them.
    const bare = name.endsWith('/') ? name.slice(0, -1) : name;
    return UNCLEAN.test(bare) ? cleanComponents(bare).join('/') : bare;
}
/** Whether `..` components would lead out of the root. They are held at the root, as in a chroot. */
function leavesRoot(name) {
    if (!name.includes('..'))
        return false;
    let depth = 0;
    for (const component of name.split('/')) {
        if (component === '' || component === '.')
            continue;
        depth += component === '..' ? -1 : 1;
        if (depth < 0)
            return true;
    }
    return false;
}
function cleanComponents(name) {
    const clean = [];
    for (const component of name.split('/')) {
        if (component === '..')
            clean.pop();
        else if (component !== '' && component !== '.')
            clean.push(component);
    }
    return clean;
}

;// CONCATENATED MODULE: ./lib/image/tar/pax.js

const NEWLINE = 0x0a;
const SPACE = 0x20;
const EQUALS = 0x3d;
const SPARSE_KEYS = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
const TEXT_KEYS = new Set(['path', 'linkpath', 'uname', 'gname']);
/** `length key=value\n`, repeated (POSIX pax, "Extended Header"). Undefined when malformed: Go's archive/tar refuses such an archive. */
function parsePax(body) {
    const values = new Map();
    const sparse = [];
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(SPACE, at);
        const length = space < 0 || space - at > 8 ? 0 : parseLength(body.toString('latin1', at, space));
        const end = at + length;
        if (length < 5 || end > body.length || body[end - 1] !== NEWLINE)
            return undefined;
        const equals = body.indexOf(EQUALS, space + 1);
        if (equals < 0 || equals >= end || equals === space + 1)
            return undefined;
        const key = decodeName(body.subarray(space + 1, equals));
        const value = body.subarray(equals + 1, end - 1);
        if (key.includes('\0') || (TEXT_KEYS.has(key) && value.includes(0)))
            return undefined;
        if (SPARSE_KEYS.includes(key)) {
            if (SPARSE_KEYS[sparse.length % 2] !== key || value.includes(','))
                return undefined;
            sparse.push(value.toString('latin1'));
        }
        else {
            values.set(key, value);
        }
        at = end;
    }
    return { values, sparse };
}
/** A decimal number of a record. Undefined when it is none. */
function paxNumber(value) {
    const text = value.toString('latin1');
    const number = /^[+-]?\d{1,64}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
}
/** Seconds with a fraction. */
function isPaxTime(value) {
    return /^[+-]?\d{1,18}(?:\.\d*)?$/.test(value.toString('latin1'));
}
/** The value of an extended attribute: star's key holds raw bytes, libarchive's base64. Engines apply the former, so it wins. */
function extendedAttribute(records, name) {
    const raw = records.get(`SCHILY.xattr.${name}`);
    if (raw)
        return raw;
    for (const [key, value] of records) {
        if (key.startsWith('LIBARCHIVE.xattr.') && decodePercent(key.slice(17)) === name) {
            return Buffer.from(value.toString('latin1'), 'base64');
        }
    }
    return undefined;
}
function parseLength(digits) {
    return /^\d+$/.test(digits) ? Number(digits) : 0;
}
function decodePercent(text) {
    return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

;// CONCATENATED MODULE: ./lib/image/tar/number.js
const ZERO = 0x30;
const SEVEN = 0x37;
const number_SPACE = 0x20;
/**
 * A numeric field of a tar header: octal digits between spaces and NULs, or base-256 when the first bit is set, then two's complement.
 * Undefined when it is neither or too large for a safe integer, as Go's archive/tar refuses it.
 */
function parseNumeric(bytes, start, length) {
    return ((bytes[start] ?? 0) & 0x80) === 0 ? parseOctal(bytes, start, length) : parseBase256(bytes, start, length);
}
/** Digits end at a NUL; spaces and NULs around them are padding; an empty field is 0. */
function parseOctal(bytes, start, length) {
    let at = start;
    let end = start + length;
    while (at < end && isPadding(bytes[at]))
        at++;
    while (end > at && isPadding(bytes[end - 1]))
        end--;
    let value = 0;
    for (; at < end; at++) {
        const digit = bytes[at];
        if (digit === 0)
            break;
        if (digit < ZERO || digit > SEVEN)
            return undefined;
        value = value * 8 + (digit - ZERO);
    }
    return Number.isSafeInteger(value) ? value : undefined;
}
function parseBase256(bytes, start, length) {
    const first = bytes[start];
    const inverse = (first & 0x40) === 0 ? 0 : 0xff;
    let value = (first ^ inverse) & 0x7f;
    for (let at = start + 1; at < start + length; at++) {
        value = value * 256 + (bytes[at] ^ inverse);
        if (!Number.isSafeInteger(value))
            return undefined;
    }
    return inverse === 0 ? value : -value - 1;
}
function isPadding(byte) {
    return byte === 0 || byte === number_SPACE;
}

;// CONCATENATED MODULE: ./lib/image/tar/header.js


const header_BLOCK = 512;
/** The type flag. */
const CHARACTER_DEVICE = 0x33;
const USTAR = Buffer.from('ustar');
function isZeroBlock(bytes, start) {
    for (let at = start; at < start + header_BLOCK; at++)
        if (bytes[at] !== 0)
            return false;
    return true;
}
/** https://www.gnu.org/software/tar/manual/html_node/Standard.html; refuses what Go's archive/tar refuses: then the reason is returned. */
function parseHeader(bytes, start) {
    if (!hasChecksum(bytes, start))
        return 'its header is damaged (checksum mismatch)';
    const mode = parseNumeric(bytes, start + 100, 8);
    const uid = parseNumeric(bytes, start + 108, 8);
    const gid = parseNumeric(bytes, start + 116, 8);
    const size = parseNumeric(bytes, start + 124, 12);
    const format = formatOf(bytes, start);
    if (mode === undefined ||
        uid === undefined ||
        gid === undefined ||
        size === undefined ||
        !isSound(bytes, start, format)) {
        return 'its header is damaged (a number is malformed)';
    }
    if (size < 0)
        return 'its header claims a negative size';
    const name = decodeField(bytes, start, 100);
    const prefix = bytes[start + 345] === 0 ? '' : prefixOf(bytes, start, format);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkname: bytes[start + 157] === 0 ? '' : decodeField(bytes, start + 157, 100),
        typeflag: String.fromCharCode(bytes[start + 156]),
        mode: mode & 0o7777,
        uid,
        gid,
        size,
        nullDevice: isNullDevice(bytes, start),
        gnu: format === 'gnu',
    };
}
/** Both device numbers are 0; only asked of what is a character device. */
function isNullDevice(bytes, start) {
    if (bytes[start + 156] !== CHARACTER_DEVICE)
        return false;
    return parseNumeric(bytes, start + 329, 8) === 0 && parseNumeric(bytes, start + 337, 8) === 0;
}
/** By the magic field: `ustar` and a NUL, or `ustar`, two spaces and a NUL. */
function formatOf(bytes, start) {
    for (let at = 0; at < USTAR.length; at++)
        if (bytes[start + 257 + at] !== USTAR[at])
            return 'v7';
    const next = bytes[start + 262];
    if (next === 0)
        return 'posix';
    return next === 0x20 && bytes[start + 263] === 0x20 && bytes[start + 264] === 0 ? 'gnu' : 'v7';
}
/** Modification time and device numbers: not needed, but held to their format as Go's archive/tar does; V7 archives have the first only. */
function isSound(bytes, start, format) {
    if (parseNumeric(bytes, start + 136, 12) === undefined)
        return false;
    if (format === 'v7')
        return true;
    return parseNumeric(bytes, start + 329, 8) !== undefined && parseNumeric(bytes, start + 337, 8) !== undefined;
}
/** Only POSIX archives have one, star's a shorter one; GNU tar keeps times there. */
function prefixOf(bytes, start, format) {
    if (format === 'gnu')
        return hasGnuTimes(bytes, start) ? '' : asciiOnly(decodeField(bytes, start + 345, 155));
    if (format === 'v7')
        return '';
    const star = bytes.toString('latin1', start + 508, start + 512) === 'tar\0';
    return decodeField(bytes, start + 345, star ? 131 : 155);
}
/** Go's archive/tar before 1.8 wrote a prefix into GNU headers, and reads it back to this day: it is what is no time there. */
function hasGnuTimes(bytes, start) {
    const isTime = (at) => bytes[at] === 0 || parseNumeric(bytes, at, 12) !== undefined;
    return isTime(start + 345) && isTime(start + 357);
}
function asciiOnly(text) {
    return /^\p{ASCII}*$/u.test(text) ? text : '';
}
/** The sum of all bytes with the checksum field as spaces; old writers added signed bytes. */
function hasChecksum(bytes, start) {
    const claimed = parseOctal(bytes, start + 148, 8);
    const unsigned = sumOfBlock(bytes, start) - sum(bytes, start + 148, 8) + 8 * 0x20;
    return claimed === unsigned || claimed === unsigned - 256 * negatives(bytes, start);
}
/** The last memory that a header lay in, in words: nearly all lie in the same one. */
let memory;
let words = new Int32Array(0);
/** The sum of a header's bytes, four at a time: two sums of at most 256 bytes fit into a word's halves. */
function sumOfBlock(bytes, start) {
    const address = bytes.byteOffset + start;
    if (address % 4 !== 0)
        return sum(bytes, start, header_BLOCK);
    if (memory !== bytes.buffer) {
        memory = bytes.buffer;
        words = new Int32Array(memory, 0, memory.byteLength >> 2);
    }
    let total = 0;
    const end = (address + header_BLOCK) >> 2;
    for (let at = address >> 2; at < end; at++) {
        const word = words[at];
        // Whole numbers of 32 bits throughout: the upper sum may reach the sign.
        total = (total + (word & 0xff00ff) + ((word >>> 8) & 0xff00ff)) | 0;
    }
    return (total & 0xffff) + (total >>> 16);
}
function sum(bytes, start, length) {
    let total = 0;
    for (let at = start; at < start + length; at++)
        total += bytes[at];
    return total;
}
/** How many bytes outside the checksum field would be negative if they were signed. */
function negatives(bytes, start) {
    let count = 0;
    for (let at = 0; at < header_BLOCK; at++)
        if ((at < 148 || at >= 156) && bytes[start + at] >= 0x80)
            count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/image/tar/sparse.js



/** Undefined when the file is not sparse; `malformed` where Go's archive/tar refuses the archive. */
function readPaxSparse(records) {
    const text = (key) => records.values.get(`GNU.sparse.${key}`)?.toString('latin1') ?? '';
    const version = `${text('major')}.${text('minor')}`;
    const map = records.sparse.length > 0 ? records.sparse.join(',') : text('map');
    const unversioned = version === '.' && map !== '';
    if (!unversioned && version !== '0.0' && version !== '0.1' && version !== '1.0')
        return undefined;
    const name = records.values.get('GNU.sparse.name');
    const claimed = records.values.get('GNU.sparse.size') ?? records.values.get('GNU.sparse.realsize');
    const size = claimed && claimed.length > 0 ? paxNumber(claimed) : undefined;
    if (claimed && claimed.length > 0 && (size === undefined || size < 0))
        return 'malformed';
    const extents = version === '1.0' ? undefined : readMap(map === '' ? [] : map.split(','), text('numblocks'));
    if (extents === 'malformed')
        return 'malformed';
    return {
        ...(name && name.length > 0 ? { name } : {}),
        ...(size === undefined ? {} : { size }),
        ...(extents ? { extents } : {}),
    };
}
/** The map of old GNU headers: up to four extents in the header, 21 in each further block. */
function readGnuExtents(block, start, count, extents) {
    for (let index = 0; index < count; index++) {
        const at = start + index * 24;
        if (block[at] === 0)
            break;
        const offset = parseNumeric(block, at, 12);
        const length = parseNumeric(block, at + 12, 12);
        if (offset === undefined || length === undefined)
            return false;
        extents.push({ offset, length });
    }
    return true;
}
/** Extents in order, apart, and inside the file. */
function areValidExtents(extents, size) {
    let end = 0;
    for (const { offset, length } of extents) {
        if (offset < end || length < 0 || offset + length > size)
            return false;
        end = offset + length;
    }
    return true;
}
/** The file that a stored payload stands for; undefined when payload and map do not fit each other. `size` must be bounded by the caller. */
function expandSparse(stored, size, extents) {
    const embedded = extents ? { extents, length: 0 } : readEmbeddedMap(stored);
    if (!embedded || !areValidExtents(embedded.extents, size))
        return undefined;
    const file = Buffer.alloc(size);
    let from = embedded.length;
    for (const { offset, length } of embedded.extents) {
        if (from + length > stored.length)
            return undefined;
        stored.copy(file, offset, from, from + length);
        from += length;
    }
    return file;
}
/** Format 1.0: decimal numbers, each ended by a newline (count, then offset and length of each), padded to a whole block. */
function readEmbeddedMap(stored) {
    let at = 0;
    const next = () => {
        const newline = stored.indexOf(0x0a, at);
        if (newline < 0 || newline - at > 16)
            return undefined;
        const value = paxNumber(stored.subarray(at, newline));
        at = newline + 1;
        return value;
    };
    const count = next();
    if (count === undefined || count < 0)
        return undefined;
    const extents = [];
    for (let index = 0; index < count; index++) {
        const offset = next();
        const length = next();
        if (offset === undefined || length === undefined)
            return undefined;
        extents.push({ offset, length });
    }
    return { extents, length: Math.ceil(at / header_BLOCK) * header_BLOCK };
}
function readMap(numbers, count) {
    if (!/^\d{1,7}$/.test(count) || numbers.length !== 2 * Number(count))
        return 'malformed';
    const extents = [];
    for (let index = 0; index < numbers.length; index += 2) {
        const offset = paxNumber(Buffer.from(numbers[index]));
        const length = paxNumber(Buffer.from(numbers[index + 1]));
        if (offset === undefined || length === undefined)
            return 'malformed';
        extents.push({ offset, length });
    }
    return extents;
}

;// CONCATENATED MODULE: ./lib/image/tar/entry.js



const TYPES = {
    '0': 'file',
    '7': 'file',
    S: 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'character-device',
    '4': 'block-device',
    '5': 'directory',
    '6': 'fifo',
};
/**
 * One entry from its header and the extended headers before it, in the order of Go's archive/tar: a sparse file's own name, then the GNU
 * long name, then PAX, then the header. Where Go refuses the archive, the reason is returned.
 */
function joinHeaders(header, extensions, offset) {
    const { pax: records, longName: long, longLink: link, sparse: map } = extensions;
    if (!records && !long && !link && !map)
        return plainEntry(header, offset);
    const pax = extensions.pax?.values ?? NO_RECORDS;
    const uid = numberOf(pax, 'uid', header.uid);
    const gid = numberOf(pax, 'gid', header.gid);
    const stated = numberOf(pax, 'size', header.size);
    if (uid === undefined || gid === undefined || stated === undefined)
        return 'a number of a PAX header is malformed';
    if (!TIMES.every((key) => isPaxTime(recordOf(pax, key) ?? EPOCH)))
        return 'a time of a PAX header is malformed';
    if (stated < 0)
        return 'its header claims a negative size';
    const paxSparse = extensions.pax && !extensions.sparse ? readPaxSparse(extensions.pax) : undefined;
    if (paxSparse === 'malformed')
        return 'a sparse map is malformed';
    const longName = paxSparse?.name ?? untilNul(extensions.longName) ?? recordOf(pax, 'path');
    const name = longName ? decodeName(longName) : header.name;
    const type = typeOf(header.typeflag, name);
    const hasPayload = type === 'file' || type === 'other';
    const sparse = extensions.sparse ?? paxSparse;
    const size = sparse?.size ?? stated;
    if (sparse && (!hasPayload || (sparse.extents && !areValidExtents(sparse.extents, size))))
        return 'a sparse map is malformed';
    const longLink = untilNul(extensions.longLink) ?? recordOf(pax, 'linkpath');
    const linkname = longLink ? decodeName(longLink) : header.linkname;
    return {
        path: cleanPath(name),
        type,
        mode: header.mode,
        uid,
        gid,
        size: hasPayload ? size : 0,
        ...linkOf(type, linkname),
        ...(pax.size === 0 ? {} : attributesOf(pax, type)),
        leavesRoot: leavesRoot(name),
        ...(type === 'character-device' && header.nullDevice ? { overlay: 'whiteout' } : {}),
        offset,
        stored: hasPayload ? stated : 0,
        ...(sparse ? { sparse: sparse.extents ? { extents: sparse.extents } : {} } : {}),
    };
}
/** What nearly all entries are: nothing before them says more. */
function plainEntry(header, offset) {
    const { name, mode, uid, gid } = header;
    const type = typeOf(header.typeflag, name);
    const size = type === 'file' || type === 'other' ? header.size : 0;
    const entry = {
        path: cleanPath(name),
        type,
        mode,
        uid,
        gid,
        size,
        leavesRoot: leavesRoot(name),
        offset,
        stored: size,
    };
    if (type === 'symlink' || type === 'hardlink')
        return { ...entry, ...linkOf(type, header.linkname) };
    return type === 'character-device' && header.nullDevice ? { ...entry, overlay: 'whiteout' } : entry;
}
const NO_RECORDS = new Map();
const TIMES = ['atime', 'ctime', 'mtime'];
const EPOCH = Buffer.from('0');
/** V7 archives mark a folder by a slash at the end of its name. */
function typeOf(typeflag, name) {
    if (typeflag === '\0')
        return name.endsWith('/') ? 'directory' : 'file';
    return TYPES[typeflag] ?? 'other';
}
/** A record with an empty value leaves the header's in force. */
function recordOf(pax, key) {
    const value = pax.get(key);
    return value && value.length > 0 ? value : undefined;
}
function numberOf(pax, key, otherwise) {
    const value = recordOf(pax, key);
    return value ? paxNumber(value) : otherwise;
}
function untilNul(bytes) {
    const end = bytes?.indexOf(0) ?? -1;
    const text = end < 0 ? bytes : bytes?.subarray(0, end);
    return text && text.length > 0 ? text : undefined;
}
function linkOf(type, linkname) {
    if (type === 'symlink')
        return { linkname };
    return type === 'hardlink' ? { linkname: cleanPath(linkname) } : {};
}
function attributesOf(pax, type) {
    const capabilities = type === 'file' ? extendedAttribute(pax, 'security.capability') : undefined;
    const opaque = type === 'directory' && extendedAttribute(pax, 'trusted.overlay.opaque')?.toString('latin1') === 'y';
    return {
        ...(capabilities && capabilities.length > 0 ? { capabilities: capabilities.toString('hex') } : {}),
        ...(opaque ? { overlay: 'opaque' } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/image/tar/scanner.js







/**
 * Reads a tar file that is pushed in pieces of any size, holding one block at most.
 *
 * Layers are not read with tar-stream, because what it reports is not what an engine unpacks: it decodes PAX values as UTF-8 and so
 * corrupts file capabilities, it lists entries after the end-of-archive marker, which no engine has, and it buffers PAX headers of any
 * size. It also costs about 20 % more than inflating alone, while this scanner lets a driver seek over payloads that nobody wants.
 * The yardstick is Go's archive/tar, which every engine uses: what it refuses, we refuse.
 */
class scanner_TarScanner {
    #onEntry;
    #block = Buffer.allocUnsafe(header_BLOCK);
    #filled = 0;
    #position = 0;
    /** Gets blocks in place of `#readHeader` where a sparse map goes on. */
    #onExtension;
    #payload = 0;
    #padding = 0;
    #sink;
    #onPayloadEnd;
    #zeroBlock = false;
    #finished = false;
    #extensions = {};
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    /** The end-of-archive marker was read: what follows is ignored, as engines do. */
    get finished() {
        return this.#finished;
    }
    /** Bytes ahead that nobody wants: a driver that can seek leaves them out and calls `skip`. */
    get skippable() {
        return this.#sink ? 0 : this.#payload + this.#padding;
    }
    skip(bytes) {
        const payload = Math.min(bytes, this.#payload);
        this.#payload -= payload;
        this.#padding -= bytes - payload;
        this.#position += bytes;
    }
    write(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#finished) {
            if (this.#payload > 0)
                at += this.#takePayload(chunk, at);
            else if (this.#padding > 0)
                at += this.#takePadding(chunk.length - at);
            else
                at += this.#takeBlock(chunk, at);
        }
    }
    /** To be called after the last byte: a file that ends within an entry is damaged. */
    end() {
        if (this.#finished)
            return;
        if (this.#payload > 0 || this.#filled > 0)
            throw new TarDamage('it is truncated', this.#position);
    }
    #takePayload(chunk, at) {
        const taken = Math.min(this.#payload, chunk.length - at);
        this.#sink?.(chunk.subarray(at, at + taken));
        this.#payload -= taken;
        this.#position += taken;
        if (this.#payload === 0) {
            this.#sink = undefined;
            const finish = this.#onPayloadEnd;
            this.#onPayloadEnd = undefined;
            finish?.();
        }
        return taken;
    }
    #takePadding(available) {
        const taken = Math.min(this.#padding, available);
        this.#padding -= taken;
        this.#position += taken;
        return taken;
    }
    #takeBlock(chunk, at) {
        if (this.#filled === 0 && chunk.length - at >= header_BLOCK) {
            this.#position += header_BLOCK;
            this.#readBlock(chunk, at);
            return header_BLOCK;
        }
        const taken = Math.min(header_BLOCK - this.#filled, chunk.length - at);
        chunk.copy(this.#block, this.#filled, at, at + taken);
        this.#filled += taken;
        this.#position += taken;
        if (this.#filled === header_BLOCK) {
            this.#filled = 0;
            this.#readBlock(this.#block, 0);
        }
        return taken;
    }
    #readBlock(block, start) {
        if (this.#onExtension)
            this.#onExtension(block, start);
        else
            this.#readHeader(block, start);
    }
    #readHeader(block, start) {
        if (isZeroBlock(block, start)) {
            this.#finished = this.#zeroBlock;
            this.#zeroBlock = true;
            return;
        }
        if (this.#zeroBlock)
            throw this.#damage('data follow half an end-of-archive marker');
        const header = parseHeader(block, start);
        if (typeof header === 'string')
            throw this.#damage(header);
        if (header.typeflag === 'x' || header.typeflag === 'g')
            this.#collect(header, (body) => this.#readPax(header, body));
        else if (header.typeflag === 'L')
            this.#collect(header, (body) => (this.#extensions.longName = body));
        else if (header.typeflag === 'K')
            this.#collect(header, (body) => (this.#extensions.longLink = body));
        else if (header.typeflag === 'S')
            this.#readGnuSparse(header, block, start);
        else
            this.#announce(header);
    }
    /** Go's archive/tar, and so every engine, reads global PAX headers without applying them to later entries. */
    #readPax(header, body) {
        const records = parsePax(body);
        if (!records)
            throw this.#damage('a PAX header is malformed');
        if (header.typeflag === 'x')
            this.#extensions.pax = records;
        else
            this.#extensions = {};
    }
    #readGnuSparse(header, block, start) {
        const extents = [];
        const size = header.gnu ? parseNumeric(block, start + 483, 12) : undefined;
        if (size === undefined || !readGnuExtents(block, start + 386, 4, extents))
            throw this.#damage('a sparse map is malformed');
        const finish = () => {
            this.#onExtension = undefined;
            this.#extensions.sparse = { size, extents };
            this.#announce(header);
        };
        if (block[start + 482] === 0)
            finish();
        else
            this.#onExtension = (next, at) => this.#readGnuExtension(next, at, extents, finish);
    }
    #readGnuExtension(block, start, extents, finish) {
        if (!readGnuExtents(block, start, 21, extents))
            throw this.#damage('a sparse map is malformed');
        if (extents.length * 24 > limits.extendedHeader)
            throw this.#damage('a sparse map is too long');
        if (block[start + 504] === 0)
            finish();
    }
    #announce(header) {
        const entry = joinHeaders(header, this.#extensions, this.#position);
        if (typeof entry === 'string')
            throw this.#damage(entry);
        this.#extensions = {};
        this.#expect(entry.stored, this.#onEntry(entry));
    }
    /** Extended headers are held in memory, so they are bounded. */
    #collect(header, use) {
        if (header.size > limits.extendedHeader) {
            throw this.#damage(`an extended header claims ${header.size} bytes, more than ${limits.extendedHeader}`);
        }
        const body = Buffer.alloc(header.size);
        let filled = 0;
        const finish = () => use(body);
        if (header.size === 0)
            finish();
        else {
            this.#onPayloadEnd = finish;
            this.#expect(header.size, (piece) => {
                filled += piece.copy(body, filled);
            });
        }
    }
    #expect(stored, sink) {
        this.#payload = stored;
        this.#padding = (header_BLOCK - (stored % header_BLOCK)) % header_BLOCK;
        this.#sink = stored > 0 ? sink : undefined;
    }
    #damage(message) {
        return new TarDamage(message, Math.max(0, this.#position - header_BLOCK));
    }
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./lib/image/wishes.js

const GLOB = /[*?[\]{}()!+@\\]/;
/**
 * One test out of many globs, for every path of an image: by the file's name, or its folder's, nearly all are found not to match with a few
 * look-ups, however many globs there are.
 */
function wishesOf(globs) {
    const wishes = new SortedGlobs();
    for (const glob of globs)
        for (const one of alternatives(glob))
            wishes.add(one);
    return wishes.test();
}
/** `a{b,c}` → `ab`, `ac`. */
function alternatives(glob) {
    const [, before = '', list, after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
    return list === undefined ? [glob] : list.split(',').flatMap((one) => alternatives(before + one + after));
}
/** Globs by what they ask of a path. */
class SortedGlobs {
    /** Name → whole paths that have it. */
    #paths = new Map();
    /** Names of files, in any folder. */
    #names = new Set();
    /** Ends of names, dot included. */
    #endings = new Set();
    /** Name → ends of paths, slash included, that have it. */
    #ends = new Map();
    /** Name of a folder → ends of the paths of folders, slash included, and a glob of names in them. */
    #folders = new Map();
    /** Globs of names, in any folder. */
    #nameGlobs = [];
    #others = [];
    add(glob) {
        const rest = glob.startsWith('**/') ? glob.slice(3) : '';
        const slash = rest.lastIndexOf('/');
        const [folder, name] = [rest.slice(0, Math.max(0, slash)), rest.slice(slash + 1)];
        if (!GLOB.test(glob))
            push(this.#paths, lastOf(glob), glob);
        else if (name === '' || name.includes('**') || GLOB.test(folder))
            this.#others.push(glob);
        else if (!GLOB.test(name))
            this.#addFixed(folder, name, `/${rest}`);
        else if (slash >= 0)
            push(this.#folders, lastOf(folder), { folder: `/${folder}`, name });
        else if (/^\*\.[\w-]+$/.test(name))
            this.#endings.add(name.slice(1));
        else
            this.#nameGlobs.push(name);
    }
    test() {
        const [paths, names, endings, ends] = [this.#paths, this.#names, this.#endings, this.#ends];
        const matchesName = nameMatcher(this.#nameGlobs);
        const matchesOther = matcher(this.#others);
        const folders = new Map([...this.#folders].map(([name, list]) => [name, list.map((one) => ({ ...one, matches: matcher([one.name]) }))]));
        return (path) => {
            const slash = path.lastIndexOf('/');
            const name = path.slice(slash + 1);
            if (names.has(name) || endings.has(name.slice(name.lastIndexOf('.'))))
                return true;
            if (paths.get(name)?.includes(path) || ends.get(name)?.some((end) => endsWith(path, end)))
                return true;
            if (matchesName(name) || matchesOther(path))
                return true;
            const folder = slash < 0 ? '' : path.slice(0, slash);
            const inFolder = folders.get(lastOf(folder));
            return inFolder?.some((one) => endsWith(folder, one.folder) && one.matches(name)) ?? false;
        };
    }
    #addFixed(folder, name, end) {
        if (folder === '')
            this.#names.add(name);
        else
            push(this.#ends, name, end);
    }
}
/** Of names alone, which one expression can tell; with folders, braces would mean something else. */
function nameMatcher(globs) {
    return matcher(globs.length > 1 ? [`{${globs.join(',')}}`] : globs);
}
function matcher(globs) {
    // The expressions themselves: what picomatch puts around them costs more than they do.
    const expressions = globs.map((glob) => picomatch.makeRe(glob, { dot: true }));
    return (text) => text !== '' && expressions.some((expression) => expression.test(text));
}
function lastOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** `end` starts with a slash, which the start of a path stands for. */
function endsWith(path, end) {
    return path.endsWith(end) || path === end.slice(1);
}
function push(map, key, value) {
    const list = map.get(key);
    if (list)
        list.push(value);
    else
        map.set(key, [value]);
}
/** The bytes that are kept of a path at most, 0 for one that nobody wishes for. */
function capsOf(wishes, otherwise) {
    const all = wishesOf(wishes.map(globOf));
    const large = wishes.filter((wish) => typeof wish !== 'string' && wish.cap > otherwise);
    const caps = large.map((wish) => ({ wishes: wishesOf([globOf(wish)]), cap: capOf(wish) }));
    return (path) => {
        if (!all(path))
            return 0;
        return Math.max(otherwise, ...caps.filter((each) => each.wishes(path)).map(({ cap }) => cap));
    };
}
/** Whether the content of a path may be distilled. */
function distillable(wishes) {
    const [some, whole] = [wishes.filter(mayDistil), wishes.filter((wish) => !mayDistil(wish))];
    const [isSome, isWhole] = [wishesOf(some.map(globOf)), wishesOf(whole.map(globOf))];
    return (path) => isSome(path) && !isWhole(path);
}
function mayDistil(wish) {
    return typeof wish !== 'string' && wish.distil === true;
}
/** The paths that are wished for by name, not by a pattern. */
function literalWishes(wishes) {
    return new Set(wishes.map(globOf).filter((glob) => !GLOB.test(glob)));
}
function globOf(wish) {
    return typeof wish === 'string' ? wish : wish.glob;
}
function capOf(wish) {
    return typeof wish === 'string' ? 0 : wish.cap;
}

;// CONCATENATED MODULE: ./lib/image/packages/text.js
const utf8 = new TextDecoder();
/** A database as text; what is not UTF-8 in it becomes U+FFFD. */
function text_textOf(bytes) {
    return utf8.decode(bytes);
}
/** Lines without their ends, `\n` or `\r\n`; one after the last end only if it has something. */
function* text_linesOf(text) {
    for (let start = 0; start < text.length;) {
        const found = text.indexOf('\n', start);
        const end = found < 0 ? text.length : found;
        yield text.slice(start, end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end);
        start = end + 1;
    }
}

;// CONCATENATED MODULE: ./lib/image/packages/control-file.js

const FIELD = /^([!-9;-~]{1,100}):[ \t]*(.*)$/;
/**
 * The paragraphs of a Debian control file, as dpkg's and opkg's databases are: https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html
 * A second `Package` begins a paragraph even without a blank line before it, so that no record hides in another.
 */
function* control_file_paragraphsOf(text, wanted) {
    let paragraph = new Map();
    for (const line of linesOf(text)) {
        if (line === '') {
            if (paragraph.size > 0)
                yield paragraph;
            paragraph = new Map();
            continue;
        }
        const name = fieldName(line);
        if (name === undefined || !wanted.has(name))
            continue;
        if (name === 'package' && paragraph.has(name)) {
            yield paragraph;
            paragraph = new Map();
        }
        if (!paragraph.has(name))
            paragraph.set(name, FIELD.exec(line)?.[2]?.trim() ?? '');
    }
    if (paragraph.size > 0)
        yield paragraph;
}
/**
 * The lines of wanted fields with their continuation lines, and the blank lines between paragraphs: a control file again, of a fraction of the size.
 * Bytes stay as they were.
 */
function keepFields(bytes, wanted) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const kept = [];
    let keeping = false;
    for (const line of text_linesOf(text)) {
        const continues = line.startsWith(' ') || line.startsWith('\t');
        if (!continues)
            keeping = line === '' || wanted.has(fieldName(line) ?? '');
        if (keeping)
            kept.push(line, '\n');
    }
    return Buffer.from(kept.join(''), 'latin1');
}
function fieldName(line) {
    const colon = line.indexOf(':');
    return colon <= 0 || colon > 100 || line.startsWith(' ') || line.startsWith('\t')
        ? undefined
        : line.slice(0, colon).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/image/packages/dpkg-status.js


const dpkg_status_READ = new Set(['package', 'version', 'status', 'architecture', 'source', 'license']);
/** `Conffiles` has the digests of files that may be edited: ownership is judged by it. */
const KEPT = new Set([...dpkg_status_READ, 'conffiles']);
/** States in which none of the package's files is there (dpkg(1), "Package states"). Whether it is to be removed or purged one day says nothing. */
const GONE = new Set(['not-installed', 'config-files']);
/** What is left of a `status` file where it is read: what it is about without what it says of it, a tenth of the bytes. */
function distilStatus(bytes) {
    return keepFields(bytes, KEPT);
}
/** The installed packages; `onDamage` hears of records that should be one and are not. */
function* statusRecords(bytes, onDamage) {
    for (const paragraph of paragraphsOf(textOf(bytes), dpkg_status_READ)) {
        const record = dpkg_status_recordOf(paragraph);
        if (record === 'damaged')
            onDamage();
        else if (record !== 'gone')
            yield record;
    }
}
function dpkg_status_recordOf(paragraph) {
    const name = paragraph.get('package') ?? '';
    const version = paragraph.get('version') ?? '';
    // Without a state it is taken for installed, as in `status.d`: leaving the line out must not hide a package.
    if (GONE.has(paragraph.get('status')?.split(/\s+/)[2] ?? 'installed'))
        return 'gone';
    if (name === '' || version === '')
        return 'damaged';
    return {
        name,
        version,
        architecture: paragraph.get('architecture') || undefined,
        source: sourceOf(paragraph.get('source') ?? '', name, version),
        license: paragraph.get('license') || undefined,
    };
}
/** `Source: name` or `Source: name (version)`, where they differ from the package's own. */
function sourceOf(field, name, version) {
    const [, source = '', own] = /^([^\s(]{1,512})(?:\s{0,10}\(([^()\s]{1,512})\))?/.exec(field) ?? [];
    return { name: source || name, version: own ?? version };
}

;// CONCATENATED MODULE: ./lib/image/packages/distil.js


/** A collector's module imports its distiller's, never the other way round. */
const distillers = [
    { globs: ['**/dpkg/status', '**/opkg/status'], distil: (_path, bytes) => distilStatus(bytes) },
];
const known = distillers.map((distiller) => ({ matches: wishesOf(distiller.globs), distiller }));
/** What of a content is kept when only the inventory asked for it: itself where no distiller knows the path. */
function distil(path, bytes) {
    const found = known.find(({ matches }) => matches(path));
    const kept = found ? found.distiller.distil(path, bytes) : bytes;
    return kept.length < bytes.length ? kept : bytes;
}

;// CONCATENATED MODULE: ./lib/image/remarks.js
const REMARKS = {
    'entry-outside-root': 'name a place outside the image; they were held at its root',
    'entry-unknown-type': 'have a type that no engine unpacks; they were passed over',
    'entry-unplaceable': 'have a path that goes in circles or too deep; they were passed over',
    'entry-path-too-long': 'have a path that is too long (limit path-length); they were passed over',
    'entry-path-too-deep': 'have a path that is too deep (limit path-depth); they were passed over',
    'hardlink-dangling': 'are hard links to a file that is not there; they were taken for empty files',
    'content-too-large': 'are too large to be read for secrets and settings (limit file-bytes); only their names and modes were reviewed',
    'content-too-much': 'came after as much as is read for secrets and settings of one image (limit captured-bytes); only their names and modes were reviewed',
    'excerpts-too-much': 'hold more that looks like a secret than is kept; only the first places were reviewed',
};
/** Codes of notifications where several oddities share one. */
const CODES = {
    'entry-path-too-long': 'entry-unplaceable',
    'entry-path-too-deep': 'entry-unplaceable',
    'content-too-large': 'content-not-read',
    'content-too-much': 'content-not-read',
};
/** Counts oddities and keeps one example of each, so that a hostile layer makes one line and not a million. */
class Remarks {
    #seen = new Map();
    add(code, path, count = 1) {
        const seen = this.#seen.get(code);
        if (seen)
            seen.count += count;
        else
            this.#seen.set(code, { count, example: path.slice(0, 200) });
    }
    /** Takes over what was remarked elsewhere. */
    take(remarks) {
        for (const { code, count, example } of remarks)
            this.add(code, example, count);
    }
    list() {
        return [...this.#seen].map(([code, seen]) => ({ code, ...seen }));
    }
    /** One warning a kind of oddity. */
    notifications(layer, diffId) {
        return [...this.#seen].map(([code, { count, example }]) => ({
            level: 'warning',
            code: CODES[code] ?? code,
            message: `Layer ${layer}: ${count} ${count === 1 ? 'entry' : 'entries'} (such as ${JSON.stringify(example)}) ${REMARKS[code]}.`,
            location: { kind: 'layer', index: layer, diffId, path: example },
        }));
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/layer-survey.js
/** What an entry is to whoever unpacks it. */
const Kind = {
    file: 0,
    directory: 1,
    symlink: 2,
    characterDevice: 3,
    blockDevice: 4,
    fifo: 5,
    hardlink: 6,
    /** Hides a name of lower layers. */
    whiteout: 7,
    /** Hides all that lower layers have in the folder that it stands in. */
    opaque: 8,
    /** No engine unpacks it. */
    passedOver: 9,
};
/** The kind without its flags. */
const KIND_MASK = 0x0f;
/** A directory that hides what lower layers have in it (`trusted.overlay.opaque`). */
const OPAQUE_FLAG = 0x40;
/** The path matches a glob that somebody reads. */
const WISHED_FLAG = 0x80;
/** FNV-1a, 32 bits, of bytes: spreads names over a table, and proves nothing. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes, start = 0, end = bytes.length) {
    let hash = HASH_START;
    for (let at = start; at < end; at++)
        hash = hashStep(hash, bytes[at]);
    return hash >>> 0;
}
const HASH_START = 0x811c9dc5;
/** One byte more; the result is signed until the end. */
function hashStep(hash, byte) {
    return Math.imul(hash ^ byte, 0x01000193);
}
const layer_survey_utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
function textAt({ bytes, ends }, index) {
    const start = index === 0 ? 0 : ends[index - 1];
    return decode(bytes, start, ends[index]);
}
/** Most names are short and ASCII: a loop beats the decoder there. */
function decode(bytes, start, end) {
    if (end - start > 64)
        return layer_survey_utf8.decode(bytes.subarray(start, end));
    let text = '';
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte >= 0x80)
            return layer_survey_utf8.decode(bytes.subarray(start, end));
        text += String.fromCharCode(byte);
    }
    return text;
}
/** The path of an entry, as its name says. */
function pathAt({ folders, parents, names }, entry) {
    const folder = textAt(folders, parents[entry]);
    const name = textAt(names, entry);
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./lib/image/survey/payload-holder.js

/** Holds one payload at a time until it is complete; a sparse file is given its holes back. */
class payload_holder_PayloadHolder {
    #stored = Buffer.alloc(0);
    #filled = 0;
    #entry;
    #complete = () => undefined;
    /** To be called before the pieces of `entry`, which must be small enough to be held; `complete` is called with all of them, if they fit one another. */
    begin(entry, complete) {
        // Not from the pool: the buffer is handed over to another thread.
        this.#stored = Buffer.allocUnsafeSlow(entry.stored);
        this.#filled = 0;
        this.#entry = entry;
        this.#complete = complete;
        if (entry.stored === 0)
            this.#end();
    }
    /** Whether a payload is not complete yet. */
    get busy() {
        return this.#entry !== undefined;
    }
    sink = (piece) => {
        this.#filled += piece.copy(this.#stored, this.#filled);
        if (this.#filled === this.#stored.length)
            this.#end();
    };
    #end() {
        const { size = 0, sparse } = this.#entry ?? {};
        const content = sparse ? expandSparse(this.#stored, size, sparse.extents) : this.#stored;
        this.#entry = undefined;
        this.#stored = Buffer.alloc(0);
        if (content)
            this.#complete(content);
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/entry-taker.js







/** Share of the limit on entries that a layer may be over it: between two looks at how many all layers have. */
const COUNTED_AT_ONCE = 1 / 1000;
/** Takes the entries of one layer as they come: fills the columns, holds contents that are wished for, and shows all others to the scan. */
class EntryTaker {
    remarks = new Remarks();
    #builder;
    #limits;
    #meter;
    #scan;
    #capOf;
    #distillable;
    #literal;
    /** Where symbolic links that are wished for by name lead, as far as this layer tells. */
    #targets = new Set();
    #holder = new payload_holder_PayloadHolder();
    #capturedBytes = 0;
    #uncounted = 0;
    #path = '';
    constructor(builder, wishes, meter, scan) {
        this.#builder = builder;
        this.#limits = wishes.limits;
        this.#meter = meter;
        this.#scan = scan;
        this.#capOf = capsOf(wishes.reads, wishes.limits.fileBytes);
        this.#distillable = distillable(wishes.reads);
        this.#literal = literalWishes(wishes.reads);
    }
    /** Throws Damage past the limit on entries. */
    take(entry) {
        this.#count();
        const { path } = entry;
        this.#path = path;
        if (entry.leavesRoot)
            this.remarks.add('entry-outside-root', path);
        const refusal = this.#refusalOf(entry);
        const kind = this.#builder.add(entry, refusal !== undefined);
        if (refusal)
            this.remarks.add(refusal, path);
        else if (kind === Kind.file)
            return this.#takeFile(entry);
        else if (kind !== Kind.passedOver)
            this.#flag(entry, kind);
        else if (entry.type === 'other')
            this.remarks.add('entry-unknown-type', path);
        if (this.#scan)
            this.#builder.hash(0, 0);
        return undefined;
    }
    /** Of the file that passes by, more was found than is kept. */
    remarkExcess() {
        this.remarks.add('excerpts-too-much', this.#path);
    }
    /** To be called once after the last entry. */
    end() {
        this.#meter.addEntries(this.#uncounted);
        this.#uncounted = 0;
    }
    #count() {
        this.#uncounted++;
        const { entries } = this.#limits;
        if (this.#uncounted < entries * COUNTED_AT_ONCE)
            return;
        const all = this.#meter.addEntries(this.#uncounted);
        this.#uncounted = 0;
        if (all > entries)
            throw new damage_Damage(`with it the layers have more than ${entries} entries`, { limit: 'entries' });
    }
    #refusalOf({ path, type }) {
        if (path.length > this.#limits.pathLength)
            return 'entry-path-too-long';
        // A path has fewer components than characters.
        if (path.length > this.#limits.pathDepth && depthOf(path) > this.#limits.pathDepth)
            return 'entry-path-too-deep';
        if (path === '' && type !== 'directory')
            return 'entry-unplaceable';
        return undefined;
    }
    #flag({ path, linkname }, kind) {
        if (this.#capOf(path) === 0)
            return;
        this.#builder.flag(WISHED_FLAG);
        if (kind === Kind.symlink && this.#literal.has(path))
            this.#targets.add(targetOf(path, linkname));
    }
    #takeFile(entry) {
        const index = this.#builder.count - 1;
        let cap = this.#capOf(entry.path);
        if (cap > 0)
            this.#builder.flag(WISHED_FLAG);
        else if (this.#targets.has(entry.path))
            cap = this.#limits.fileBytes;
        const held = cap > 0 && this.#holds(entry, cap) ? this.#holder : undefined;
        held?.begin(entry, (content) => this.#builder.capture(index, this.#distilled(entry.path, content)));
        return this.#scan ? this.#scanned(this.#scan, index, entry, held) : held?.sink;
    }
    /** What of a content is kept; the room that is left free is others'. */
    #distilled(path, content) {
        if (!this.#distillable(path))
            return content;
        const kept = distil(path, content);
        this.#capturedBytes -= content.length - kept.length;
        // A copy of its own: a view of a pool could not be handed over to another thread.
        return kept === content ? content : new Uint8Array(kept);
    }
    #scanned(scan, index, entry, held) {
        scan.begin(index);
        let left = entry.stored;
        if (left === 0) {
            this.#hash(scan);
            return undefined;
        }
        return (piece) => {
            scan.piece(piece);
            held?.sink?.(piece);
            left -= piece.length;
            if (left === 0)
                this.#hash(scan);
        };
    }
    #hash(scan) {
        const [low, high] = scan.end();
        this.#builder.hash(low, high);
    }
    /** Whether it fits; once one file does not fit under the total, none does: so it is the same files whatever is read first. */
    #holds(entry, cap) {
        const bytes = Math.max(entry.size, entry.stored);
        if (entry.size > cap || entry.stored > 2 * cap) {
            this.remarks.add('content-too-large', entry.path);
            return false;
        }
        this.#capturedBytes += bytes;
        if (this.#capturedBytes <= this.#limits.capturedBytes)
            return true;
        this.#capturedBytes = Number.POSITIVE_INFINITY;
        this.remarks.add('content-too-much', entry.path);
        return false;
    }
}
function depthOf(path) {
    let depth = 1;
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        depth++;
    return depth;
}
function targetOf(path, linkname = '') {
    return external_node_path_namespaceObject.posix.resolve('/', external_node_path_namespaceObject.posix.dirname(path), linkname).slice(1);
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/image/file-range.js


/** The first bytes of a range, fewer at its end. */
function readStart(range, length) {
    const start = Buffer.alloc(Math.min(length, range.size));
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(range.file, 'r');
    try {
        return start.subarray(0, (0,external_node_fs_namespaceObject.readSync)(descriptor, start, 0, start.length, range.offset));
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
/** A whole range, which must not be longer than `cap` bytes: what `limit` says. */
function readWhole(range, cap, limit) {
    if (range.size > cap)
        throw new Damage(`it has ${range.size} bytes, more than ${cap}`, { limit });
    const content = readStart(range, range.size);
    if (content.length < range.size)
        throw new Damage('it is truncated');
    return content;
}
function rangeOfFile(file) {
    return { file, offset: 0, size: statSync(file).size };
}

;// CONCATENATED MODULE: ./lib/image/compression/digest.js


const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** The algorithms of the image specification, and nothing that could be a path. */
function isDigest(text) {
    return typeof text === 'string' && DIGEST.test(text);
}
/** Where a layout keeps the blob: `blobs/sha256/…`. */
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function digestOf(content, algorithm = 'sha256') {
    return `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`;
}
/** Compares bytes that pass by with the digest that they were announced by. */
class DigestCheck {
    #expected;
    #algorithm;
    #claimant;
    #hash;
    /** `claimant`: what in the image says so. */
    constructor(expected, claimant = 'manifest') {
        this.#expected = expected;
        this.#claimant = claimant;
        this.#algorithm = expected.slice(0, expected.indexOf(':'));
        this.#hash = (0,external_node_crypto_namespaceObject.createHash)(this.#algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    /** Throws Damage when they differ. */
    verify() {
        const actual = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (actual !== this.#expected)
            throw new damage_Damage(`its digest is ${actual}, not ${this.#expected} as its ${this.#claimant} says`);
    }
}

;// CONCATENATED MODULE: ./lib/image/compression/chunk-options.js

/** `seen` gets every byte of the blob, in order; `verify` is to be called after the last and throws Damage. */
function watch({ digest, onRead }) {
    const check = digest === undefined ? undefined : new DigestCheck(digest);
    return {
        seen(piece) {
            check?.update(piece);
            onRead?.(piece.length);
        },
        verify: () => check?.verify(),
    };
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/image/compression/crc32.js

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    return value;
});
/** RFC 1952 §8. `value` is that of the bytes before. */
const crc32 = 
// Node has it from 20.15 and 22.2 on, ten times as fast.
external_node_zlib_namespaceObject.crc32 ?? scriptedCrc32;
function scriptedCrc32(bytes, value) {
    let crc = ~value;
    for (let at = 0; at < bytes.length; at++) {
        crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[at]) & 0xff];
    }
    return ~crc >>> 0;
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-input.js


/** The part of a source that is at hand, in a buffer of fixed size. */
class GzipInput {
    #buffer;
    #source;
    #read = 0;
    /** The bytes at hand: where they start and end in the buffer. */
    at = 0;
    end = 0;
    constructor(buffer, source) {
        this.#buffer = buffer;
        this.#source = source;
    }
    /** Nothing follows what is at hand. */
    get whole() {
        return this.#read === this.#source.size;
    }
    /** Moves what is at hand to the front, and reads as much behind it as fits. */
    refill() {
        this.#buffer.copyWithin(0, this.at, this.end);
        this.end -= this.at;
        this.at = 0;
        const { descriptor, offset, size, seen } = this.#source;
        while (this.end < this.#buffer.length && this.#read < size) {
            const wanted = Math.min(this.#buffer.length - this.end, size - this.#read);
            const bytes = (0,external_node_fs_namespaceObject.readSync)(descriptor, this.#buffer, this.end, wanted, offset + this.#read);
            if (bytes === 0)
                throw truncated();
            seen?.(this.#buffer.subarray(this.end, this.end + bytes));
            this.#read += bytes;
            this.end += bytes;
        }
    }
    /** What is at hand, some if there is any. */
    peek() {
        if (this.at === this.end)
            this.refill();
        return this.#buffer.subarray(this.at, this.end);
    }
    /** The next few bytes. */
    take(bytes) {
        if (this.end - this.at < bytes)
            this.refill();
        if (this.end - this.at < bytes)
            throw truncated();
        this.at += bytes;
        return this.#buffer.subarray(this.at - bytes, this.at);
    }
}
function truncated() {
    return new damage_Damage('its compressed data are truncated');
}
function damaged(what) {
    return new damage_Damage(`its compressed data are damaged (${what})`);
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-header.js


const MAGIC = Buffer.of(0x1f, 0x8b);
const DEFLATE = 8;
const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const RESERVED = 0xe0;
/** Reads past the header of a member (RFC 1952 §2.3). */
function readGzipHeader(input) {
    if (!input.take(2).equals(MAGIC))
        throw damaged('a member does not start as one');
    const fixed = input.take(8);
    const flags = fixed.readUInt8(1);
    if (fixed[0] !== DEFLATE || (flags & RESERVED) !== 0)
        throw damaged('a header asks for what nobody knows');
    const check = new HeaderCheck((flags & HAS_CRC) !== 0);
    check.update(MAGIC);
    check.update(fixed);
    if ((flags & HAS_EXTRA) !== 0)
        passExtra(input, check);
    if ((flags & HAS_NAME) !== 0)
        passText(input, check);
    if ((flags & HAS_COMMENT) !== 0)
        passText(input, check);
    if ((flags & HAS_CRC) !== 0 && input.take(2).readUInt16LE() !== check.sum) {
        throw damaged('the checksum of a header differs');
    }
}
/** The low half of the CRC of a header, where it is wanted. */
class HeaderCheck {
    #wanted;
    #crc = 0;
    constructor(wanted) {
        this.#wanted = wanted;
    }
    get sum() {
        return this.#crc & 0xffff;
    }
    update(piece) {
        if (this.#wanted)
            this.#crc = crc32(piece, this.#crc);
    }
}
function passExtra(input, check) {
    const size = input.take(2);
    check.update(size);
    for (let left = size.readUInt16LE(); left > 0;) {
        const piece = some(input).subarray(0, left);
        check.update(piece);
        input.at += piece.length;
        left -= piece.length;
    }
}
/** A name or a comment, of any length: it ends with a zero. */
function passText(input, check) {
    for (;;) {
        const piece = some(input);
        const zero = piece.indexOf(0);
        const text = zero === -1 ? piece : piece.subarray(0, zero + 1);
        check.update(text);
        input.at += text.length;
        if (zero !== -1)
            return;
    }
}
function some(input) {
    const piece = input.peek();
    if (piece.length === 0)
        throw truncated();
    return piece;
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-reader.js




/** As in assembly/inflate-state.ts. */
const CHUNK_FULL = 0;
const INPUT_WANTED = 1;
const FINISHED = 2;
const TRUNCATED = 3;
const NOTHING = Buffer.alloc(0);
/**
 * Inflates gzip (RFC 1952, any number of members) into the chunk of a WebAssembly memory: in two thirds of the time that Node's gunzip
 * takes, and the plain bytes are then where searches can see them. Accepts what zlib accepts, with two exceptions: after the last member only zeros may follow,
 * and the CRC of the content is left unchecked where a digest says more.
 */
class GzipReader {
    #wasm;
    #inflater;
    #input;
    #checked = false;
    #full = false;
    #ended = true;
    /** Where the bytes of this member start in the chunk, what it had before, and the CRC of that. */
    #from = 0;
    #length = 0;
    #crc = 0;
    constructor(wasm) {
        this.#wasm = wasm;
        this.#inflater = wasm.call;
        this.#input = new GzipInput(NOTHING, { descriptor: -1, offset: 0, size: 0 });
    }
    /** `checked`: the CRC is compared too, which costs a little, and nothing is gained where the digest of the source is checked. */
    start(source, checked) {
        this.#input = new GzipInput(this.#wasm.input, source);
        this.#checked = checked;
        this.#full = false;
        this.#ended = false;
        this.#inflater.inflateStart();
        this.#startMember();
    }
    /**
     * The next plain bytes, in the chunk, a full chunk but for the last; undefined at the end. Valid until the next call, which moves the
     * last 32 KiB in front of the chunk; neither may be written to. Throws Damage.
     */
    next() {
        if (this.#ended)
            return undefined;
        if (this.#full)
            this.#slide();
        while (!this.#full && !this.#ended)
            this.#step();
        const { chunk } = this.#wasm;
        const filled = this.#full ? chunk.length : this.#written;
        return filled > 0 ? chunk.subarray(0, filled) : undefined;
    }
    get #written() {
        return this.#inflater.inflateWritten() - this.#wasm.chunk.byteOffset;
    }
    #slide() {
        this.#inflater.inflateSlide();
        this.#full = false;
    }
    #startMember() {
        const input = this.#input;
        readGzipHeader(input);
        this.#inflater.inflateMember();
        this.#from = this.#written;
        this.#length = 0;
        this.#crc = 0;
    }
    #step() {
        const input = this.#input;
        const base = this.#wasm.input.byteOffset;
        const result = this.#inflater.inflate(base + input.at, base + input.end, Number(input.whole));
        input.at = this.#inflater.inflatePosition() - base;
        if (result === CHUNK_FULL) {
            this.#account(this.#wasm.chunk.length);
            this.#from = 0;
            this.#full = true;
        }
        else if (result === INPUT_WANTED)
            input.refill();
        else if (result === FINISHED)
            this.#endMember();
        else if (result === TRUNCATED)
            throw truncated();
        else
            throw damaged('no deflate stream looks like this');
    }
    /** Takes in the bytes of this member up to a place in the chunk. */
    #account(to) {
        this.#length += to - this.#from;
        if (this.#checked)
            this.#crc = crc32(this.#wasm.chunk.subarray(this.#from, to), this.#crc);
    }
    /** RFC 1952 §2.3.1: CRC32 and ISIZE. */
    #endMember() {
        this.#account(this.#written);
        const trailer = this.#input.take(8);
        if (this.#checked && trailer.readUInt32LE() !== this.#crc)
            throw damaged('the checksum of its content differs');
        if (trailer.readUInt32LE(4) !== this.#length % 2 ** 32)
            throw damaged('its length differs');
        const rest = this.#input.peek();
        if (rest.length > 0 && rest[0] !== 0)
            this.#startMember();
        else
            this.#passPadding();
    }
    /** Engines pad with zeros. Anything behind those would be what only some of all readers see. */
    #passPadding() {
        for (let rest = this.#input.peek(); rest.length > 0; rest = this.#input.peek()) {
            if (rest.some((byte) => byte !== 0))
                throw new damage_Damage('data follow the end of its compressed data');
            this.#input.at += rest.length;
        }
        this.#ended = true;
    }
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip.js



/**
 * The plain bytes of a gzip blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
function* gzip_gzipChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const reader = new GzipReader(wasm);
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(range.file, 'r');
    try {
        reader.start({ descriptor, offset: range.offset, size: range.size, seen }, options.digest === undefined);
        for (let chunk = reader.next(); chunk; chunk = reader.next())
            yield chunk;
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
    verify();
}

;// CONCATENATED MODULE: ./lib/image/compression/size-bound.js


/** A bomb is told by how much more comes out than went in, and stopped early. */
class size_bound_SizeBound {
    #compressed;
    #limits;
    #inflated = 0;
    constructor(compressed, limits) {
        this.#compressed = compressed;
        this.#limits = limits;
    }
    /** Throws Damage. */
    add(bytes) {
        this.#inflated += bytes;
        const inflated = this.#inflated;
        const { layerBytes, ratio } = this.#limits;
        if (inflated > layerBytes) {
            throw new damage_Damage(`it inflates to more than ${layerBytes} bytes`, { limit: 'layer-bytes' });
        }
        if (inflated > limits.ratioFrom && inflated > this.#compressed * ratio) {
            const message = `it inflates to more than ${ratio} times its ${this.#compressed} bytes`;
            throw new damage_Damage(message, { limit: 'ratio' });
        }
    }
}

;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./node_modules/fzstd/esm/index.mjs
// Some numerical data is initialized as -1 even when it doesn't need initialization to help the JIT infer types
// aliases for shorter compressed code (most minifers don't do this)
var ab = ArrayBuffer, u8 = Uint8Array, u16 = Uint16Array, i16 = Int16Array, u32 = (/* unused pure expression or super */ null && (Uint32Array)), i32 = Int32Array;
var slc = function (v, s, e) {
    if (u8.prototype.slice)
        return u8.prototype.slice.call(v, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    var n = new u8(e - s);
    n.set(v.subarray(s, e));
    return n;
};
var fill = function (v, n, s, e) {
    if (u8.prototype.fill)
        return u8.prototype.fill.call(v, n, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    for (; s < e; ++s)
        v[s] = n;
    return v;
};
var cpw = function (v, t, s, e) {
    if (u8.prototype.copyWithin)
        return u8.prototype.copyWithin.call(v, t, s, e);
    if (s == null || s < 0)
        s = 0;
    if (e == null || e > v.length)
        e = v.length;
    while (s < e) {
        v[t++] = v[s++];
    }
};
/**
 * Codes for errors generated within this library
 */
var ZstdErrorCode = {
    InvalidData: 0,
    WindowSizeTooLarge: 1,
    InvalidBlockType: 2,
    FSEAccuracyTooHigh: 3,
    DistanceTooFarBack: 4,
    UnexpectedEOF: 5
};
// error codes
var ec = [
    'invalid zstd data',
    'window size too large (>2046MB)',
    'invalid block type',
    'FSE accuracy too high',
    'match distance too far back',
    'unexpected EOF'
];
var err = function (ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
    if (!nt)
        throw e;
    return e;
};
var rb = function (d, b, n) {
    var i = 0, o = 0;
    for (; i < n; ++i)
        o |= d[b++] << (i << 3);
    return o;
};
var b4 = function (d, b) { return (d[b] | (d[b + 1] << 8) | (d[b + 2] << 16) | (d[b + 3] << 24)) >>> 0; };
// read Zstandard frame header
var rzfh = function (dat, w) {
    var n3 = dat[0] | (dat[1] << 8) | (dat[2] << 16);
    if (n3 == 0x2FB528 && dat[3] == 253) {
        // Zstandard
        var flg = dat[4];
        //    single segment       checksum             dict flag     frame content flag
        var ss = (flg >> 5) & 1, cc = (flg >> 2) & 1, df = flg & 3, fcf = flg >> 6;
        if (flg & 8)
            err(0);
        // byte
        var bt = 6 - ss;
        // dict bytes
        var db = df == 3 ? 4 : df;
        // dictionary id
        var di = rb(dat, bt, db);
        bt += db;
        // frame size bytes
        var fsb = fcf ? (1 << fcf) : ss;
        // frame source size
        var fss = rb(dat, bt, fsb) + ((fcf == 1) && 256);
        // window size
        var ws = fss;
        if (!ss) {
            // window descriptor
            var wb = 1 << (10 + (dat[5] >> 3));
            ws = wb + (wb >> 3) * (dat[5] & 7);
        }
        if (ws > 2145386496)
            err(1);
        var buf = new u8((w == 1 ? (fss || ws) : w ? 0 : ws) + 12);
        buf[0] = 1, buf[4] = 4, buf[8] = 8;
        return {
            b: bt + fsb,
            y: 0,
            l: 0,
            d: di,
            w: (w && w != 1) ? w : buf.subarray(12),
            e: ws,
            o: new i32(buf.buffer, 0, 3),
            u: fss,
            c: cc,
            m: Math.min(131072, ws)
        };
    }
    else if (((n3 >> 4) | (dat[3] << 20)) == 0x184D2A5) {
        // skippable
        return b4(dat, 4) + 8;
    }
    err(0);
};
// most significant bit for nonzero
var msb = function (val) {
    var bits = 0;
    for (; (1 << bits) <= val; ++bits)
        ;
    return bits - 1;
};
// read finite state entropy
var rfse = function (dat, bt, mal) {
    // table pos
    var tpos = (bt << 3) + 4;
    // accuracy log
    var al = (dat[bt] & 15) + 5;
    if (al > mal)
        err(3);
    // size
    var sz = 1 << al;
    // probabilities symbols  repeat   index   high threshold
    var probs = sz, sym = -1, re = -1, i = -1, ht = sz;
    // optimization: single allocation is much faster
    var buf = new ab(512 + (sz << 2));
    var freq = new i16(buf, 0, 256);
    // same view as freq
    var dstate = new u16(buf, 0, 256);
    var nstate = new u16(buf, 512, sz);
    var bb1 = 512 + (sz << 1);
    var syms = new u8(buf, bb1, sz);
    var nbits = new u8(buf, bb1 + sz);
    while (sym < 255 && probs > 0) {
        var bits = msb(probs + 1);
        var cbt = tpos >> 3;
        // mask
        var msk = (1 << (bits + 1)) - 1;
        var val = ((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (tpos & 7)) & msk;
        // mask (1 fewer bit)
        var msk1fb = (1 << bits) - 1;
        // max small value
        var msv = msk - probs - 1;
        // small value
        var sval = val & msk1fb;
        if (sval < msv)
            tpos += bits, val = sval;
        else {
            tpos += bits + 1;
            if (val > msk1fb)
                val -= msv;
        }
        freq[++sym] = --val;
        if (val == -1) {
            probs += val;
            syms[--ht] = sym;
        }
        else
            probs -= val;
        if (!val) {
            do {
                // repeat byte
                var rbt = tpos >> 3;
                re = ((dat[rbt] | (dat[rbt + 1] << 8)) >> (tpos & 7)) & 3;
                tpos += 2;
                sym += re;
            } while (re == 3);
        }
    }
    if (sym > 255 || probs)
        err(0);
    var sympos = 0;
    // sym step (coprime with sz - formula from zstd source)
    var sstep = (sz >> 1) + (sz >> 3) + 3;
    // sym mask
    var smask = sz - 1;
    for (var s = 0; s <= sym; ++s) {
        var sf = freq[s];
        if (sf < 1) {
            dstate[s] = -sf;
            continue;
        }
        // This is split into two loops in zstd to avoid branching, but as JS is higher-level that is unnecessary
        for (i = 0; i < sf; ++i) {
            syms[sympos] = s;
            do {
                sympos = (sympos + sstep) & smask;
            } while (sympos >= ht);
        }
    }
    // After spreading symbols, should be zero again
    if (sympos)
        err(0);
    for (i = 0; i < sz; ++i) {
        // next state
        var ns = dstate[syms[i]]++;
        // num bits
        var nb = nbits[i] = al - msb(ns);
        nstate[i] = (ns << nb) - sz;
    }
    return [(tpos + 7) >> 3, {
            b: al,
            s: syms,
            n: nbits,
            t: nstate
        }];
};
// read huffman
var rhu = function (dat, bt) {
    //  index  weight count
    var i = 0, wc = -1;
    //    buffer             header byte
    var buf = new u8(292), hb = dat[bt];
    // huffman weights
    var hw = buf.subarray(0, 256);
    // rank count
    var rc = buf.subarray(256, 268);
    // rank index
    var ri = new u16(buf.buffer, 268);
    // NOTE: at this point bt is 1 less than expected
    if (hb < 128) {
        // end byte, fse decode table
        var _a = rfse(dat, bt + 1, 6), ebt = _a[0], fdt = _a[1];
        bt += hb;
        var epos = ebt << 3;
        // last byte
        var lb = dat[bt];
        if (!lb)
            err(0);
        //  state1   state2   state1 bits   state2 bits
        var st1 = 0, st2 = 0, btr1 = fdt.b, btr2 = btr1;
        // fse pos
        // pre-increment to account for original deficit of 1
        var fpos = (++bt << 3) - 8 + msb(lb);
        for (;;) {
            fpos -= btr1;
            if (fpos < epos)
                break;
            var cbt = fpos >> 3;
            st1 += ((dat[cbt] | (dat[cbt + 1] << 8)) >> (fpos & 7)) & ((1 << btr1) - 1);
            hw[++wc] = fdt.s[st1];
            fpos -= btr2;
            if (fpos < epos)
                break;
            cbt = fpos >> 3;
            st2 += ((dat[cbt] | (dat[cbt + 1] << 8)) >> (fpos & 7)) & ((1 << btr2) - 1);
            hw[++wc] = fdt.s[st2];
            btr1 = fdt.n[st1];
            st1 = fdt.t[st1];
            btr2 = fdt.n[st2];
            st2 = fdt.t[st2];
        }
        if (++wc > 255)
            err(0);
    }
    else {
        wc = hb - 127;
        for (; i < wc; i += 2) {
            var byte = dat[++bt];
            hw[i] = byte >> 4;
            hw[i + 1] = byte & 15;
        }
        ++bt;
    }
    // weight exponential sum
    var wes = 0;
    for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        // bits must be at most 11, same as weight
        if (wt > 11)
            err(0);
        wes += wt && (1 << (wt - 1));
    }
    // max bits
    var mb = msb(wes) + 1;
    // table size
    var ts = 1 << mb;
    // remaining sum
    var rem = ts - wes;
    // must be power of 2
    if (rem & (rem - 1))
        err(0);
    hw[wc++] = msb(rem) + 1;
    for (i = 0; i < wc; ++i) {
        var wt = hw[i];
        ++rc[hw[i] = wt && (mb + 1 - wt)];
    }
    // huf buf
    var hbuf = new u8(ts << 1);
    //    symbols                      num bits
    var syms = hbuf.subarray(0, ts), nb = hbuf.subarray(ts);
    ri[mb] = 0;
    for (i = mb; i > 0; --i) {
        var pv = ri[i];
        fill(nb, i, pv, ri[i - 1] = pv + rc[i] * (1 << (mb - i)));
    }
    if (ri[0] != ts)
        err(0);
    for (i = 0; i < wc; ++i) {
        var bits = hw[i];
        if (bits) {
            var code = ri[bits];
            fill(syms, i, code, ri[bits] = code + (1 << (mb - bits)));
        }
    }
    return [bt, {
            n: nb,
            b: mb,
            s: syms
        }];
};
// Tables generated using this:
// https://gist.github.com/101arrowz/a979452d4355992cbf8f257cbffc9edd
// default literal length table
var dllt = /*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
    81, 16, 99, 140, 49, 198, 24, 99, 12, 33, 196, 24, 99, 102, 102, 134, 70, 146, 4
]), 0, 6)[1];
// default match length table
var dmlt = /*#__PURE__*/ rfse(/*#__PURE__*/ new u8([
    33, 20, 196, 24, 99, 140, 33, 132, 16, 66, 8, 33, 132, 16, 66, 8, 33, 68, 68, 68, 68, 68, 68, 68, 68, 36, 9
]), 0, 6)[1];
// default offset code table
var doct = /*#__PURE__ */ rfse(/*#__PURE__*/ new u8([
    32, 132, 16, 66, 102, 70, 68, 68, 68, 68, 36, 73, 2
]), 0, 5)[1];
// bits to baseline
var b2bl = function (b, s) {
    var len = b.length, bl = new i32(len);
    for (var i = 0; i < len; ++i) {
        bl[i] = s;
        s += 1 << b[i];
    }
    return bl;
};
// literal length bits
var llb = /*#__PURE__ */ new u8(( /*#__PURE__ */new i32([
    0, 0, 0, 0, 16843009, 50528770, 134678020, 202050057, 269422093
])).buffer, 0, 36);
// literal length baseline
var llbl = /*#__PURE__ */ b2bl(llb, 0);
// match length bits
var mlb = /*#__PURE__ */ new u8(( /*#__PURE__ */new i32([
    0, 0, 0, 0, 0, 0, 0, 0, 16843009, 50528770, 117769220, 185207048, 252579084, 16
])).buffer, 0, 53);
// match length baseline
var mlbl = /*#__PURE__ */ b2bl(mlb, 3);
// decode huffman stream
var dhu = function (dat, out, hu) {
    var len = dat.length, ss = out.length, lb = dat[len - 1], msk = (1 << hu.b) - 1, eb = -hu.b;
    if (!lb)
        err(0);
    var st = 0, btr = hu.b, pos = (len << 3) - 8 + msb(lb) - btr, i = -1;
    for (; pos > eb && i < ss;) {
        var cbt = pos >> 3;
        var val = (dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (pos & 7);
        st = ((st << btr) | val) & msk;
        out[++i] = hu.s[st];
        pos -= (btr = hu.n[st]);
    }
    if (pos != eb || i + 1 != ss)
        err(0);
};
// decode huffman stream 4x
// TODO: use workers to parallelize
var dhu4 = function (dat, out, hu) {
    var bt = 6;
    var ss = out.length, sz1 = (ss + 3) >> 2, sz2 = sz1 << 1, sz3 = sz1 + sz2;
    dhu(dat.subarray(bt, bt += dat[0] | (dat[1] << 8)), out.subarray(0, sz1), hu);
    dhu(dat.subarray(bt, bt += dat[2] | (dat[3] << 8)), out.subarray(sz1, sz2), hu);
    dhu(dat.subarray(bt, bt += dat[4] | (dat[5] << 8)), out.subarray(sz2, sz3), hu);
    dhu(dat.subarray(bt), out.subarray(sz3), hu);
};
// read Zstandard block
var rzb = function (dat, st, out) {
    var _a;
    var bt = st.b;
    //    byte 0        block type
    var b0 = dat[bt], btype = (b0 >> 1) & 3;
    st.l = b0 & 1;
    var sz = (b0 >> 3) | (dat[bt + 1] << 5) | (dat[bt + 2] << 13);
    // end byte for block
    var ebt = (bt += 3) + sz;
    if (btype == 1) {
        if (bt >= dat.length)
            return;
        st.b = bt + 1;
        if (out) {
            fill(out, dat[bt], st.y, st.y += sz);
            return out;
        }
        return fill(new u8(sz), dat[bt]);
    }
    if (ebt > dat.length)
        return;
    if (btype == 0) {
        st.b = ebt;
        if (out) {
            out.set(dat.subarray(bt, ebt), st.y);
            st.y += sz;
            return out;
        }
        return slc(dat, bt, ebt);
    }
    if (btype == 2) {
        //    byte 3        lit btype     size format
        var b3 = dat[bt], lbt = b3 & 3, sf = (b3 >> 2) & 3;
        // lit src size  lit cmp sz 4 streams
        var lss = b3 >> 4, lcs = 0, s4 = 0;
        if (lbt < 2) {
            if (sf & 1)
                lss |= (dat[++bt] << 4) | ((sf & 2) && (dat[++bt] << 12));
            else
                lss = b3 >> 3;
        }
        else {
            s4 = sf;
            if (sf < 2)
                lss |= ((dat[++bt] & 63) << 4), lcs = (dat[bt] >> 6) | (dat[++bt] << 2);
            else if (sf == 2)
                lss |= (dat[++bt] << 4) | ((dat[++bt] & 3) << 12), lcs = (dat[bt] >> 2) | (dat[++bt] << 6);
            else
                lss |= (dat[++bt] << 4) | ((dat[++bt] & 63) << 12), lcs = (dat[bt] >> 6) | (dat[++bt] << 2) | (dat[++bt] << 10);
        }
        ++bt;
        // add literals to end - can never overlap with backreferences because unused literals always appended
        var buf = out ? out.subarray(st.y, st.y + st.m) : new u8(st.m);
        // starting point for literals
        var spl = buf.length - lss;
        if (lbt == 0)
            buf.set(dat.subarray(bt, bt += lss), spl);
        else if (lbt == 1)
            fill(buf, dat[bt++], spl);
        else {
            // huffman table
            var hu = st.h;
            if (lbt == 2) {
                var hud = rhu(dat, bt);
                // subtract description length
                lcs += bt - (bt = hud[0]);
                st.h = hu = hud[1];
            }
            else if (!hu)
                err(0);
            (s4 ? dhu4 : dhu)(dat.subarray(bt, bt += lcs), buf.subarray(spl), hu);
        }
        // num sequences
        var ns = dat[bt++];
        if (ns) {
            if (ns == 255)
                ns = (dat[bt++] | (dat[bt++] << 8)) + 0x7F00;
            else if (ns > 127)
                ns = ((ns - 128) << 8) | dat[bt++];
            // symbol compression modes
            var scm = dat[bt++];
            if (scm & 3)
                err(0);
            var dts = [dmlt, doct, dllt];
            for (var i = 2; i > -1; --i) {
                var md = (scm >> ((i << 1) + 2)) & 3;
                if (md == 1) {
                    // rle buf
                    var rbuf = new u8([0, 0, dat[bt++]]);
                    dts[i] = {
                        s: rbuf.subarray(2, 3),
                        n: rbuf.subarray(0, 1),
                        t: new u16(rbuf.buffer, 0, 1),
                        b: 0
                    };
                }
                else if (md == 2) {
                    // accuracy log 8 for offsets, 9 for others
                    _a = rfse(dat, bt, 9 - (i & 1)), bt = _a[0], dts[i] = _a[1];
                }
                else if (md == 3) {
                    if (!st.t)
                        err(0);
                    dts[i] = st.t[i];
                }
            }
            var _b = st.t = dts, mlt = _b[0], oct = _b[1], llt = _b[2];
            var lb = dat[ebt - 1];
            if (!lb)
                err(0);
            var spos = (ebt << 3) - 8 + msb(lb) - llt.b, cbt = spos >> 3, oubt = 0;
            var lst = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << llt.b) - 1);
            cbt = (spos -= oct.b) >> 3;
            var ost = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << oct.b) - 1);
            cbt = (spos -= mlt.b) >> 3;
            var mst = ((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << mlt.b) - 1);
            for (++ns; --ns;) {
                var llc = llt.s[lst];
                var lbtr = llt.n[lst];
                var mlc = mlt.s[mst];
                var mbtr = mlt.n[mst];
                var ofc = oct.s[ost];
                var obtr = oct.n[ost];
                cbt = (spos -= ofc) >> 3;
                var ofp = 1 << ofc;
                var off = ofp + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16) | (dat[cbt + 3] << 24)) >>> (spos & 7)) & (ofp - 1));
                cbt = (spos -= mlb[mlc]) >> 3;
                var ml = mlbl[mlc] + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (spos & 7)) & ((1 << mlb[mlc]) - 1));
                cbt = (spos -= llb[llc]) >> 3;
                var ll = llbl[llc] + (((dat[cbt] | (dat[cbt + 1] << 8) | (dat[cbt + 2] << 16)) >> (spos & 7)) & ((1 << llb[llc]) - 1));
                cbt = (spos -= lbtr) >> 3;
                lst = llt.t[lst] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << lbtr) - 1));
                cbt = (spos -= mbtr) >> 3;
                mst = mlt.t[mst] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << mbtr) - 1));
                cbt = (spos -= obtr) >> 3;
                ost = oct.t[ost] + (((dat[cbt] | (dat[cbt + 1] << 8)) >> (spos & 7)) & ((1 << obtr) - 1));
                if (off > 3) {
                    st.o[2] = st.o[1];
                    st.o[1] = st.o[0];
                    st.o[0] = off -= 3;
                }
                else {
                    var idx = off - (ll != 0);
                    if (idx) {
                        off = idx == 3 ? st.o[0] - 1 : st.o[idx];
                        if (idx > 1)
                            st.o[2] = st.o[1];
                        st.o[1] = st.o[0];
                        st.o[0] = off;
                    }
                    else
                        off = st.o[0];
                }
                for (var i = 0; i < ll; ++i) {
                    buf[oubt + i] = buf[spl + i];
                }
                oubt += ll, spl += ll;
                var stin = oubt - off;
                if (stin < 0) {
                    var len = -stin;
                    var bs = st.e + stin;
                    if (len > ml)
                        len = ml;
                    for (var i = 0; i < len; ++i) {
                        buf[oubt + i] = st.w[bs + i];
                    }
                    oubt += len, ml -= len, stin = 0;
                }
                for (var i = 0; i < ml; ++i) {
                    buf[oubt + i] = buf[stin + i];
                }
                oubt += ml;
            }
            if (oubt != spl) {
                while (spl < buf.length) {
                    buf[oubt++] = buf[spl++];
                }
            }
            else
                oubt = buf.length;
            if (out)
                st.y += oubt;
            else
                buf = slc(buf, 0, oubt);
        }
        else if (out) {
            st.y += lss;
            if (spl) {
                for (var i = 0; i < lss; ++i) {
                    buf[i] = buf[spl + i];
                }
            }
        }
        else if (spl)
            buf = slc(buf, spl);
        st.b = ebt;
        return buf;
    }
    err(2);
};
// concat
var cct = function (bufs, ol) {
    if (bufs.length == 1)
        return bufs[0];
    var buf = new u8(ol);
    for (var i = 0, b = 0; i < bufs.length; ++i) {
        var chk = bufs[i];
        buf.set(chk, b);
        b += chk.length;
    }
    return buf;
};
/**
 * Decompresses Zstandard data
 * @param dat The input data
 * @param buf The output buffer. If unspecified, the function will allocate
 *            exactly enough memory to fit the decompressed data. If your
 *            data has multiple frames and you know the output size, specifying
 *            it will yield better performance.
 * @returns The decompressed data
 */
function decompress(dat, buf) {
    var bufs = [], nb = +!buf;
    var bt = 0, ol = 0;
    for (; dat.length;) {
        var st = rzfh(dat, nb || buf);
        if (typeof st == 'object') {
            if (nb) {
                buf = null;
                if (st.w.length == st.u) {
                    bufs.push(buf = st.w);
                    ol += st.u;
                }
            }
            else {
                bufs.push(buf);
                st.e = 0;
            }
            for (; !st.l;) {
                var blk = rzb(dat, st, buf);
                if (!blk)
                    err(5);
                if (buf)
                    st.e = st.y;
                else {
                    bufs.push(blk);
                    ol += blk.length;
                    cpw(st.w, 0, blk.length);
                    st.w.set(blk, st.w.length - blk.length);
                }
            }
            bt = st.b + (st.c * 4);
        }
        else
            bt = st;
        dat = dat.subarray(bt);
    }
    return cct(bufs, ol);
}
/**
 * Decompressor for Zstandard streamed data
 */
var Decompress = /*#__PURE__*/ (function () {
    /**
     * Creates a Zstandard decompressor
     * @param ondata The handler for stream data
     */
    function Decompress(ondata) {
        this.ondata = ondata;
        this.c = [];
        this.l = 0;
        this.z = 0;
    }
    /**
     * Pushes data to be decompressed
     * @param chunk The chunk of data to push
     * @param final Whether or not this is the last chunk in the stream
     */
    Decompress.prototype.push = function (chunk, final) {
        if (typeof this.s == 'number') {
            var sub = Math.min(chunk.length, this.s);
            chunk = chunk.subarray(sub);
            this.s -= sub;
        }
        var sl = chunk.length;
        var ncs = sl + this.l;
        if (!this.s) {
            if (final) {
                if (!ncs) {
                    this.ondata(new u8(0), true);
                    return;
                }
                // min for frame + one block
                if (ncs < 5)
                    err(5);
            }
            else if (ncs < 18) {
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            if (this.l) {
                this.c.push(chunk);
                chunk = cct(this.c, ncs);
                this.c = [];
                this.l = 0;
            }
            if (typeof (this.s = rzfh(chunk)) == 'number')
                return this.push(chunk, final);
        }
        if (typeof this.s != 'number') {
            if (ncs < (this.z || 3)) {
                if (final)
                    err(5);
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            if (this.l) {
                this.c.push(chunk);
                chunk = cct(this.c, ncs);
                this.c = [];
                this.l = 0;
            }
            if (!this.z && ncs < (this.z = (chunk[this.s.b] & 2) ? 4 : 3 + ((chunk[this.s.b] >> 3) | (chunk[this.s.b + 1] << 5) | (chunk[this.s.b + 2] << 13)))) {
                if (final)
                    err(5);
                this.c.push(chunk);
                this.l = ncs;
                return;
            }
            else
                this.z = 0;
            for (;;) {
                var blk = rzb(chunk, this.s);
                if (!blk) {
                    if (final)
                        err(5);
                    var adc = chunk.subarray(this.s.b);
                    this.s.b = 0;
                    this.c.push(adc), this.l += adc.length;
                    return;
                }
                else {
                    this.ondata(blk, false);
                    cpw(this.s.w, 0, blk.length);
                    this.s.w.set(blk, this.s.w.length - blk.length);
                }
                if (this.s.l) {
                    var rest = chunk.subarray(this.s.b);
                    this.s = this.s.c * 4;
                    this.push(rest, final);
                    return;
                }
            }
        }
        else if (final)
            err(5);
    };
    return Decompress;
}());


;// CONCATENATED MODULE: ./lib/image/compression/zstd-decoder.js




/** Node's own decoder where it has one (22.15 and later), else fzstd, a sixth as fast. Wants frames one at a time: see ZstdFrames. */
function createZstdDecoder(chunkSize) {
    const native = external_node_zlib_namespaceObject.createZstdDecompress;
    return native ? native({ chunkSize }) : new ScriptedZstd();
}
class ScriptedZstd extends external_node_stream_namespaceObject.Transform {
    #decoder = new Decompress((data) => {
        if (data.length > 0)
            this.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    });
    _transform(chunk, _encoding, callback) {
        this.#push(chunk, false, callback);
    }
    _flush(callback) {
        this.#push(Buffer.alloc(0), true, callback);
    }
    /** On bad input fzstd throws what it happens to run into. */
    #push(chunk, final, callback) {
        try {
            this.#decoder.push(chunk, final);
        }
        catch (cause) {
            callback(new damage_Damage('its compressed data are damaged', { cause }));
            return;
        }
        callback();
    }
}

;// CONCATENATED MODULE: ./lib/image/compression/zstd-frames.js

const zstd_frames_MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
/** 2^27, which is also where zstd's own decoder stops by default. */
const LARGEST_WINDOW = 128 * 1024 * 1024;
/** A zstd:chunked layer has one frame a file. */
const MOST_FRAMES = 1_000_000;
/**
 * Cuts a stream of zstd frames where one ends and the next begins (RFC 8878 §3.1), drops skippable frames, and refuses windows that would
 * take too much memory. Needed because Node's decoder ignores, without an error, whatever follows a frame in the same write, and fzstd
 * allocates whatever window a header claims.
 */
class ZstdFrames {
    #magic = { need: 4, use: (bytes) => this.#readMagic(bytes) };
    #blockHeader = { need: 3, use: (bytes) => this.#readBlockHeader(bytes) };
    #held = Buffer.alloc(16);
    #filled = 0;
    #step = this.#magic;
    #left = 0;
    #checksum = 0;
    #frames = 0;
    /** Bytes of the current frame that are ready to be passed on. */
    #parts = [];
    /** The pieces of `chunk` that belong to frames; none holds bytes of two. */
    *split(chunk) {
        let at = 0;
        while (at < chunk.length) {
            const step = this.#step;
            if ('run' in step) {
                const taken = Math.min(this.#left, chunk.length - at);
                if (!step.drop)
                    this.#parts.push(chunk.subarray(at, at + taken));
                at += taken;
                this.#left -= taken;
                if (this.#left === 0)
                    this.#enter(step.next());
            }
            else {
                this.#held[this.#filled++] = chunk[at++];
                if (this.#filled === step.need)
                    this.#enter(step.use(Buffer.from(this.#held.subarray(0, step.need))));
            }
            if (this.#step === this.#magic && this.#parts.length > 0)
                yield this.#flush();
        }
        if (this.#parts.length > 0)
            yield this.#flush();
    }
    end() {
        if (this.#step !== this.#magic || this.#filled > 0)
            throw new damage_Damage('its zstd data are truncated');
    }
    #enter(step) {
        this.#filled = 0;
        this.#step = step;
        this.#left = 'run' in step ? step.run : 0;
        if ('run' in step && step.run === 0)
            this.#enter(step.next());
    }
    #flush() {
        const piece = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
        this.#parts = [];
        return piece;
    }
    #readMagic(bytes) {
        const magic = bytes.readUInt32LE();
        this.#frames++;
        if (this.#frames > MOST_FRAMES)
            throw new damage_Damage(`it has more than ${MOST_FRAMES} zstd frames`, { kind: 'too-large' });
        if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE)
            return { need: 4, use: (size) => this.#dropped(size.readUInt32LE()) };
        if (magic !== zstd_frames_MAGIC)
            throw new damage_Damage('its zstd data are damaged (a frame does not start as one)');
        this.#parts.push(bytes);
        return { need: 1, use: (descriptor) => this.#readDescriptor(descriptor) };
    }
    #dropped(run) {
        return { run, drop: true, next: () => this.#magic };
    }
    #readDescriptor(bytes) {
        const flags = bytes[0];
        this.#parts.push(bytes);
        this.#checksum = (flags & 4) === 0 ? 0 : 4;
        const single = (flags & 0x20) !== 0;
        const sizeBytes = flags >> 6 === 0 ? Number(single) : 1 << (flags >> 6);
        const need = Number(!single) + DICTIONARY_ID_BYTES[flags & 3] + sizeBytes;
        return { need, use: (header) => this.#readFrameHeader(header, single ? sizeBytes : 0) };
    }
    #readFrameHeader(bytes, sizeBytes) {
        this.#parts.push(bytes);
        const window = sizeBytes === 0 ? windowOf(bytes[0]) : contentSizeOf(bytes.subarray(bytes.length - sizeBytes));
        if (window > LARGEST_WINDOW) {
            throw new damage_Damage(`its zstd data need a window of ${window} bytes, more than ${LARGEST_WINDOW}`, {
                kind: 'too-large',
            });
        }
        return this.#blockHeader;
    }
    #readBlockHeader(bytes) {
        this.#parts.push(bytes);
        const header = bytes.readUIntLE(0, 3);
        const repeated = ((header >> 1) & 3) === 1;
        const last = (header & 1) === 1;
        const next = () => (last ? this.#trailer() : this.#blockHeader);
        return { run: repeated ? 1 : header >> 3, drop: false, next };
    }
    #trailer() {
        return { run: this.#checksum, drop: false, next: () => this.#magic };
    }
}
/** RFC 8878 §3.1.1.1.2 */
function windowOf(descriptor) {
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
}
/** RFC 8878 §3.1.1.1.4: with a single segment the content is its own window. */
function contentSizeOf(bytes) {
    if (bytes.length === 8)
        return Number(bytes.readBigUInt64LE());
    return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}

;// CONCATENATED MODULE: ./lib/image/compression/zstd.js







/** Node's default of 16 KiB costs a quarter more time; beyond 64 KiB nothing changes. */
const PIECE = 256 * 1024;
/**
 * The plain bytes of a zstd blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
async function* zstd_zstdChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const { chunk, window } = wasm;
    window.fill(0);
    let filled = 0;
    for await (const piece of decoded(range, seen)) {
        for (let at = 0; at < piece.length;) {
            const taken = piece.copy(chunk, filled, at);
            at += taken;
            filled += taken;
            if (filled < chunk.length)
                continue;
            yield chunk;
            chunk.copy(window, 0, chunk.length - window.length);
            filled = 0;
        }
    }
    if (filled > 0)
        yield chunk.subarray(0, filled);
    verify();
}
async function* decoded(range, seen) {
    const decoder = createZstdDecoder(PIECE);
    // What goes wrong on the way destroys the decoder, and so reaches the loop.
    (0,external_node_stream_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(framePieces(range, seen)), decoder, () => undefined);
    try {
        yield* decoder;
    }
    catch (error) {
        throw damageOf(error);
    }
}
async function* framePieces(range, seen) {
    const frames = new ZstdFrames();
    const options = { start: range.offset, end: range.offset + range.size - 1, highWaterMark: PIECE };
    for await (const piece of (0,external_node_fs_namespaceObject.createReadStream)(range.file, options)) {
        seen(piece);
        yield* frames.split(piece);
    }
    frames.end();
}
/** Zlib's own errors become damage; anything else is not about the bytes. */
function damageOf(error) {
    const code = (0,types_namespaceObject.isNativeError)(error) && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !/^(?:Z_|ZSTD)/i.test(code))
        return error;
    const what = code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
    return new damage_Damage(`its compressed data are ${what}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/image/compression/compression.js








/** By its first bytes: media types are not to be trusted. */
function detectCompression(range) {
    const start = readStart(range, 10);
    if (start.length >= 3 && start.readUIntBE(0, 3) === 0x1f8b08)
        return 'gzip';
    if (start.length < 4)
        return 'none';
    if (start.toString('latin1', 0, 6) === '\xfd7zXZ\0')
        return 'xz';
    if (/^BZh[1-9]1AY&SY$/.test(start.toString('latin1')))
        return 'bzip2';
    const magic = start.readUInt32LE();
    return magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50 ? 'zstd' : 'none';
}
/**
 * Streams a compressed blob, whole, through `consume`, within the limits on size and ratio; checks the digest of the compressed bytes. A
 * chunk is valid until `consume` is done with it. Throws Damage, and what `consume` throws.
 */
async function inflate(range, compression, consume, options = {}) {
    if (compression === 'xz' || compression === 'bzip2')
        throw new Damage(`it is compressed with ${compression}`);
    const bound = new SizeBound(range.size, options.limits ?? DEFAULT_LIMITS);
    const { digest } = options;
    const read = compression === 'gzip' ? gzipChunks : zstdChunks;
    for await (const chunk of read(range, instantiateWasm(), { digest })) {
        options.cancelled?.throwIfAborted();
        bound.add(chunk.length);
        await consume(chunk);
        // Gzip is inflated without waiting for anything, so that signals and timers would wait for its end.
        await setImmediate();
    }
}

;// CONCATENATED MODULE: ./lib/image/tar/file.js


/** A header and the next few, as files in images mostly are small: measured best between 8 KiB (page cache warm) and 64 KiB (cold). */
const WINDOW = 32 * 1024;
/** Reads between two looks at signals and timers. */
const READS_A_TURN = 256;
/** Pushes an uncompressed tar file through a scanner; seeks over payloads that nobody wants, so that they are never read. */
async function scanTarFile(range, scanner, cancelled) {
    const window = Buffer.allocUnsafe(WINDOW);
    const end = range.offset + range.size;
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(range.file, 'r');
    try {
        let position = range.offset;
        for (let reads = 1; position < end && !scanner.finished; reads++) {
            const skipped = Math.min(scanner.skippable, end - position);
            if (skipped > 0) {
                scanner.skip(skipped);
                position += skipped;
            }
            else {
                const read = (0,external_node_fs_namespaceObject.readSync)(descriptor, window, 0, Math.min(WINDOW, end - position), position);
                if (read === 0)
                    break;
                scanner.write(window.subarray(0, read));
                position += read;
            }
            if (reads % READS_A_TURN === 0)
                await (0,promises_namespaceObject.setImmediate)();
            cancelled?.throwIfAborted();
        }
        scanner.end();
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/plain-gauge.js



/** Looks at the plain bytes of a layer as they pass: how many they are, and on request their digest. */
class PlainGauge {
    #bound;
    #imageBytes;
    #meter;
    #check;
    /** `stored`: bytes that the layer has when it is compressed; Infinity when it is not. */
    constructor(stored, limits, meter, diffId) {
        this.#bound = new size_bound_SizeBound(stored, limits);
        this.#imageBytes = limits.imageBytes;
        this.#meter = meter;
        this.#check = diffId === undefined ? undefined : new DigestCheck(diffId, 'configuration');
    }
    add(piece) {
        this.count(piece.length);
        this.#check?.update(piece);
    }
    /** Throws Damage. */
    count(bytes) {
        this.#bound.add(bytes);
        if (this.#meter.addUnpacked(bytes) > this.#imageBytes) {
            throw new damage_Damage(`with it the layers unpack to more than ${this.#imageBytes} bytes`, { limit: 'image-bytes' });
        }
    }
    /** To be called after the last byte. Throws Damage. */
    end() {
        this.#check?.verify();
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/stored-chunks.js


/**
 * The bytes of a blob that is not compressed, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid
 * until the next is asked for. Throws Damage when the blob does not have the digest.
 */
function* storedChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const { chunk, window } = wasm;
    const end = range.offset + range.size;
    window.fill(0);
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(range.file, 'r');
    try {
        for (let position = range.offset; position < end;) {
            const read = (0,external_node_fs_namespaceObject.readSync)(descriptor, chunk, 0, Math.min(chunk.length, end - position), position);
            if (read === 0)
                break;
            const piece = chunk.subarray(0, read);
            seen(piece);
            yield piece;
            if (read >= window.length)
                chunk.copy(window, 0, read - window.length, read);
            else {
                window.copyWithin(0, read);
                chunk.copy(window, window.length - read, 0, read);
            }
            position += read;
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
    verify();
}

;// CONCATENATED MODULE: ./lib/image/survey/pour.js








/** Chunks between two looks at signals and timers: 4 MiB. */
const CHUNKS_A_TURN = 16;
/** Pushes the plain bytes of a layer, in whatever way it is packed, through a scanner. Throws Damage. */
async function pour_pourLayer(order, scanner, pouring) {
    const { blob, diffId } = order;
    const { limits, meter } = pouring;
    const compression = detectCompression(blob);
    if (compression === 'xz' || compression === 'bzip2')
        throw new damage_Damage(`it is compressed with ${compression}`);
    const stored = compression === 'none' ? Number.POSITIVE_INFINITY : blob.size;
    const gauge = new PlainGauge(stored, limits, meter, diffId);
    if (compression === 'none' && !pouring.everyByte)
        return seek(blob, scanner, gauge, pouring);
    // What is not compressed has the digest that its diffID is, which is checked only when that is wanted.
    const checked = compression !== 'none' || diffId !== undefined;
    const digest = checked && order.digest !== diffId ? order.digest : undefined;
    const options = { digest, onRead: (bytes) => meter.addRead(bytes) };
    let chunks = 0;
    for await (const chunk of chunksOf(blob, compression, pouring.wasm, options)) {
        pouring.cancelled?.throwIfAborted();
        gauge.add(chunk);
        scanner.write(chunk);
        if (pouring.cancelled && ++chunks % CHUNKS_A_TURN === 0)
            await (0,promises_namespaceObject.setImmediate)();
        if (pouring.enough?.())
            return;
        if (compression === 'none' && diffId === undefined && scanner.finished)
            break;
    }
    scanner.end();
    gauge.end();
}
async function seek(blob, scanner, gauge, pouring) {
    gauge.count(blob.size);
    await scanTarFile(blob, scanner, pouring.cancelled);
    pouring.meter.addRead(blob.size);
}
function chunksOf(blob, compression, wasm, options) {
    if (compression === 'gzip')
        return gzip_gzipChunks(blob, wasm, options);
    return compression === 'zstd' ? zstd_zstdChunks(blob, wasm, options) : storedChunks(blob, wasm, options);
}

;// CONCATENATED MODULE: ./lib/image/survey/column.js

const FIRST = 256;
/** Characters up to which a loop beats the encoder. */
const SHORT = 64;
/** A typed array that grows. */
class Column {
    #make;
    #values;
    #length = 0;
    constructor(make) {
        this.#make = make;
        this.#values = make(FIRST);
    }
    get length() {
        return this.#length;
    }
    push(value) {
        if (this.#length === this.#values.length) {
            const grown = this.#make(this.#length * 2);
            grown.set(this.#values);
            this.#values = grown;
        }
        this.#values[this.#length++] = value;
    }
    /** Sets bits of the last value. */
    setLast(bits) {
        const last = this.#length - 1;
        this.#values[last] = this.#values[last] | bits;
    }
    /** An array of its own, no longer than needed; the column is empty then, so that two of them are never held for long. */
    finish() {
        const values = this.#values.slice(0, this.#length);
        this.#values = this.#make(1);
        this.#length = 0;
        return values;
    }
}
/** Texts that grow. */
class TextColumn {
    #bytes = Buffer.allocUnsafeSlow(4096);
    #filled = 0;
    #ends = new Column((length) => new Uint32Array(length));
    get length() {
        return this.#ends.length;
    }
    /** Returns the hash of its bytes. */
    push(text) {
        // A UTF-16 unit takes three bytes of UTF-8 at most.
        const most = this.#filled + text.length * 3;
        if (most > this.#bytes.length) {
            const grown = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, most));
            this.#bytes.copy(grown, 0, 0, this.#filled);
            this.#bytes = grown;
        }
        const start = this.#filled;
        const hash = text.length <= SHORT ? this.#pushAscii(text) : undefined;
        if (hash === undefined)
            this.#filled = start + this.#bytes.write(text, start);
        this.#ends.push(this.#filled);
        return hash ?? hashOf(this.#bytes, start, this.#filled);
    }
    /** Copies and hashes in one loop, without leaving JavaScript: nearly all names are short and ASCII. Undefined where it is not. */
    #pushAscii(text) {
        const bytes = this.#bytes;
        let at = this.#filled;
        let hash = HASH_START;
        for (let index = 0; index < text.length; index++) {
            const unit = text.charCodeAt(index);
            if (unit >= 0x80)
                return undefined;
            bytes[at++] = unit;
            hash = hashStep(hash, unit);
        }
        this.#filled = at;
        return hash >>> 0;
    }
    finish() {
        const bytes = Uint8Array.prototype.slice.call(this.#bytes, 0, this.#filled);
        this.#bytes = Buffer.alloc(0);
        this.#filled = 0;
        return { bytes, ends: this.#ends.finish() };
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/survey-builder.js


const WHITEOUT = '.wh.';
/** Two dots before `opq` (image-spec, layer.md, "Opaque Whiteout"). */
const OPAQUE = '.wh..wh..opq';
/** Files and folders of AUFS's own, the opaque mark excepted. */
const AUFS = '.wh..wh.';
const DOT = 0x2e;
const KINDS = {
    file: Kind.file,
    directory: Kind.directory,
    symlink: Kind.symlink,
    'character-device': Kind.characterDevice,
    'block-device': Kind.blockDevice,
    fifo: Kind.fifo,
    hardlink: Kind.hardlink,
    other: Kind.passedOver,
};
/** Columns that are being filled, an entry at a time. */
class SurveyBuilder {
    #kinds = new Column((length) => new Uint8Array(length));
    #parents = new Column((length) => new Uint32Array(length));
    #folders = new TextColumn();
    #folderIndex = new Map();
    #names = new TextColumn();
    #hashes = new Column((length) => new Uint32Array(length));
    #modes = new Column((length) => new Uint16Array(length));
    #uids = new Column((length) => new Uint32Array(length));
    #gids = new Column((length) => new Uint32Array(length));
    #sizes = new Column((length) => new Float64Array(length));
    #contents = new Column((length) => new Uint32Array(length));
    #linked = new Column((length) => new Uint32Array(length));
    #targets = new TextColumn();
    #capable = new Column((length) => new Uint32Array(length));
    #capabilities = new TextColumn();
    #captured = [];
    #excerpts = [];
    /** The folder of the last entry: the next mostly stands beside it. */
    #last;
    get count() {
        return this.#kinds.length;
    }
    /** Takes the next entry; returns its kind. `passOver`: it is only counted. */
    add(entry, passOver = false) {
        const slash = entry.path.lastIndexOf('/');
        const name = entry.path.slice(slash + 1);
        const kind = passOver ? Kind.passedOver : kindOf(entry, name);
        const shown = kind === Kind.whiteout && name.startsWith(WHITEOUT) ? name.slice(WHITEOUT.length) : name;
        const opaque = kind === Kind.directory && entry.overlay === 'opaque' ? OPAQUE_FLAG : 0;
        this.#parents.push(kind === Kind.passedOver ? 0 : this.#folder(entry.path.slice(0, Math.max(0, slash))));
        this.#hashes.push(this.#names.push(kind === Kind.passedOver || kind === Kind.opaque ? '' : shown));
        this.#kinds.push(kind | opaque);
        this.#modes.push(entry.mode & 0o7777);
        // uid_t and gid_t have 32 bits; a header may claim more.
        this.#uids.push(entry.uid >>> 0);
        this.#gids.push(entry.gid >>> 0);
        this.#sizes.push(entry.size);
        if (kind === Kind.symlink || kind === Kind.hardlink) {
            this.#linked.push(this.count - 1);
            this.#targets.push(entry.linkname ?? '');
        }
        if (entry.capabilities !== undefined && kind !== Kind.passedOver) {
            this.#capable.push(this.count - 1);
            this.#capabilities.push(entry.capabilities);
        }
        return kind;
    }
    /** Sets flags of the last entry. */
    flag(flags) {
        this.#kinds.setLast(flags);
    }
    /** The two words of the keyed hash of an entry's content; to be called for every entry, in order, or for none. */
    hash(low, high) {
        this.#contents.push(low);
        this.#contents.push(high);
    }
    capture(entry, bytes) {
        this.#captured.push({ entry, bytes });
    }
    find(entry, offset, bytes) {
        this.#excerpts.push({ entry, offset, bytes });
    }
    finish() {
        return {
            count: this.count,
            kinds: this.#kinds.finish(),
            parents: this.#parents.finish(),
            folders: this.#folders.finish(),
            names: this.#names.finish(),
            hashes: this.#hashes.finish(),
            modes: this.#modes.finish(),
            uids: this.#uids.finish(),
            gids: this.#gids.finish(),
            sizes: this.#sizes.finish(),
            contents: this.#contents.finish(),
            linked: this.#linked.finish(),
            targets: this.#targets.finish(),
            capable: this.#capable.finish(),
            capabilities: this.#capabilities.finish(),
            captured: this.#captured,
            excerpts: this.#excerpts,
        };
    }
    #folder(path) {
        if (this.#last?.path === path)
            return this.#last.index;
        let index = this.#folderIndex.get(path);
        if (index === undefined) {
            index = this.#folders.length;
            this.#folders.push(path);
            this.#folderIndex.set(path, index);
        }
        this.#last = { path, index };
        return index;
    }
}
/** Nearly all are: what whiteouts and AUFS's own begin with is a dot, and what no engine unpacks has another type or no name. */
function isPlain({ path, overlay }, name) {
    return overlay === undefined && path !== '' && path.charCodeAt(0) !== DOT && name.charCodeAt(0) !== DOT;
}
/** A whiteout is one by its name, whatever its type: some exporters write them as hard links. */
function kindOf(entry, name) {
    if (isPlain(entry, name))
        return KINDS[entry.type];
    if (name === OPAQUE)
        return Kind.opaque;
    if (name.startsWith(AUFS) || entry.path.startsWith(AUFS))
        return Kind.passedOver;
    if (name.startsWith(WHITEOUT) || entry.overlay === 'whiteout')
        return Kind.whiteout;
    if (entry.path === '' && entry.type !== 'directory')
        return Kind.passedOver;
    return KINDS[entry.type];
}

;// CONCATENATED MODULE: ./lib/image/survey/survey-layer.js









/** Reads one layer in one pass. Damage is part of the answer: what stands before it counts. */
async function surveyLayer(order, surveying) {
    const { wishes, wasm, meter, cancelled } = surveying;
    const builder = new SurveyBuilder();
    const find = (entry, offset, bytes) => builder.find(entry, offset, bytes);
    const scan = wishes.scanContent ? new ContentReading(wasm, wishes, find, () => taker.remarkExcess()) : undefined;
    const taker = new EntryTaker(builder, wishes, meter, scan);
    const everyByte = wishes.scanContent || order.diffId !== undefined;
    const damage = await damageIn(async () => {
        const scanner = new scanner_TarScanner((entry) => taker.take(entry));
        await pour_pourLayer(order, scanner, { wasm, meter, cancelled, limits: wishes.limits, everyByte });
    });
    taker.end();
    return { survey: builder.finish(), remarks: taker.remarks.list(), ...(damage ? { damage: damage.report() } : {}) };
}
/** The contents of those of a few entries of a layer that `accept` lets pass and that come before damage. `entries`: ascending. */
async function captureEntries(order, entries, accept, surveying) {
    const { wishes, wasm, cancelled } = surveying;
    const captured = [];
    const holder = new PayloadHolder();
    let next = 0;
    let wanted = 0;
    await damageIn(async () => {
        const scanner = new TarScanner((tarEntry) => {
            const entry = next++;
            if (entry !== entries[wanted])
                return undefined;
            wanted++;
            if (!accept(tarEntry))
                return undefined;
            holder.begin(tarEntry, (bytes) => captured.push({ entry, bytes }));
            return holder.sink;
        });
        const enough = () => wanted === entries.length && !holder.busy;
        const pouring = { wasm, meter: new Meter(), cancelled, limits: wishes.limits, everyByte: false, enough };
        await pourLayer({ blob: order.blob }, scanner, pouring);
    });
    return captured;
}
async function damageIn(work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        if (error instanceof damage_Damage)
            return error;
        if ((0,types_namespaceObject.isNativeError)(error) && 'syscall' in error)
            return new damage_Damage(`its file cannot be read: ${error.message}`, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/transfer.js
/** The same with every content in a buffer of its own: what lies in a pool that others use can not be handed over, and would be copied with all of it. */
function owned(surveyed) {
    const own = (piece) => piece.bytes.length === piece.bytes.buffer.byteLength ? piece : { ...piece, bytes: new Uint8Array(piece.bytes) };
    const { survey } = surveyed;
    const { captured, excerpts } = survey;
    return { ...surveyed, survey: { ...survey, captured: captured.map(own), excerpts: excerpts.map(own) } };
}
/** All buffers of a survey, each once: what is handed over instead of being copied. */
function buffersOf({ survey }) {
    const buffers = new Set();
    const add = ({ buffer }) => {
        if (buffer instanceof ArrayBuffer)
            buffers.add(buffer);
    };
    const { folders, names, targets, capabilities, captured, excerpts } = survey;
    const { kinds, parents, hashes, modes, uids, gids, sizes, contents, linked, capable } = survey;
    for (const column of [kinds, parents, hashes, modes, uids, gids, sizes, contents, linked, capable])
        add(column);
    for (const { bytes, ends } of [folders, names, targets, capabilities]) {
        add(bytes);
        add(ends);
    }
    for (const { bytes } of [...captured, ...excerpts])
        add(bytes);
    return [...buffers];
}

;// CONCATENATED MODULE: ./lib/image/survey/worker.js





// The thread that layers are read on: one order in, one survey out, its buffers handed over. It ends when nobody holds its port any more.
const { wishes, counters, module: worker_module } = external_node_worker_threads_namespaceObject.workerData;
const surveying = { wishes, wasm: module_instantiateWasm(worker_module), meter: new meter_Meter(counters) };
const port = external_node_worker_threads_namespaceObject.parentPort;
port?.on('message', async (order) => {
    const surveyed = owned(await surveyLayer(order, surveying));
    port.postMessage(surveyed, buffersOf(surveyed));
});

