import type { Wish } from '../wishes.ts';
import { apk } from './apk.ts';
import type { Collector } from './collector.ts';
import { RELEASES } from './distribution.ts';
import { dpkg } from './dpkg.ts';
import { opkg } from './opkg.ts';

/** Every kind of package database that is read. One more is a file beside this one and a line here. */
export const collectors: readonly Collector[] = [apk, dpkg, opkg];

/** What the inventory wants kept of an image's files. */
export const packageWishes: readonly Wish[] = [...RELEASES, ...collectors.flatMap(({ reads }) => reads)];
