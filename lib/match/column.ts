/** One small number for each record, each in as few bytes as the largest needs. */
export function packColumn(values: readonly number[]): Uint8Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const width = largest === 0 ? 0 : largest < 0x100 ? 1 : largest < 0x1_0000 ? 2 : 3;
  const bytes = new Uint8Array(values.length * width);
  values.forEach((value, index) => {
    for (let byte = 0; byte < width; byte++) bytes[index * width + byte] = value >>> (8 * byte);
  });
  return bytes;
}

/** Reads a column of so many records. */
export function openColumn(bytes: Uint8Array, count: number): (record: number) => number {
  const width = count === 0 ? 0 : bytes.length / count;
  if (width === 0) return () => 0;
  if (width === 1) return (record) => bytes[record] as number;
  if (width === 2) return (record) => (bytes[2 * record] as number) | ((bytes[2 * record + 1] as number) << 8);
  return (record) => {
    const at = 3 * record;
    return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  };
}
