import { inSlices, letThePageWork } from './in-slices';

/** So often what nothing tells of is looked at, on a page that is in front. */
const EVERY_MS = 500;

/** Runs a bounded look now and then, after a frame, when the page's styles are settled. Returns the way to stop. */
export function lookAgain(doc: Document, look: () => Generator<void, void>): () => void {
  const view = doc.defaultView as Window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let off = false;

  const later = () => {
    timer = setTimeout(() => {
      // A tab that is not in front draws no frames, and so is not looked at.
      frame = view.requestAnimationFrame(now);
    }, EVERY_MS);
  };
  const now = async () => {
    await letThePageWork();
    if (!off) await inSlices(look(), () => off);
    if (!off) later();
  };
  later();
  return () => {
    off = true;
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  };
}
