import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDockerfile } from '../../../src/dockerfile/parse.ts';
import type { MachineHost } from '../../../src/host/machine.ts';
import type { BuildRequest } from '../../../src/model/request.ts';
import { fakeHost } from '../../host/fake-host.ts';

export const request: BuildRequest = { when: 'always', builder: 'auto', args: [], flags: [] };
export const id = '0123456789abcdef'.repeat(4);
export const dockerfile = parseDockerfile('FROM scratch\nCOPY a /a\nRUN make --token abc\n', 'Dockerfile');
const hosts: MachineHost[] = [];
const folders: string[] = [];

/** A machine whose only programs are these shell scripts; each writes its words into `calls` beside it. */
export function machineWith(programs: Readonly<Record<string, string>>): { host: MachineHost; calls: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'crr-programs-'));
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> "${log}"\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const host = fakeHost({
    environment: { PATH: folder },
    which: async (name) => (name in programs ? join(folder, name) : undefined),
  });
  hosts.push(host);
  folders.push(folder, host.workspace);
  return { host, calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}

/** Ends what `machineWith` began. */
export async function closeMachines(): Promise<void> {
  for (const host of hosts.splice(0)) await host.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A Docker whose build does this. */
export function docker(build: string): string {
  return `case "$1 $2" in
'build --help') echo '      --force-rm   Always remove';;
'build '*) ${build};;
'image inspect') echo sha256:${id};;
esac`;
}

export const HELP = {
  buildx: `      --build-arg stringArray
      --load                          Shorthand for "--output=type=docker"
      --metadata-file string          Write build result metadata to a file
  -o, --output stringArray            Output destination
      --progress string               Set type of progress output
      --provenance string             Shorthand for "--attest=type=provenance"
      --secret stringArray            Secret to expose to the build`,
  old: `      --load                          Shorthand for "--output=type=docker"
  -o, --output stringArray            Output destination`,
  classic: '      --force-rm           Always remove intermediate containers',
};

/** The words of ours in the call that built, without the temporary folder's name. */
export function wordsOf(calls: readonly string[]): string[] {
  const call = calls.findLast((line) => line.includes('--tag=')) ?? '';
  const [, words = ''] = /--tag=\S+ (.*) -- /.exec(call) ?? [];
  return words.replace(/[^\s=]*\/container-risk-review-[^/]*/g, 'TMP').split(' ');
}
