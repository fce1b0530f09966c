/** A host as it is typed, with or without its scheme and path; `*.` before it takes in every name under it. */
const TYPED = /^(?:https:\/\/)?((?:\*\.[a-z0-9-]+\.|[a-z0-9-]+\.)(?:[a-z0-9-]+\.)*[a-z0-9-]+)(?::\d+)?(?:[/?#].*)?$/i;

/** The match pattern of a site as a reader types or pastes it; null where that names none, or one without https. */
export function sitePatternOf(typed: string): string | null {
  const host = TYPED.exec(typed.trim())?.[1]?.toLowerCase();
  return host === undefined ? null : `https://${host}/*`;
}
