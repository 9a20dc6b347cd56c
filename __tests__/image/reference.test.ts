import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/image/reference.ts';

const workspace = mkdtempSync(join(tmpdir(), 'crr-reference-'));
for (const file of ['image.tar', 'odd:name.tar', '-x.tar', 'sub:1']) writeFileSync(join(workspace, file), 'x');
mkdirSync(join(workspace, 'layout'));
mkdirSync(join(workspace, 'app'));
execFileSync('mkfifo', [join(workspace, 'pipe')]);

const at = (name: string) => join(workspace, name);
const parse = (text: string) => parseReference(text, workspace);

describe('what a reference leads to', () => {
  test.each([
    ['docker-archive:image.tar', { kind: 'file', format: 'docker-archive', path: at('image.tar'), name: 'image.tar' }],
    [
      'docker-archive:image.tar:app:1.0',
      { kind: 'file', format: 'docker-archive', path: at('image.tar'), name: 'image.tar', selector: 'app:1.0' },
    ],
    [
      'docker-archive:./odd:name.tar',
      { kind: 'file', format: 'docker-archive', path: at('odd:name.tar'), name: './odd:name.tar' },
    ],
    [
      `docker-archive:${at('image.tar')}`,
      { kind: 'file', format: 'docker-archive', path: at('image.tar'), name: at('image.tar') },
    ],
    [
      'oci-archive:image.tar@sha256:00',
      { kind: 'file', format: 'oci-archive', path: at('image.tar'), name: 'image.tar', selector: 'sha256:00' },
    ],
    ['oci:layout', { kind: 'folder', format: 'oci', path: at('layout'), name: 'layout' }],
    ['oci:layout:1.0', { kind: 'folder', format: 'oci', path: at('layout'), name: 'layout', selector: '1.0' }],
    ['image.tar', { kind: 'file', format: 'any', path: at('image.tar'), name: 'image.tar' }],
    ['image.tar:latest', { kind: 'file', format: 'any', path: at('image.tar'), name: 'image.tar', selector: 'latest' }],
    ['-x.tar', { kind: 'file', format: 'any', path: at('-x.tar'), name: '-x.tar' }],
    ['layout/', { kind: 'folder', format: 'any', path: at('layout'), name: 'layout/' }],
    ['./layout:1.0', { kind: 'folder', format: 'any', path: at('layout'), name: './layout', selector: '1.0' }],
    [
      'layout:1.0',
      { kind: 'engine', engines: ['docker', 'podman', 'containerd'], image: 'layout:1.0', orRegistry: true },
    ],
    ['docker:app', { kind: 'engine', engines: ['docker'], image: 'app' }],
    ['podman:localhost/app:1', { kind: 'engine', engines: ['podman'], image: 'localhost/app:1' }],
    ['dir:layout', { kind: 'folder', format: 'dir', path: at('layout'), name: 'layout' }],
    ['-', { kind: 'standard-input', format: 'any' }],
    ['docker-archive:-', { kind: 'standard-input', format: 'docker-archive' }],
    ['docker-archive:-:app:1', { kind: 'standard-input', format: 'docker-archive', selector: 'app:1' }],
    ['oci-archive:-@sha256:00', { kind: 'standard-input', format: 'oci-archive', selector: 'sha256:00' }],
    ['docker-archive:-x.tar', { kind: 'file', format: 'docker-archive', path: at('-x.tar'), name: '-x.tar' }],
    ['containerd:app', { kind: 'engine', engines: ['containerd'], image: 'app' }],
    ['docker:sha256:0123', { kind: 'engine', engines: ['docker'], image: 'sha256:0123' }],
    [
      'alpine:3.20',
      { kind: 'engine', engines: ['docker', 'podman', 'containerd'], image: 'alpine:3.20', orRegistry: true },
    ],
    ['app:1', { kind: 'engine', engines: ['docker', 'podman', 'containerd'], image: 'app:1', orRegistry: true }],
    [
      'localhost:5000/a/b@sha256:00',
      {
        kind: 'engine',
        engines: ['docker', 'podman', 'containerd'],
        image: 'localhost:5000/a/b@sha256:00',
        orRegistry: true,
      },
    ],
    [
      'registry:ghcr.io/o/app:1',
      {
        kind: 'registry',
        name: {
          registry: 'ghcr.io',
          host: 'ghcr.io',
          repository: 'o/app',
          tag: '1',
          canonical: 'ghcr.io/o/app:1',
        },
      },
    ],
  ])('%s', (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });
});

describe('what is refused, in one line that says what to do', () => {
  test.each([
    ['docker-archive:nothing.tar', 'image-missing'],
    ['docker-archive:', 'image-missing'],
    ['docker-archive:a\nb', 'image-missing'],
    ['docker-archive:layout', 'image-missing'],
    ['docker-archive:pipe', 'image-not-a-file'],
    ['pipe', 'image-not-a-file'],
    ['oci:nothing', 'image-missing'],
    ['oci:image.tar', 'image-not-a-folder'],
    ['oci-archive:layout', 'image-missing'],
    ['./nothing', 'image-missing'],
    ['/nothing/here', 'image-missing'],
    ['nothing.tar.gz', 'image-missing'],
    ['registry:', 'image-reference-invalid'],
    ['registry:-x', 'image-reference-invalid'],
    ['registry:ghcr.io/../x', 'image-reference-invalid'],
    ['registry:a\nb', 'image-reference-invalid'],
    ['dir:nothing', 'image-missing'],
    ['dir:image.tar', 'image-not-a-folder'],
    ['dir:-', 'image-missing'],
    ['containerd:--help', 'image-reference-invalid'],
    ['docker:--help', 'image-reference-invalid'],
    ['podman:-o/etc/passwd', 'image-reference-invalid'],
    ['docker:', 'image-reference-invalid'],
    ['docker:a b', 'image-reference-invalid'],
    ['docker:a\nb', 'image-reference-invalid'],
    ['docker:$(id)', 'image-reference-invalid'],
    ['--help', 'image-reference-invalid'],
    ['', 'image-reference-invalid'],
    ['a\0b', 'image-reference-invalid'],
    [`docker:${'a'.repeat(600)}`, 'image-reference-invalid'],
  ])('%s', (text, code) => {
    const failure = catchError(() => parse(text));
    expect(failure).toMatchObject({ name: 'ConfigurationError', code, message: expect.stringMatching(/^[^\n\0]+$/) });
    expect(failure).toHaveProperty('remedy', expect.stringMatching(/.\.$/));
  });
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
