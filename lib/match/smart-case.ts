/**
 * Whether a form whose case is `smart` counts only as written: with two or more capitals (`SLA`, `Closed Won`), or as one
 * capitalised word of at most four letters (`Lite`), which would otherwise be found in too much prose.
 */
export function smartCaseIsExact(text: string): boolean {
  const plain = text.normalize('NFC').trim();
  if ((plain.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0) >= 2) return true;
  const oneWord = !/[\p{White_Space}\-\u2010\u2011]/u.test(plain);
  return oneWord && /^[\p{Lu}\p{Lt}]/u.test(plain) && (plain.match(/\p{L}/gu)?.length ?? 0) <= 4;
}
