type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The same values with room for `length`, and for as many again as half of what there is, so that growing costs little in all. */
export function grown<T extends Numbers>(values: T, length: number): T {
  if (length <= values.length) return values;
  const room = Math.max(length, values.length + (values.length >> 1));
  const more = new (values.constructor as new (length: number) => T)(room);
  more.set(values);
  return more;
}
