/** A value that is made when it is first asked for, once: what a worker never needs must not cost it its start. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
