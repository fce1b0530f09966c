/** A promise whose work begins when somebody first waits for it, and is done once. */
export function lazily<T>(work: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | null = null;
  const begin = () => {
    begun ??= work();
    return begun;
  };
  return {
    // biome-ignore lint/suspicious/noThenProperty: it is to be waited for
    then: (done, failed) => begin().then(done, failed),
    catch: (failed) => begin().catch(failed),
    finally: (after) => begin().finally(after),
    [Symbol.toStringTag]: 'Promise',
  };
}
