import type { Provider } from './providers.ts';

/**
 * Secrets that are known by what stands around them: addresses with a password, request headers, options of well-known programs, and the files of
 * registries. The same law as in providers.ts: sticky, bounded, tried at a keyword only. A value that begins with `$` is a variable, not a secret.
 */
const VALUE = String.raw`(?![$%<{])([^\s"'\\,;]{4,800})`;

export const PHRASES: readonly Provider[] = [
  {
    id: 'url-password',
    label: 'a password in an address',
    keywords: ['://'],
    // RFC 3986 userinfo; a password may itself hold `@` when it is not encoded, but never `/`.
    pattern: /:\/\/[^\s:/?#@"'<>]{0,200}:(?![$%<{])([^\s/?#"'<>]{3,400})@[A-Za-z0-9[_$]/y,
  },
  {
    id: 'url-token',
    label: 'a token in an address',
    keywords: ['://'],
    pattern: /:\/\/(?![$%<{])([A-Za-z0-9_.~-]{20,400})(?::x-oauth-basic)?@[A-Za-z0-9[]/y,
    confidence: 'medium',
  },
  {
    id: 'image-password',
    label: 'a password in the name of an image',
    keywords: ['from ', 'from='],
    anyCase: true,
    // No engine takes such a name, but the line is in the repository all the same. A digest has neither a dot nor a slash behind its `@`.
    pattern:
      /from[ =](?:--platform=\S{1,80} )?[^\s:/@=]{1,100}:(?![$%<{])([^\s/@:]{4,200})@[a-z0-9-]{1,100}(?:\.[a-z0-9-]{1,100}){1,10}(?::\d{1,5})?\//iy,
  },
  {
    id: 'authorization-header',
    label: 'an authorization header',
    keywords: ['authorization'],
    anyCase: true,
    pattern: new RegExp(
      String.raw`authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|apikey|api-key|api-token|ssws|bot)\s{1,3})${VALUE}`,
      'iy',
    ),
  },
  {
    id: 'token-header',
    label: 'a token in a request header',
    keywords: [
      'private-token',
      'job-token',
      'deploy-token',
      'x-api-key',
      'x-auth-token',
      'x-vault-token',
      'x-jfrog-art-api',
      'x-access-token',
    ],
    anyCase: true,
    pattern: new RegExp(
      String.raw`(?:private|job|deploy|x-auth|x-vault|x-access)-token\s{0,3}:\s{0,3}${VALUE}|x-(?:api-key|jfrog-art-api)\s{0,3}:\s{0,3}${VALUE}`,
      'iy',
    ),
  },
  {
    id: 'curl-password',
    label: 'a password on the command line of curl',
    keywords: ['curl '],
    pattern:
      /curl(?: [^\n|;&]{0,300}?)? (?:-[a-zA-Z]{0,8}u ?|--(?:proxy-)?user[= ])["']?(?![$%])[^\s:"'$]{0,100}:["']?(?![$%<{])([^\s"']{3,200})/y,
  },
  {
    id: 'sshpass-password',
    label: 'a password on the command line of sshpass',
    keywords: ['sshpass '],
    pattern: /sshpass {1,3}-p ?["']?(?!\$)([^\s"']{3,200})/y,
  },
  {
    id: 'login-password',
    label: 'a password on the command line of a login',
    keywords: [' login '],
    pattern: / login [^\n|;&]{0,200}?(?:-p|--password)[= ]["']?(?![$%<{-])([^\s"']{3,400})/y,
  },
  {
    id: 'database-password',
    label: 'a password on the command line of a database client',
    keywords: ['mysql', 'mariadb'],
    pattern: /(?:mysql|mysqladmin|mysqldump|mariadb)(?: [^\n|;&]{0,200}?)? -p["']?(?!\$)([^\s"']{3,200})/y,
    confidence: 'medium',
  },
  {
    id: 'openssl-passphrase',
    label: 'a passphrase on the command line of openssl',
    keywords: ['pass:'],
    pattern: /(?<=-(?:pass|passin|passout) ["']?)pass:(?!\$)([^\s"']{3,200})/y,
  },
  {
    id: 'system-password',
    label: 'the password of a system user',
    keywords: ['echo ', 'printf '],
    pattern:
      /(?:echo|printf) (?:-[en]{1,2} )?["']?[A-Za-z_][\w.-]{0,31}:(?![$%])([^\s"'|]{3,200})["']? {0,3}\| {0,3}(?:sudo )?(?:\/usr\/sbin\/)?chpasswd/y,
  },
  {
    id: 'netrc-password',
    label: 'a password of a .netrc file',
    keywords: ['machine '],
    pattern: /machine\s{1,8}\S{1,200}\s{1,20}login\s{1,8}\S{1,200}\s{1,20}password\s{1,8}(?!\$)([^\s"'\\]{3,400})/y,
  },
  {
    id: 'registry-token',
    label: 'a package registry token',
    keywords: ['_auth'],
    pattern: /(?<![A-Za-z0-9])_auth(?:Token)?\s{0,3}[= ]\s{0,3}\\?["']?(?!\$)([A-Za-z0-9+/=_.~-]{8,1000})/y,
  },
  {
    id: 'docker-auth',
    label: 'a registry login',
    keywords: ['"auth', '"identitytoken'],
    pattern: /"(?:auth|identitytoken)\\?"\s{0,8}:\s{0,8}\\?"([A-Za-z0-9+/=_.-]{8,3000})/y,
  },
  {
    id: 'aws-secret-key',
    label: 'an AWS secret key',
    keywords: ['secret_access_key', 'secretaccesskey'],
    anyCase: true,
    pattern: /secret_?access_?key\\?["']?\s{0,4}[=: ]\s{0,4}\\?["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/iy,
  },
];
