import type { FilesystemRule } from '../../model/rule.ts';
import { groupedProblem, programsIn } from '../programs/programs.ts';

const SHELLS = [
  'sh',
  'bash',
  'dash',
  'ash',
  'zsh',
  'ksh',
  'mksh',
  'csh',
  'tcsh',
  'fish',
  'rbash',
  'pwsh',
  'busybox',
  'toybox',
];

export const rule: FilesystemRule = {
  id: 'shell-in-image',
  on: 'filesystem',
  summary: 'The image has a shell',
  severity: 'info',
  confidence: 'high',
  controls: { cisDocker: ['4.3'], nist800190: ['4.1.2'], pciContainers: ['12.1.a'] },
  help: `A shell is what an intruder reaches for first: most attacks on a service end in a command line, and without one they end earlier. Images made for people, for builds or for scripts need it; a
service that is one program does not. This is told, and costs nothing in the grade.`,
  fix: 'Copy the program into a base without a shell (`scratch`, distroless) in a last stage; debug with an ephemeral container.',
  examples: {
    bad: [
      {
        title: 'A shell, and one that is a link to busybox',
        layers: [
          {
            files: {
              'bin/busybox': { mode: 0o755, content: 'elf' },
              'bin/sh': { type: 'symlink', linkname: '/bin/busybox' },
              'bin/bash': { mode: 0o755, content: 'elf' },
            },
          },
        ],
      },
    ],
    good: [
      {
        title: 'The program alone',
        layers: [
          {
            files: { server: { mode: 0o755, content: 'elf' }, 'etc/passwd': 'nobody:x:65534:65534::/:/sbin/nologin\n' },
          },
        ],
      },
    ],
  },
  *check({ image }) {
    const shells = programsIn(image, SHELLS);
    if (shells.length > 0) yield groupedProblem(image, shells, 'shells', (list) => `The image has a shell: ${list}`);
  },
};
