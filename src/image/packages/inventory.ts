import type { FileTree } from '../../model/image.ts';
import type { ImageConfiguration } from '../../model/oci.ts';
import type { Distribution, Package } from '../../model/package.ts';
import type { Notification } from '../../model/review.ts';
import { Collecting } from './collecting.ts';
import type { Collector, Found } from './collector.ts';
import { readDistribution } from './distribution.ts';
import { collectors } from './index.ts';
import { PackageHistory } from './package-history.ts';

/** What is in an image, and what could not be told. */
export interface Inventory {
  readonly packages: readonly Package[];
  readonly distribution?: Distribution;
  readonly notifications: readonly Notification[];
}

const limits = {
  /** Versions of packages in one image. */
  packages: 250_000,
  /** Characters of a name or version; what the largest ecosystem allows is 214. */
  text: 512,
} as const;

/**
 * Takes the inventory of an image whose files are merged; `packageWishes` must have been read. Total: a database that is damaged, hostile or too large
 * becomes a notification, and the rest is inventoried all the same.
 */
export function takeInventory(
  files: FileTree,
  configuration: ImageConfiguration,
  list: readonly Collector[] = collectors,
): Inventory {
  const distribution = readDistribution(files);
  const history = new PackageHistory();
  const notifications: Notification[] = [];
  for (const collector of list) {
    const collecting = new Collecting(collector, files, configuration, distribution);
    try {
      for (const found of collector.collect(collecting)) {
        if (!isAcceptable(found)) collecting.damaged(found.at, 'a name or version that no package has');
        else if (history.size >= limits.packages) collecting.capped(limits.packages);
        else history.add(collecting.count(found));
        if (collecting.isCapped) break;
      }
    } catch {
      // The error's text may quote the image: only the database is named.
      collecting.failed();
    }
    notifications.push(...collecting.notifications());
  }
  return { packages: history.packages(), ...(distribution ? { distribution } : {}), notifications };
}

function isAcceptable({ name, version, architecture = '', place = '' }: Found): boolean {
  return name !== '' && [name, version, architecture].every(isText) && place.length <= 4096;
}

function isText(text: string): boolean {
  return text.length <= limits.text && !/\p{Cc}/u.test(text);
}
