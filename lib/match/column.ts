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

export function readColumn(bytes: Uint8Array, count: number, index: number): number {
  const width = bytes.length / count;
  let value = 0;
  for (let byte = 0; byte < width; byte++) value |= (bytes[index * width + byte] as number) << (8 * byte);
  return value;
}
