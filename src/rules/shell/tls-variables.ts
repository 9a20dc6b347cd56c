import type { Dockerfile } from '../../model/dockerfile.ts';
import { instructionsOf } from '../walk.ts';
import type { TlsProblem } from './tls-commands.ts';

const OFF = /^(?:0|false|no|off)$/i;
const ON = /^(?:1|true|yes|on)$/i;
/** Git asks only whether the variable is there: `0` and `false` turn the check off as well. https://github.com/git/git/blob/v2.50.0/http.c */
const THERE = /./;
/** Variable → the values that turn the check off. Names as in the documentation of the programs that read them. */
const SWITCHES = new Map<string, RegExp>([
  ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
  ['PYTHONHTTPSVERIFY', /^0$/],
  ['GIT_SSL_NO_VERIFY', THERE],
  ['PIP_TRUSTED_HOST', THERE],
  ['UV_INSECURE_HOST', THERE],
  ['NPM_CONFIG_STRICT_SSL', OFF],
  ['YARN_STRICT_SSL', OFF],
  ['YARN_ENABLE_STRICT_SSL', OFF],
  ['BUNDLE_SSL_VERIFY_MODE', /^0$/],
  ['CONDA_SSL_VERIFY', OFF],
  ['PERL_LWP_SSL_VERIFY_HOSTNAME', /^0$/],
  ['VAULT_SKIP_VERIFY', ON],
  ['CONSUL_HTTP_SSL_VERIFY', OFF],
  ['GOINSECURE', THERE],
  ['CARGO_HTTP_CHECK_REVOKE', OFF],
  ['HTTPLIB2_DISABLE_SSL_VALIDATION', ON],
]);

export function isTlsSwitch(name: string, value: string): boolean {
  return SWITCHES.get(name.toUpperCase())?.test(value) ?? false;
}

/** `ENV`, `ARG` and assignments of a shell that turn certificate checks off. */
export function tlsSwitches(dockerfile: Dockerfile): TlsProblem[] {
  return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) => {
    const pairs = instruction.keyword === 'ENV' || instruction.keyword === 'ARG' ? instruction.pairs : [];
    const exported = instruction.commands.flatMap((command) => [
      ...command.assignments.map(({ name, value }) => ({ name, value, region: command.region })),
      ...(command.name === 'export'
        ? command.words
            .filter(({ value }) => value.includes('='))
            .map((word) => ({
              name: word.value.split('=')[0] ?? '',
              value: word.value.slice(word.value.indexOf('=') + 1),
              region: word.region,
            }))
        : []),
    ]);
    return [...pairs.map((pair) => ({ name: pair.key, value: pair.expanded ?? '', region: pair.region })), ...exported]
      .filter(({ name, value }) => isTlsSwitch(name, value))
      .map(({ name, region }) => ({ what: `\`${name}\``, key: `variable ${name}`, region, shipped }));
  });
}
