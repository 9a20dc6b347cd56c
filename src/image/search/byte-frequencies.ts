/** How often each printable ASCII character stands in files of images, from blank to `~`, in ten-thousandths: counted over programs, libraries, scripts and documentation. */
const PRINTABLE = `556 29 66 18 110 18 12 20 75 39 28 12 44 60 55 62 62 45 28 26 25 23 42 23 30 26 34 30 36 30 35 12
51 163 33 32 52 49 28 27 211 52 12 15 62 26 27 26 29 10 28 29 33 24 13 13 15 10 10 18 78 19 9 40
24 134 42 89 81 230 63 48 60 136 38 27 100 61 142 141 83 13 161 139 193 77 30 21 41 34 12 16 20 17 9`
  .split(/\s/)
  .map((count) => Number(count) / 10_000);

/** Share of a byte among those of all files. */
export function frequencyOf(byte: number): number {
  return PRINTABLE[byte - 0x20] ?? 0.003;
}
