import type { FilesystemRule } from '../../model/rule.ts';
import { groupedProblem, programsIn } from '../programs/programs.ts';

const MANAGERS = [
  'apt',
  'apt-get',
  'dpkg',
  'aptitude',
  'apk',
  'dnf',
  'microdnf',
  'yum',
  'rpm',
  'zypper',
  'pacman',
  'tdnf',
  'opkg',
  'pip',
  'pip3',
  'uv',
  'conda',
  'npm',
  'yarn',
  'pnpm',
  'gem',
  'cargo',
  'composer',
  'brew',
  'snap',
];

export const rule: FilesystemRule = {
  id: 'package-manager-in-image',
  on: 'filesystem',
  summary: 'The image can install software',
  severity: 'info',
  confidence: 'high',
  controls: { cisDocker: ['4.3'], nist800190: ['4.1.2'], pciContainers: ['12.1.a'] },
  help: `A finished image is not changed: what it needs was installed when it was built. A package manager left in it lets an intruder fetch tools by name, and brings packages of its own that have to be
kept up to date. This is told, and costs nothing in the grade.`,
  fix: 'Install in an earlier stage and copy the results into a base without a package manager (`scratch`, distroless).',
  examples: {
    bad: [
      {
        title: 'Those of the system and of a language',
        layers: [
          {
            files: {
              'sbin/apk': { mode: 0o755, content: 'elf' },
              'usr/local/bin/npm': { type: 'symlink', linkname: '../lib/npm.js' },
              'usr/local/lib/npm.js': { mode: 0o755, content: '#!node' },
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'Its database alone installs nothing',
        layers: [
          { files: { 'var/lib/dpkg/status.d/base': 'Package: base-files\n', server: { mode: 0o755, content: 'elf' } } },
        ],
      },
    ],
  },
  *check({ image }) {
    const managers = programsIn(image, MANAGERS);
    if (managers.length > 0)
      yield groupedProblem(image, managers, 'package managers', (list) => `The image can install software: ${list}`);
  },
};
