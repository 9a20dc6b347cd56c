import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionYaml, INPUTS } from '../../src/action/inputs.ts';
import { OUTPUTS } from '../../src/action/outputs.ts';
import { readPublishSettings, readRequest } from '../../src/action/read-inputs.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

/** Inputs as the runner hands them over. */
function environment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

describe('what is asked of the review', () => {
  test('nothing given', () => {
    expect(readRequest({})).toEqual({
      paths: [],
      dockerfiles: [],
      images: [],
      build: { when: 'auto', builder: 'auto', args: [], flags: [], secrets: [] },
      scanners: undefined,
      failOnSeverity: undefined,
      warnOnly: undefined,
      failOnIncomplete: undefined,
      reading: { limits: [], verifyLayers: false },
    });
  });

  test('everything given', () => {
    const request = readRequest(
      environment({
        dockerfile: 'Dockerfile\n  apps/*/Dockerfile\n\n',
        image: 'Dockerfile=docker-archive:image.tar\noci:layout',
        build: 'False',
        context: ' . ',
        target: 'prod',
        platform: 'linux/arm64',
        'build-args': 'A=1\nB=x = y\nHTTP_PROXY',
        'build-secrets': 'id=npm,env=NPM_TOKEN\nid=conf,src=ci/a=b.conf',
        'build-flags': '--ssh\ndefault; rm -rf /',
        builder: 'podman',
        'config-file': 'policy.yml',
        'fail-on-severity': 'moderate',
        'warn-only': 'TRUE',
        'fail-on-incomplete': 'false',
        scanners: 'trivy',
        'verify-layers': 'true',
        limits: 'ratio=500\nentries=2M',
        'cache-dir': '.cache/layers',
      }),
    );
    expect(request).toEqual({
      paths: [],
      dockerfiles: ['Dockerfile', 'apps/*/Dockerfile'],
      images: [{ dockerfile: 'Dockerfile', reference: 'docker-archive:image.tar' }, { reference: 'oci:layout' }],
      build: {
        when: 'never',
        builder: 'podman',
        context: '.',
        target: 'prod',
        platform: 'linux/arm64',
        args: ['A=1', 'B=x = y', 'HTTP_PROXY'],
        secrets: [
          { id: 'npm', variable: 'NPM_TOKEN' },
          { id: 'conf', file: 'ci/a=b.conf' },
        ],
        flags: ['--ssh', 'default; rm -rf /'],
      },
      configFile: 'policy.yml',
      scanners: ['trivy'],
      failOnSeverity: 'medium',
      warnOnly: true,
      failOnIncomplete: false,
      reading: { limits: ['ratio=500', 'entries=2M'], verifyLayers: true, cacheDir: '.cache/layers' },
    });
  });

  test.each([
    ['build', 'yes', 'Allowed: auto, true, True, TRUE, false, False, FALSE.'],
    ['builder', 'kaniko', 'Allowed: auto, buildx, docker, podman, buildah.'],
    ['fail-on-severity', 'severe', 'Allowed: critical, high, medium, moderate, low, info, none.'],
    ['warn-only', 'on', 'Allowed: true, True, TRUE, false, False, FALSE.'],
    ['verify-layers', 'yes', 'Allowed: true, True, TRUE, false, False, FALSE.'],
    ['fail-on-incomplete', '1', 'Allowed: true, True, TRUE, false, False, FALSE.'],
    ['scanners', 'trivy\nnessus', 'Allowed: auto, none, trivy.'],
    ['image', 'a.tar\n=b.tar', 'Write DOCKERFILE=IMAGE.'],
    ['build-args', 'A=1\n=hunter2', 'Write KEY=VALUE, one a line.'],
    [
      'build-secrets',
      'id=a,env=A\nid=npm,value=hunter2',
      'Write id=NAME,env=VARIABLE or id=NAME,src=FILE, one a line, without the value itself.',
    ],
  ])('a bad %s names the input and what is allowed, and not what was given', (name, value, remedy) => {
    const given = environment({ [name]: value });
    expect(() => readRequest(given)).toThrow(ConfigurationError);
    expect(() => readRequest(given)).toThrow(`\`${name}\``);
    expect(() => readRequest(given)).toThrow(expect.objectContaining({ code: 'input-value', remedy }));
    expect(() => readRequest(given)).not.toThrow('hunter2');
  });
});

describe('where the result goes', () => {
  test('defaults', () => {
    expect(readPublishSettings({})).toEqual({ checkName: 'Container Risk Review', token: '', commentMode: undefined });
  });

  test('a bad word keeps what the other inputs say, so that the error can be published', () => {
    const inputs = { 'check-name': 'Images', 'github-token': 't', 'comment-summary-in-pr': 'sometimes' };
    expect(readPublishSettings(environment(inputs))).toEqual({
      checkName: 'Images',
      token: 't',
      commentMode: undefined,
      problem: expect.objectContaining({ code: 'input-value', remedy: 'Allowed: always, on-failure, never.' }),
    });
  });

  test.each(['a\nb', 'x'.repeat(201)])('a check name has to fit on one line', (name) => {
    const settings = readPublishSettings(environment({ 'check-name': name }));
    expect(settings).toMatchObject({ checkName: 'Container Risk Review', problem: expect.any(ConfigurationError) });
  });
});

describe('action.yml', () => {
  const action = parse(actionYaml());

  test('declares what is read and set', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUTS.map(({ name }) => name));
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS.map(({ name }) => name));
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });

  test('has no default where the policy file may set the same key', () => {
    const shared = ['fail-on-severity', 'warn-only', 'fail-on-incomplete', 'comment-summary-in-pr', 'scanners'];
    expect(shared.filter((name) => 'default' in action.inputs[name])).toEqual([]);
  });

  test('its defaults are what the code does without it', () => {
    const defaults = Object.entries<{ default?: string }>(action.inputs)
      .filter(([name, input]) => input.default !== undefined && name !== 'github-token')
      .map(([name, input]) => [name, input.default ?? '']);
    const given = environment(Object.fromEntries(defaults));
    expect(readRequest(given)).toEqual(readRequest({}));
    expect(readPublishSettings(given)).toEqual(readPublishSettings({}));
  });
});
