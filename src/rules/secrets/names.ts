/** Words, alone or at the end of a word written together, that make a name the name of a secret. */
const SECRET_WORDS =
  /(?:^|[a-z])(?:passwords?|passwd|passwort|passphrase|secrets?|token|credentials?|apikey|secretkey|accesskey|privatekey|authkey|encryptionkey|signingkey)$/;
const SECRET_ALONE = new Set(['pass', 'pwd', 'pw', 'psk', 'cred', 'creds', 'pat']);
const ENDS_IN_PASS =
  /^(?:root|db|user|admin|my|pg|mysql|redis|ftp|smtp|mail|sudo|require|master|auth|login|service|app)(?:pass|pwd)$/;
/** What makes a `key` a secret one: `API_KEY`, but not `GPG_KEY` or `PRIMARY_KEY`. */
const KEY_KINDS = new Set([
  'api',
  'access',
  'private',
  'secret',
  'encryption',
  'encrypt',
  'signing',
  'auth',
  'master',
  'session',
  'account',
  'shared',
  'service',
  'storage',
  'deploy',
  'cipher',
  'hmac',
  'jwt',
]);
/** A name that ends in one of these tells about a secret and is none. */
const ABOUT = new Set(
  `file files filename path paths dir directory folder url uri urls endpoint host hosts hostname server port name names id ids version length len size count limit ttl expiry expires expire expiration expirytime
  timeout lifetime age duration interval type types kind policy policies header headers field fields column algorithm algo alg method fingerprint enabled enable disabled disable required require optional allowed
  regex pattern format prefix suffix prompt hint label title description help text message placeholder var variable env key_name manager provider providers store backend service issuer audience subject scope scopes
  min max minimum maximum strength complexity history rotation rotate reset retries attempts rounds cost hash hashed salt encoding charset cache source location mount ref reference arn class cmd command script helper
  user username email login account role public pub cert certificate ca crl status state mode required_for validity days hours minutes seconds check validation validator generator parameter param stdin fd input output flag option
  thru through`.split(/\s+/),
);
/** `--disabled-password`, `--with-password-argon2`: how a program deals with secrets, not one. */
const WAYS = new Set([
  'disabled',
  'disable',
  'no',
  'without',
  'with',
  'enable',
  'enabled',
  'allow',
  'skip',
  'ignore',
  'show',
  'hide',
]);
const NOT_SECRET = new Set([
  'public',
  'pub',
  'pubkey',
  'fingerprint',
  'gpg',
  'pgp',
  'keyserver',
  'keyring',
  'csrf',
  'xsrf',
  'tokenizer',
  // A library, in Java and JavaScript.
  'jsonwebtoken',
  'cancellation',
  'sha1',
  'sha256',
  'sha512',
  'md5',
  'checksum',
]);

/** What a name promises about its value. */
export type NameKind = 'password' | 'token';

/**
 * Judges a variable, key or option by its words: `DB_PASSWORD`, `dbPassword` and `--db-password` are passwords; `PASSWORD_FILE`, `GPG_KEY` and
 * `PUBLIC_TOKEN` hold no secret.
 */
export function secretName(name: string): NameKind | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || ABOUT.has(last) || WAYS.has(words[0] ?? '') || words.some((word) => NOT_SECRET.has(word)))
    return undefined;
  const telling = words.filter((word, index) => isTelling(word, words[index - 1]));
  if (telling.length === 0) return undefined;
  return telling.some((word) => /pass|pwd|pw$/.test(word)) ? 'password' : 'token';
}

/** `dbPassword`, `DB_PASSWORD`, `db.password` → `db`, `password`. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) =>
      word.replace(/\d+$/, (digits) => (word.length > digits.length && !/^(?:sha|md)\d/.test(word) ? '' : digits)),
    )
    .filter((word) => word !== '');
}

function isTelling(word: string, before: string | undefined): boolean {
  if (SECRET_ALONE.has(word) || SECRET_WORDS.test(word) || ENDS_IN_PASS.test(word)) return true;
  return (word === 'key' || word === 'keys') && before !== undefined && KEY_KINDS.has(before);
}
