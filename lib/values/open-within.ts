// Every runtime has timers, and the language has none.
declare function setTimeout(work: () => void, ms: number): number;
declare function clearTimeout(timer: number | undefined): void;

/**
 * Opens what may never answer, such as a database that another worker holds back. Rejects where it is refused, or has
 * not opened after so many milliseconds.
 */
export async function openWithin<T extends { open(): PromiseLike<unknown> }>(make: () => T, ms: number): Promise<T> {
  let timer: number | undefined;
  try {
    const made = make();
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It did not open within ${ms} ms.`)), ms);
    });
    await Promise.race([made.open(), late]);
    return made;
  } finally {
    clearTimeout(timer);
  }
}
