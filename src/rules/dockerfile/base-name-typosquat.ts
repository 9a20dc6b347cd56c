import type { DockerfileRule, Problem } from '../../model/rule.ts';
import { externalImages, usesByName } from '../references/external.ts';
import { ARCHITECTURE_NAMESPACES, OFFICIAL, REMOVED } from '../references/official.ts';
import { PUBLISHERS } from '../references/publishers.ts';
import { folded, officialLike } from '../references/resemblance.ts';

export const rule: DockerfileRule = {
  id: 'base-name-typosquat',
  on: 'dockerfile',
  summary: 'An image has nearly the name of a Docker Official Image',
  severity: 'medium',
  confidence: 'medium',
  controls: {
    cwe: [1357],
    cisDocker: ['4.2'],
    nist800190: ['4.1.5'],
    owasp: ['13'],
    pciContainers: ['3.3.a', '12.1.a'],
    attack: ['T1204.003', 'T1036.005'],
  },
  help: `A slip in a name (\`alpin\`, \`pyhton\`, \`alpine2\`) pulls another image than was meant, and hostile copies of popular images live in namespaces that look harmless. This is a question, not an
accusation: an image of your own may well have such a name. It is asked for names on Docker Hub that are near an official one, and, at a lower severity, for an official name in
a namespace that is not known for it. Former official images are named as what they are: no longer maintained.`,
  fix: 'Correct the name, or, when the image is really meant, put its registry in front or waive the finding with a reason.',
  examples: {
    bad: [
      { title: 'A name that looks right', dockerfile: 'FROM alpine2:3.22\n' },
      { title: 'Swapped letters', dockerfile: 'FROM ngnix:1.29\n' },
      { title: "An official name in a stranger's namespace", dockerfile: 'FROM vibersastra/ubuntu:24.04\n' },
    ],
    good: [
      {
        title: 'Official images, also for one architecture',
        dockerfile: 'FROM arm64v8/alpine:3.22\nFROM nginx:1.29\n',
      },
      {
        title: 'A stage and an image elsewhere',
        dockerfile: 'FROM registry.example.com/alpine2:1 AS alpin\nFROM alpin\n',
      },
    ],
  },
  *check({ dockerfile }) {
    const onHub = [...externalImages(dockerfile)].filter(({ reference }) => reference.registry === 'docker.io');
    for (const [name, uses] of usesByName(onHub)) {
      const problem = name.includes('/') ? inNamespace(name) : onItsOwn(name);
      if (problem) yield { ...problem, key: name, locations: uses.map((use) => use.location) };
    }
  },
};

type Judgement = Pick<Problem, 'message' | 'severity' | 'confidence'>;

function onItsOwn(name: string): Judgement | undefined {
  const removed = REMOVED.get(name);
  if (removed !== undefined) {
    return {
      message: `\`${name}\` is a former Docker Official Image, not maintained since ${removed}`,
      severity: 'low',
      confidence: 'high',
    };
  }
  const official = officialLike(name);
  return official === undefined
    ? undefined
    : { message: `Is \`${name}\` meant to be the Docker Official Image \`${official}\`?` };
}

function inNamespace(name: string): Judgement | undefined {
  const [namespace = '', last = ''] = name.split('/');
  if (namespace === last || ARCHITECTURE_NAMESPACES.has(namespace) || PUBLISHERS.has(namespace)) return undefined;
  const official = [last, folded(last)].find((spelling) => OFFICIAL.has(spelling));
  if (official === undefined) return undefined;
  return {
    message: `\`${name}\` is not the Docker Official Image \`${official}\`: is its publisher the one that you mean?`,
    severity: 'low',
  };
}
