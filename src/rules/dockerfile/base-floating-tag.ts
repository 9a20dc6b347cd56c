import type { DockerfileRule } from '../../model/rule.ts';
import { type ExternalImage, externalImages, usesByName } from '../references/external.ts';
import { oneLess } from '../walk.ts';

export const rule: DockerfileRule = {
  id: 'base-floating-tag',
  catalogue: 'base-floating-tag',
  on: 'dockerfile',
  summary: 'An image from outside is named without a tag, or by `latest`',
  severity: 'medium',
  confidence: 'high',
  controls: { cwe: [1357], cisDocker: ['4.2'], nist800190: ['4.1.5'], owasp: ['9'], pciContainers: ['3.2.a'] },
  help: `\`latest\` is whatever was pushed last: two builds of the same commit may differ by a major version, and what was reviewed is not what is shipped. Looked at are \`FROM\`,
\`COPY --from=\` and \`RUN --mount=from=\`, with \`ARG\` expanded. Stages, \`scratch\`, digests and names that may be build contexts are left alone. An image that is used only in a stage
that is thrown away is rated one level lower.`,
  fix: 'Name a version, best together with its digest: `FROM debian:12.11-slim@sha256:…`.',
  examples: {
    bad: [
      { title: 'No tag', dockerfile: 'FROM debian\n' },
      {
        title: 'A tool copied from a moving image',
        dockerfile: 'FROM debian:12\nCOPY --from=ghcr.io/example/tool:latest /tool /usr/local/bin/tool\n',
      },
    ],
    good: [
      {
        title: 'A version, and stages by name',
        dockerfile: 'ARG VERSION=12.11\nFROM debian:$VERSION AS build\nFROM build\nCOPY --from=build /a /a\n',
      },
      { title: 'A digest alone', dockerfile: `FROM debian@sha256:${'0123456789abcdef'.repeat(4)}\n` },
    ],
  },
  *check({ dockerfile }) {
    for (const [name, uses] of usesByName([...externalImages(dockerfile)].filter(isFloating))) {
      const shipped = uses.some((use) => use.shipped);
      const tag = uses[0]?.reference.tag === undefined ? 'without a tag' : 'by the tag `latest`';
      yield {
        message: `\`${name}\` is named ${tag}: the next build may get another image`,
        locations: uses.map((use) => use.location),
        key: name,
        severity: shipped ? 'medium' : oneLess('medium'),
      };
    }
  },
};

function isFloating({ reference: { tag, digest } }: ExternalImage): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}
