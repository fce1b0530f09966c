/** Scripts that run from right to left, of those that a browser's language can have (Unicode, UAX #9). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Which way the script of a BCP 47 locale runs, as `dir` has it; left to right where the locale is none. */
export function scriptDirection(locale: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(locale.replace(/_/g, '-')).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
