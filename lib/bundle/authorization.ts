/** What an `Authorization` header says for a token: a name and a password where it holds a colon, else a bearer's. */
export function authorizationOf(token: string | null): string | null {
  const text = token?.trim() ?? '';
  if (text === '') return null;
  if (!text.includes(':')) return `Bearer ${text}`;
  const bytes = new TextEncoder().encode(text);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
