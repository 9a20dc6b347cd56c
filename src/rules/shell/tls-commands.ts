import type { Command, Dockerfile, Instruction, Word } from '../../model/dockerfile.ts';
import type { Fix } from '../../model/finding.ts';
import type { Region } from '../../model/location.ts';
import { instructionsOf } from '../walk.ts';
import { CURL, isLocal, WGET } from './downloads.ts';
import { parseOptions } from './options.ts';
import { withoutWord } from './without-word.ts';

export interface TlsProblem {
  /** What does it, as the subject of a sentence. */
  readonly what: string;
  readonly key: string;
  readonly region: Region;
  readonly shipped: boolean;
  readonly fix?: Fix;
}

/** Settings written into a file or given to a package manager. */
const SETTING =
  /strict-ssl["']?(?:\s*[= ]\s*)["']?false|enableStrictSsl["']?(?:\s*[: ]\s*)["']?false|ssl_?verify["']?\s*[=: ]\s*["']?(?:0|false|no|off)\b|Verify-Peer["']?\s*[= ]\s*["']?(?:0|false)|check_certificate\s*=\s*off|trusted-host\s*=|disable-tls[= ](?:true|1)\b|ssl_verify_mode:\s*0|CURLOPT_SSL_VERIFYPEER/i;
const PROGRAMS =
  /^(?:npm|pnpm|yarn|git|apt|apt-get|aptitude|yum|dnf5?|microdnf|yum-config-manager|dnf-config-manager|zypper|tdnf|conda|mamba|gem|bundle|composer|echo|printf)$/;
/** Those of JavaScript read `strict-ssl false` as a setting only behind `set`; elsewhere it is two packages. */
const NODE_MANAGERS = /^(?:npm|pnpm|yarn)$/;
/** Options that mean the same wherever they stand: of Kubernetes and container tools, cloud clients, Deno and Maven. */
const INSECURE_OPTION =
  /^--(?:insecure-skip-tls-verify(?:=true)?|(?:src-|dest-)?tls-verify=false|no-verify-ssl|no-strict-ssl|unsafely-ignore-certificate-errors)$|^-Dmaven\.wagon\.http\.ssl\.insecure=true$/;
const INSECURE_PROGRAMS = /^(?:helm|kubectl|oc|skopeo|podman|buildah|aws|npm|pnpm|deno|mvn|mvnw)$/;

/** Commands that accept any certificate: a switch of a program, or a setting for later. */
export function commandsWithoutTls(dockerfile: Dockerfile): TlsProblem[] {
  return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) => [
    ...instruction.commands.flatMap((command) => {
      const word = switchOf(command) ?? settingOf(command);
      return word
        ? [
            {
              what: `\`${nameOf(command, word)}\``,
              key: `command ${nameOf(command, word)} ${operandOf(command)}`,
              region: word.region,
              shipped,
              ...fixOf(dockerfile, instruction, command, word),
            },
          ]
        : [];
    }),
    ...instruction.heredocs.flatMap(({ content, region }) =>
      instruction.commands.length === 0 && SETTING.test(content)
        ? [{ what: 'A setting in the file', key: 'heredoc', region, shipped }]
        : [],
    ),
    ...powershell(instruction).map((problem) => ({ ...problem, shipped })),
  ]);
}

/** The word of `curl -k`, `wget --no-check-certificate`, `pip --trusted-host`. */
function switchOf(command: Command): Word | undefined {
  const { name } = command;
  if (name === 'curl') return remote(command, CURL, ['-k', '--insecure', '--proxy-insecure']);
  if (name === 'wget') return remote(command, WGET, ['--no-check-certificate']);
  if (/^(?:pip[\d.]*|pipx|uv|python[\d.]*)$/.test(name))
    return (
      command.words.find(({ value }) => /^--(?:trusted-host|allow-insecure-host)(?:=|$)/.test(value)) ??
      pipSetting(command)
    );
  if (INSECURE_PROGRAMS.test(name)) return command.words.find(({ value }) => INSECURE_OPTION.test(value));
  return name === 'apk' || name === 'aria2c'
    ? command.words.find(({ value }) => /^--(?:no-check-certificate|check-certificate=false)$/.test(value))
    : undefined;
}

/** `pip config set global.trusted-host pypi.example.com`. */
function pipSetting({ words }: Command): Word | undefined {
  const at = words.findIndex(({ value }) => value === 'set');
  return words[at - 1]?.value === 'config'
    ? words.slice(at).find(({ value }) => /^\w+\.trusted-host$/.test(value))
    : undefined;
}

function remote(command: Command, grammar: typeof CURL, names: readonly string[]): Word | undefined {
  const { options, operands } = parseOptions(command, grammar);
  const urls = operands.filter(({ value }) => !value.startsWith('-'));
  if (urls.length > 0 && urls.every(({ value }) => isLocal(value))) return undefined;
  return options.find((option) => names.includes(option.name))?.word;
}

/** `npm config set strict-ssl false`, `git config http.sslVerify false`, `echo "sslverify=0" >> /etc/yum.conf`. */
function settingOf(command: Command): Word | undefined {
  const first = command.words[0];
  if (!first || !PROGRAMS.test(command.name) || !SETTING.test(command.words.map(({ value }) => value).join(' ')))
    return undefined;
  // `echo` of advice to a person is no setting: it must end up in a file.
  if (/^(?:echo|printf)$/.test(command.name) && command.redirections.length === 0) return undefined;
  const words = command.words.map(({ value }) => value);
  if (NODE_MANAGERS.test(command.name) && !words.includes('set') && !words.some((word) => /^--strict-ssl=?/.test(word)))
    return undefined;
  return command.words.find(({ value }) => /ssl|verify|certificate|trusted-host|disable-tls/i.test(value)) ?? first;
}

function nameOf(command: Command, word: Word): string {
  const option = /^--?[a-z][a-z-]*/i.exec(word.value)?.[0];
  return option && switchOf(command) ? `${command.name} ${option}` : command.name;
}

function operandOf(command: Command): string {
  return command.words.find(({ value }) => /^https?:/.test(value))?.value.replace(/[?#].*$/, '') ?? '';
}

function fixOf(dockerfile: Dockerfile, instruction: Instruction, command: Command, word: Word): { fix?: Fix } {
  const cluster = /^-[A-Za-z]+$/.test(word.value) && command.name === 'curl';
  const left = cluster ? word.value.replace('k', '') : '';
  const single = cluster || /^--(?:insecure|no-check-certificate)$/.test(word.value);
  const replacement = single ? withoutWord(dockerfile.uri, instruction, word, left === '-' ? '' : left) : undefined;
  return replacement ? { fix: { description: `Drop \`${cluster ? '-k' : word.value}\``, replacement } } : {};
}

const CALLBACK = /ServerCertificateValidationCallback\s*=\s*\{\s*\$true|-SkipCertificateCheck\b/i;

function powershell({ commands, arguments: text, region }: Instruction): Omit<TlsProblem, 'shipped'>[] {
  return commands.length === 0 && CALLBACK.test(text)
    ? [{ what: 'A switch of PowerShell', key: 'powershell', region }]
    : [];
}
