/** Apps draw themselves after the page has loaded; while they do, the page is looked at this often. */
const LOOK_MS = 250;

/**
 * Calls once the page is recognised, with what `recognise` knows it as, at once or when the page has drawn what it is
 * known by. Returns the way to stop.
 */
export function whenRecognised<T>(
  doc: Document,
  recognise: (url: URL, doc: Document) => T | null,
  onRecognised: (found: T) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, LOOK_MS);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  function look(): void {
    timer = undefined;
    const found = recognise(new URL(doc.location.href), doc);
    if (found === null) return;
    stop();
    onRecognised(found);
  }
  observer.observe(doc, { childList: true, subtree: true });
  look();
  return stop;
}
