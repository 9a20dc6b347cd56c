import type { Confidence, Severity } from '../../model/severity.ts';
import { findSecrets } from './find.ts';
import { findPrivateKeys } from './private-keys.ts';
import type { SecretSpan } from './span.ts';
import { isLiteral } from './values.ts';

/** A kind of file that is known to hold credentials, recognised by its name and, unless `byName`, by its content. */
export interface FileKind {
  /** Stable, kebab-case, safe to print. */
  readonly id: string;
  /** A noun with its article: "a private key". */
  readonly label: string;
  /** Globs, dot files included. */
  readonly paths: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What is secret in the text; undefined when nothing is. Absent for files that are judged by name alone. */
  readonly find?: (text: string, path: string) => FileFacts | undefined;
}

export interface FileFacts {
  /** For redaction only. */
  readonly values: readonly string[];
  /** Where they differ from the kind's own. */
  readonly label?: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
}

export const FILE_KINDS: readonly FileKind[] = [
  {
    id: 'private-key',
    label: 'a private key',
    paths: [
      ...['rsa', 'dsa', 'ecdsa', 'ed25519', 'ecdsa_sk', 'ed25519_sk'].map((kind) => `**/id_${kind}`),
      '**/identity',
      '**/*.pem',
      '**/*.key',
      '**/*.ppk',
      '**/*.priv',
      '**/*{_,-}key',
      '**/*private*key*',
      '**/.ssh/*',
    ],
    severity: 'critical',
    confidence: 'high',
    find: privateKey,
  },
  settings(
    'npm-token',
    'an npm token',
    ['**/.npmrc', '**/.yarnrc', '**/.yarnrc.yml', 'usr/etc/npmrc', 'etc/npmrc'],
    /^(?:registry-token|npm-token|url-password|github-token|gitlab-token|token-value|password-value)$/,
  ),
  settings('pypi-password', 'a package index password', [
    '**/.pypirc',
    '**/pip.conf',
    '**/.config/pip/pip.conf',
    '**/uv.toml',
    '**/.config/pypoetry/auth.toml',
  ]),
  settings('netrc-password', 'a .netrc password', ['**/.netrc', '**/_netrc'], /^(?:netrc-password)$/),
  settings(
    'git-credentials',
    'a Git password',
    ['**/.git-credentials', '**/.config/git/credentials', '**/.git/config', '**/.gitconfig'],
    /^(?:url-|github|gitlab|authorization)/,
  ),
  settings('docker-login', 'a registry login', [
    '**/.docker/config.json',
    '**/.dockercfg',
    '**/.dockerconfigjson',
    '**/containers/auth.json',
  ]),
  settings(
    'kubernetes-credentials',
    'Kubernetes credentials',
    ['**/.kube/config', '**/*kubeconfig*', 'etc/kubernetes/*.conf', '**/k3s.yaml'],
    /./,
    keyData,
  ),
  settings('aws-credentials', 'AWS credentials', [
    '**/.aws/credentials',
    '**/.aws/config',
    '**/.s3cfg',
    '**/.boto',
    '**/rclone.conf',
  ]),
  settings('google-credentials', 'Google Cloud credentials', [
    '**/*service*account*.json',
    '**/*credential*.json',
    '**/*-key.json',
    '**/{gcp,gcloud,google}*.json',
    '**/key.json',
  ]),
  settings('environment-file', 'an environment file with secrets', [
    '**/.env',
    '**/.env.*',
    '**/*.env',
    '**/.envrc',
    '**/.flaskenv',
  ]),
  settings('database-password', 'a database password', ['**/.my.cnf', '**/.mylogin.cnf']),
  {
    id: 'pgpass-password',
    label: 'a PostgreSQL password',
    paths: ['**/.pgpass'],
    severity: 'critical',
    confidence: 'high',
    find: pgpass,
  },
  settings('tool-credentials', 'credentials of a build tool', [
    '**/.m2/settings.xml',
    '**/.gradle/gradle.properties',
    '**/.cargo/credentials{,.toml}',
    '**/.gem/credentials',
    '**/.composer/auth.json',
    '**/auth.json',
    '**/.config/gh/hosts.yml',
    '**/.config/hub',
    '**/.bundle/config',
    '**/NuGet.Config',
  ]),
  settings('terraform-secrets', 'Terraform credentials', [
    '**/*.tfstate',
    '**/*.tfvars',
    '**/.terraformrc',
    '**/.terraform.d/credentials.tfrc.json',
  ]),
  settings(
    'shell-history',
    'a shell history with secrets',
    ['**/.{bash,zsh,ash,sh,psql,mysql}_history'],
    /^(?!password-value|token-value)/,
  ),
  settings('vault-token', 'a Vault token', ['**/.vault-token']),
  {
    id: 'keystore',
    label: 'a key store',
    paths: ['p12', 'pfx', 'jks', 'keystore', 'bcfks', 'kdbx'].map((ending) => `**/*.${ending}`),
    severity: 'high',
    confidence: 'low',
  },
];

/** A file of settings, judged by what the detectors find in it; `which` says whose findings count. */
function settings(
  id: string,
  label: string,
  paths: readonly string[],
  which = /./,
  more?: (text: string) => readonly string[],
): FileKind {
  const find = (text: string): FileFacts | undefined => {
    const spans = findSecrets(text, { assignments: true }).filter(
      (span) => which.test(span.detector) && !span.placeholder && span.confidence !== 'low',
    );
    const values = [...spans.map(({ start, end }) => text.slice(start, end)), ...(more?.(text) ?? [])];
    return values.length > 0 ? { values, confidence: surest(spans) } : undefined;
  };
  return { id, label, paths, severity: 'critical', confidence: 'high', find };
}

function surest(spans: readonly SecretSpan[]): Confidence {
  return spans.some((span) => span.confidence === 'high') || spans.length === 0 ? 'high' : 'medium';
}

function privateKey(text: string, path: string): FileFacts | undefined {
  const keys = findPrivateKeys(text);
  const values = keys.map(({ start, end }) => text.slice(start, end));
  if (/^PuTTY-User-Key-File-\d/.test(text)) {
    const locked = !/^Encryption: none\r?$/m.test(text);
    return { values: [text.slice(text.indexOf('Private-Lines'))], ...(locked ? LOCKED : {}) };
  }
  if (keys.length === 0) return undefined;
  if (keys.every((key) => key.encrypted)) return { values, ...LOCKED };
  if (/(?:^|\/)ssh_host_\w+_key$/.test(path))
    return { values, label: 'an SSH host key, the same in every container of the image,', severity: 'high' };
  // Debian makes this one for local tests when its package is installed.
  return path.endsWith('ssl-cert-snakeoil.key')
    ? { values, label: 'a self-signed test key', severity: 'low' }
    : { values };
}

const LOCKED = { label: 'a private key with a passphrase', severity: 'medium' } as const;

/** `client-key-data` and tokens of kubeconfig users. */
function keyData(text: string): readonly string[] {
  return [...text.matchAll(/(?:client-key-data|token)["']?:[ \t]{1,8}["']?([A-Za-z0-9+/=._-]{24,8000})/g)].map(
    (match) => match[1] ?? '',
  );
}

function pgpass(text: string): FileFacts | undefined {
  const values = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => /^(?:[^:\n\\]|\\.){1,200}(?::(?:[^:\n\\]|\\.){1,200}){3}:(.{3,200})$/.exec(line)?.[1] ?? '')
    .filter(isLiteral);
  return values.length > 0 ? { values } : undefined;
}
