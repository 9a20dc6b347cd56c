import type { Image } from '../model/image.ts';

/** Where distributions keep what is installed. */
const DATABASES = [
  'var/lib/dpkg/status',
  'var/lib/dpkg/status.d',
  'lib/apk/db/installed',
  'usr/lib/apk/db/installed',
  'var/lib/rpm/rpmdb.sqlite',
  'var/lib/rpm/Packages',
  'var/lib/rpm/Packages.db',
  'usr/lib/sysimage/rpm/rpmdb.sqlite',
  'usr/lib/sysimage/rpm/Packages.db',
  'var/lib/pacman/local',
  'usr/lib/opkg/status',
] as const;

/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html, and what came before it. */
const RELEASES = [
  'etc/os-release',
  'usr/lib/os-release',
  'etc/alpine-release',
  'etc/debian_version',
  'etc/redhat-release',
] as const;

/** The package database that the image has, or had before a layer deleted it; undefined when it never had one. */
export function packageDatabase({ files }: Image): string | undefined {
  return DATABASES.find((path) => files.versionsOf(path).some(({ type, size }) => type === 'directory' || size > 0));
}

/** Whether the image says that it is made of a distribution. */
export function hasDistribution(image: Image): boolean {
  return packageDatabase(image) !== undefined || RELEASES.some((path) => image.files.get(path) !== undefined);
}
