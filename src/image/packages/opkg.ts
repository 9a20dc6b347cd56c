import type { Collector } from './collector.ts';
import { databaseAt } from './databases.ts';
import { distroOf } from './distribution.ts';
import { statusRecords } from './dpkg-status.ts';

const PLACES = ['usr/lib/opkg/status', 'var/lib/opkg/status'] as const;

/** OpenWrt and Yocto: dpkg's format, in another place. https://git.yoctoproject.org/opkg/ */
export const opkg: Collector = {
  id: 'opkg',
  kind: 'system',
  reads: PLACES.map((glob) => ({ glob, cap: 8 * 1024 * 1024, distil: true as const })),
  *collect(context) {
    const seen = new Set<unknown>();
    for (const entry of PLACES.flatMap((path) => databaseAt(context.files, path))) {
      // One of the two may lead to the other.
      if (seen.has(entry.path + entry.layer)) continue;
      seen.add(entry.path + entry.layer);
      const bytes = context.read(entry);
      if (!bytes) continue;
      const onDamage = () => context.damaged(entry, 'no name or no version');
      for (const { name, version, architecture, source, license } of statusRecords(bytes, onDamage))
        yield {
          name,
          version,
          architecture,
          source,
          licenses: license === undefined ? [] : [license],
          purl: {
            type: 'opkg',
            namespace: context.distribution?.id ?? 'openwrt',
            name,
            version,
            qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
          },
          at: entry,
        };
    }
  },
};
