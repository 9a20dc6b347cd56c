/** How many characters in a row of a secret may nowhere appear. */
export const WINDOW = 8;

/**
 * Words of our own sentences that weak passwords are made of. A stretch that lies wholly inside one is not a secret: to blot it out of our own text
 * would tell that it is part of the password.
 */
const ORDINARY_WORDS = [
  'password',
  'passwords',
  'Password',
  'passphrase',
  'credential',
  'credentials',
  'container',
  'Container',
  'configuration',
  'Configuration',
  'production',
  'development',
  'administrator',
  'database',
  'registry',
  'dockerfile',
  'Dockerfile',
  'instruction',
  'filesystem',
  'localhost',
  'username',
  'kubernetes',
  'postgres',
  'postgresql',
  'application',
  'entrypoint',
  'repository',
  'ENTRYPOINT',
  'PASSWORD',
  'POSTGRES_PASSWORD',
  'MYSQL_ROOT_PASSWORD',
  'DB_PASSWORD',
  'SECRET_KEY',
  'ACCESS_KEY',
  'SECRET_ACCESS_KEY',
  'AWS_SECRET_ACCESS_KEY',
  'vulnerabilities',
  'vulnerability',
];

export const ORDINARY_WINDOWS: ReadonlySet<string> = new Set(
  ORDINARY_WORDS.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - WINDOW + 1) }, (_, at) => word.slice(at, at + WINDOW)),
  ),
);

/** The same for passwords that are one short word of our sentences: what stands beside the name of a secret is blotted out all the same. */
export const ORDINARY_SHORT: ReadonlySet<string> = new Set([
  'root',
  'user',
  'image',
  'secret',
  'token',
  'docker',
  'stage',
  'server',
  'system',
]);

/** Properties of a Report whose strings come from our own vocabulary, are checksums, or name a file of the repository: to change them would break the report. */
export const STRUCTURAL_KEYS: ReadonlySet<string> = new Set([
  'kind',
  'ruleId',
  'severity',
  'confidence',
  'origin',
  'level',
  'code',
  'verdict',
  'grade',
  'on',
  'status',
  'baselineState',
  'schemaVersion',
  'fingerprint',
  'diffId',
  'digest',
  'imageId',
  'uri',
  'failOnSeverity',
  'expires',
  'created',
  'baseCommit',
]);
