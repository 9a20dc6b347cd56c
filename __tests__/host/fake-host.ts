import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MachineHost, openHost } from '../../src/host/machine.ts';

/** Says nothing and folds nothing. */
export const quiet: MachineHost['progress'] = {
  say: () => undefined,
  debug: () => undefined,
  group: (_title, work) => work(() => undefined),
};

/** The real machine in a temporary workspace of its own, quiet, with what a test wants otherwise laid over it. A workspace that it made goes on close. */
export function fakeHost(options: Partial<MachineHost> = {}): MachineHost {
  const workspace = options.workspace ?? mkdtempSync(join(tmpdir(), 'crr-workspace-'));
  const machine = openHost({ workspace, environment: { ...process.env }, progress: quiet });
  return {
    ...machine,
    ...options,
    workspace,
    async close() {
      await machine.close();
      if (options.workspace === undefined) rmSync(workspace, { recursive: true, force: true });
    },
  };
}
