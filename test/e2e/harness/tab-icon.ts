import type { Answer } from './driver';

/** Browsers ask every site for its tab icon by themselves; that is no request of a page or of ours. */
export function tabIconAnswer(url: string): Answer | null {
  return new URL(url).pathname === '/favicon.ico' ? { status: 404, headers: {}, body: '' } : null;
}
