import type { Confidence } from '../../model/severity.ts';
import { characterClasses, entropy, variety } from './characters.ts';
import type { NameKind } from './names.ts';

/** Words of which fill-in values are made: `changeme`, `your-secret-here`, `example_password`. */
const FILL_IN = new Set(
  `a an the my your our this here change changeme changeit replace replaceme me it with set put enter insert fill todo fixme tbd example examples sample demo dummy fake mock placeholder none null nil
  undefined unset empty true false yes no on off default value password passwd pass pwd passphrase secret secrets token key api apikey access auth private credential credentials admin administrator root user username
  guest test tests testing tester postgres postgresql mysql mariadb redis mongo mongodb rabbitmq minio minioadmin development dev local localhost staging prod production insecure notsecret not real redacted hidden
  xxx xxxx foo bar baz foobar some string random generated runtime build time provided by in to be and or of for is must do use used only hello world actual`.split(
    /\s+/,
  ),
);
/** Where a secret is kept rather than what it is. */
const KEPT_ELSEWHERE =
  /^(?:vault:|arn:|op:\/\/|sm:\/\/|secret:\/\/|projects\/[^/]+\/secrets|ENC\[|file:|env:|ref\+|process\.env|os\.environ|secrets?\.[a-z])/i;
const REFERENCE = /\$[A-Za-z_{(]|^%[A-Za-z_]\w*%$|\{\{|\}\}|`|^<[^<>]*>$|^\[[^[\]]*\]$|^\{[\w.+/=-]*\}$/;
const PATH = /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w.@ -]+(?:[\\/][\w.@ -]+)*[\\/]?$/;
/** `/usr/bin:/bin`, each part a path. */
const PATHS = /^(?:[\w.~@-]*\/[\w./~@-]*:)+[\w.~@-]*\/[\w./~@-]*$/;
/** Its password is judged for itself. */
const URL_PASSWORD = /^[a-z][a-z\d+.-]{1,20}:\/\/[^\s:/?#@]{0,200}:([^\s/?#@]{1,400})@/i;
/** Whether a key is in it is for its own detector to say. */
const PEM = /^(?:\\n|\s)*-----BEGIN /;
const URL_WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]{1,20}:\/\/[^@\s]*$/i;
const VERSION = /^v?\d+(?:\.\d+)+(?:[.-]\w+)*$/;
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{4} ?){8,10}$/;

/** What documentation leaves of a value. */
const CUT_SHORT = /(?:\.{3}|…|\[[Rr]edacted\]|<redacted>)$/;
/** `xoxb-your-token`, `YOUR_API_KEY_HERE`. */
const STAND_IN = /(?:^|[_-])your[_-]|here$/i;

/** A value that stands for another one, or for none: `xxxx`, `changeme`, `EXAMPLE`-keys of documentation. */
export function isPlaceholder(value: string): boolean {
  if ((variety(value, 4) < 4 && value.length > 3) || /^(.)\1*$|(.)\2{11}|([xX*.#0])\3{7}/.test(value)) return true;
  if (CUT_SHORT.test(value) || STAND_IN.test(value)) return true;
  if (
    /EXAMPLE/.test(value) ||
    /example(?:key)?$|^(?:x{3,}|\*{3,}|\.{3,})/i.test(value) ||
    /^(?:0123456789|1234567890|abcdefghij)/i.test(value)
  )
    return true;
  const words = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  return words.length > 0 && !/\d/.test(value) && words.every((word) => FILL_IN.has(word.toLowerCase()));
}

/** Whether the value can be a secret at all: not a variable, a path, an address without a password, a version or a fill-in. */
export function isLiteral(value: string): boolean {
  if (value.length < 4 || value.length > 8192 || REFERENCE.test(value) || KEPT_ELSEWHERE.test(value)) return false;
  if (PATH.test(value) && (value.length < 40 || entropy(value) < 4.3)) return false;
  const password = URL_PASSWORD.exec(value)?.[1];
  if (PEM.test(value) || (password !== undefined && isPlaceholder(password))) return false;
  if (PATHS.test(value) || URL_WITHOUT_PASSWORD.test(value) || VERSION.test(value) || FINGERPRINT.test(value))
    return false;
  if (/^\d{1,7}$/.test(value) || isProse(value)) return false;
  return !isPlaceholder(value);
}

/** How much a literal value under the name of a secret looks like a live one; undefined when it does not. */
export function judgeValue(value: string, kind: NameKind): Confidence | undefined {
  if (!isLiteral(value)) return undefined;
  const classes = characterClasses(value);
  const weak = value
    .replace(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase();
  if (weak === '' || weak.split(' ').every((word) => FILL_IN.has(word))) return 'low';
  if (kind === 'password') return classes >= 2 && value.length >= 6 ? 'medium' : 'low';
  if (value.length >= 16 && classes >= 2 && entropy(value) >= 3) return 'medium';
  return value.length >= 8 && (classes >= 2 || value.length >= 16) ? 'low' : undefined;
}

/** Three or more plain words in a row are a sentence about a secret. */
function isProse(value: string): boolean {
  return /^\p{L}+(?: \p{L}+[,.:;!?]?){2,}$/u.test(value);
}
