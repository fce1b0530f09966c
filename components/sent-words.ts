import type { SentItem } from './feedback-model';
import type { Words } from './words';

/** "You proposed a meaning on 15 Sep." and how it stands: one sentence for what, one for its state, set together as the language does. */
export function sentWords(words: Words, { item, state, rejection }: SentItem): string {
  const what = item.kind === 'feedback' ? `sent.${item.kind}.${item.what}` : `sent.${item.kind}`;
  const said = words(what, { on: item.on });
  const stands = words(`sent.state.${state}`, { reason: rejection?.reason ?? null });
  return words('sentences', { first: said, second: stands });
}
