/** What a locale writes between thousands and before decimals. */
function separators(locale: string): { group: string; decimal: string } | null {
  try {
    const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1_234_567.5);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return { group: part('group'), decimal: part('decimal') };
  } catch {
    return null; // not a BCP 47 tag
  }
}

/** The sign and what may stand before the number, and the number with its separators. */
const NUMBER = /^(?<before>[^\d]*)(?<digits>\d[\d.,'\u2019\s]*)/;

/** Never a decimal point in any locale: spaces of every width and both apostrophes. */
const ALWAYS_GROUPS = /[\s'\u2019]/g;

/**
 * Reads an amount as a page shows it: "$1,200,000.00", "1.200.000 EUR", "(40)" for less than nothing. `locales` in
 * order of trust; the first that the platform knows decides what a comma is. Null where the text is no number in it.
 */
export function readPageNumber(text: string, locales: readonly (string | null)[]): number | null {
  const { before = '', digits = '' } = NUMBER.exec(text)?.groups ?? {};
  for (const locale of locales) {
    const written = locale ? separators(locale) : null;
    if (!written) continue;
    const plain = digits
      .replace(ALWAYS_GROUPS, '')
      .replaceAll(written.group.replace(ALWAYS_GROUPS, '') || ' ', '')
      .replace(written.decimal, '.');
    if (!/^\d+(\.\d+)?$/.test(plain)) return null;
    return /[-\u2212(]/.test(before) ? -Number(plain) : Number(plain);
  }
  return null;
}
