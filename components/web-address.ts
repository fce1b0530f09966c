/** A workspace may say anything as its source; only an encrypted address of the web becomes a link. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https:\/\//i.test(url) ? url : null;
}
