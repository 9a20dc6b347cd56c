import { dirname, resolve } from 'node:path';
import type { Builder, BuildRequest } from '../../model/request.ts';

/** What a build is started with, besides the request. */
export interface BuildPlan {
  /** Absolute. */
  readonly dockerfile: string;
  /** The name that our image gets, and by which it is removed again. */
  readonly tag: string;
  /** Flags of ours that the builder was found to know. */
  readonly flags: readonly string[];
}

/** A builder and where its program is: looked up once, and not left to a PATH that may hold relative folders. */
export interface Engine {
  readonly builder: Builder;
  /** Absolute. */
  readonly program: string;
}

export const PROGRAMS: Readonly<Record<Builder, string>> = {
  buildx: 'docker',
  docker: 'docker',
  podman: 'podman',
  buildah: 'buildah',
};

export const VERBS: Readonly<Record<Builder, readonly string[]>> = {
  buildx: ['buildx', 'build'],
  docker: ['build'],
  podman: ['build'],
  buildah: ['build'],
};

/** A context that the builder fetches itself: `https://…`, `git://…`, `git@host:…`. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/;

/** The builder's argument words. Values of others stand behind `=` or behind `--`, so that none of them is read as an option. */
export function buildArguments(builder: Builder, plan: BuildPlan, request: BuildRequest, workspace: string): string[] {
  const { args, context, flags, platform, target } = request;
  const folder = context === undefined ? dirname(plan.dockerfile) : context;
  return [
    ...VERBS[builder],
    `--file=${plan.dockerfile}`,
    `--tag=${plan.tag}`,
    ...(target === undefined ? [] : [`--target=${target}`]),
    ...(platform === undefined ? [] : [`--platform=${platform}`]),
    ...args.map((argument) => `--build-arg=${argument}`),
    ...plan.flags,
    ...flags,
    '--',
    REMOTE.test(folder) ? folder : resolve(workspace, folder),
  ];
}

/** Whether one of these words is the option, with or without its value. */
export function gives(flags: readonly string[], ...options: readonly string[]): boolean {
  return flags.some((flag) => options.some((option) => flag === option || flag.startsWith(`${option}=`)));
}
