import { type ReactNode, useId, useState } from 'react';
import type { OutboxDraft } from '../lib/workspace/outbox-item';
import type { FeedbackPort } from './feedback-model';
import { type MoreAction, saidOf } from './more-actions';
import type { Words } from './words';

const draftOf = (subject: string, everywhere: boolean): OutboxDraft => ({
  kind: 'feedback',
  about: 'term',
  subject,
  what: 'wrong-match',
  scope: everywhere ? 'ever' : 'here',
});

interface Mute {
  actions: MoreAction[];
  /** Whether the owner is told with it, and what they are told. */
  under: ReactNode;
}

/**
 * Says that a word is not to be marked, here or at all. With that the owner is told, unless the reader would rather
 * not: what goes is said beside the choice.
 * @param term The term whose owner may be told; null where there is not one alone.
 */
export function useMute(
  words: Words,
  term: string | null,
  port: FeedbackPort | null,
  onMute: ((everywhere: boolean) => Promise<boolean>) | null,
): Mute {
  const [tell, setTell] = useState(true);
  const boxId = useId();
  if (!onMute) return { actions: [], under: null };
  const tells = term !== null && port !== null;
  const tellOwner = async (everywhere: boolean): Promise<string> => {
    if (!tells || !tell) return '';
    const reply = await port.send(port.newId(), draftOf(term, everywhere)).catch(() => null);
    if (reply === null) return '';
    return 'sent' in reply ? words('card.mute-told') : words(reply.problem.code, reply.problem.values);
  };
  const action = (everywhere: boolean): MoreAction => ({
    id: everywhere ? 'mute-everywhere' : 'mute-here',
    label: words(everywhere ? 'card.mute-everywhere' : 'card.mute-here'),
    run: async () => {
      const done = words(everywhere ? 'card.muted-everywhere' : 'card.muted-here');
      const muted = await saidOf(onMute(everywhere), done, words('card.not-muted'));
      const told = await tellOwner(everywhere);
      return told ? words('sentences', { first: muted, second: told }) : muted;
    },
  });
  return {
    actions: [action(false), action(true)],
    under: tells ? (
      <label className="pl-check" htmlFor={boxId}>
        <input id={boxId} type="checkbox" checked={tell} onChange={(event) => setTell(event.target.checked)} />
        <span>{words('card.mute-tell')}</span>
      </label>
    ) : null,
  };
}
