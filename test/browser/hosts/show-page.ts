/** A document that is laid out: what is on screen can be asked of no other. */
export async function showPage(html: string): Promise<{ doc: Document; close: () => void }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1280px; height: 960px; border: 0';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const doc = frame.contentDocument;
  if (!doc) throw new Error('the frame has no document');
  return { doc, close: () => frame.remove() };
}
