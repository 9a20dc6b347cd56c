import type { Confidence, Severity } from '../../model/severity.ts';
import { type FindFacts, inSettings, kubernetesUser, pgpass, privateKey } from './file-facts.ts';

/** A kind of file that is known to hold credentials, recognised by its name and, where `find` is given, by its content. */
export interface FileKind {
  /** Stable, kebab-case, safe to print. */
  readonly id: string;
  /** A noun with its article: "a private key". */
  readonly label: string;
  /** Globs, dot files included. */
  readonly paths: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly find?: FindFacts;
}

export const FILE_KINDS: readonly FileKind[] = [
  kind(
    'private-key',
    'a private key',
    privateKey,
    anywhere(
      'id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk identity *.pem *.key *.ppk *.priv *_key *-key *private*key* .ssh/*',
    ),
  ),
  kind(
    'npm-token',
    'an npm token',
    inSettings(/^(?:registry-token|npm-token|url-password|github-token|gitlab-token|token-value|password-value)$/),
    [...anywhere('.npmrc .yarnrc .yarnrc.yml'), 'usr/etc/npmrc', 'etc/npmrc'],
  ),
  kind(
    'pypi-password',
    'a package index password',
    inSettings(),
    anywhere('.pypirc pip.conf uv.toml .config/pypoetry/auth.toml'),
  ),
  kind('netrc-password', 'a .netrc password', inSettings(/^netrc-password$/), anywhere('.netrc _netrc')),
  kind(
    'git-credentials',
    'a Git password',
    inSettings(/^(?:url-|github|gitlab|authorization)/),
    anywhere('.git-credentials .config/git/credentials .git/config .gitconfig'),
  ),
  kind(
    'docker-login',
    'a registry login',
    inSettings(),
    anywhere('.docker/config.json .dockercfg .dockerconfigjson containers/auth.json'),
  ),
  kind('kubernetes-credentials', 'a kubeconfig with credentials', kubernetesUser, [
    ...anywhere('.kube/config kubeconfig *.kubeconfig kubeconfig.yaml kubeconfig.yml kubeconfig.conf k3s.yaml'),
    ...['admin', 'super-admin', 'kubelet', 'controller-manager', 'scheduler'].map(
      (name) => `etc/kubernetes/${name}.conf`,
    ),
  ]),
  kind(
    'aws-credentials',
    'a file of AWS or S3 credentials',
    inSettings(),
    anywhere('.aws/credentials .aws/config .s3cfg .boto rclone.conf'),
  ),
  kind(
    'google-credentials',
    'a file of cloud credentials',
    inSettings(),
    anywhere('*service*account*.json *credential*.json *-key.json gcp*.json gcloud*.json google*.json key.json'),
  ),
  kind(
    'environment-file',
    'an environment file with secrets',
    inSettings(),
    anywhere('.env .env.* *.env .envrc .flaskenv'),
  ),
  kind('database-password', 'a database password', inSettings(), anywhere('.my.cnf .mylogin.cnf')),
  kind('pgpass-password', 'a PostgreSQL password', pgpass, anywhere('.pgpass')),
  kind(
    'tool-credentials',
    "a build tool's file of credentials",
    inSettings(),
    anywhere(
      '.m2/settings.xml .gradle/gradle.properties .cargo/credentials .cargo/credentials.toml .gem/credentials auth.json .config/gh/hosts.yml .config/hub .bundle/config NuGet.Config',
    ),
  ),
  kind(
    'terraform-secrets',
    'a Terraform file with secrets',
    inSettings(),
    anywhere('*.tfstate *.tfvars .terraformrc .terraform.d/credentials.tfrc.json'),
  ),
  kind(
    'shell-history',
    'a shell history with secrets',
    inSettings(/^(?!password-value|token-value)/),
    anywhere('.bash_history .zsh_history .ash_history .sh_history .psql_history .mysql_history'),
  ),
  kind('vault-token', 'a Vault token', inSettings(), anywhere('.vault-token')),
  {
    id: 'keystore',
    label: 'a key store',
    paths: anywhere('*.p12 *.pfx *.jks *.keystore *.bcfks *.kdbx'),
    severity: 'high',
    confidence: 'low',
  },
];

function kind(id: string, label: string, find: FindFacts, paths: readonly string[]): FileKind {
  return { id, label, paths, severity: 'critical', confidence: 'high', find };
}

/** Globs for names, endings and tails of paths in any folder. */
function anywhere(names: string): string[] {
  return names.split(' ').map((name) => `**/${name}`);
}
