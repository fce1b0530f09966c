import { useRef, useState } from 'react';
import type { PanelRow } from '../../components/panel-models';
import type { OpenedCard, SearchState } from '../../components/popup-search';
import { send } from '../../lib/messaging/client';
import { loadLanguage } from '../../lib/phrases/load-language';
import { type Problem, toProblem } from '../../lib/values/problem';

/** Fetches what draws a card in place, and what that says. */
async function loadDetails(locale: string): Promise<OpenedCard['Details']> {
  const [{ PanelDetails }, { words }] = await Promise.all([
    import('../../components/panel-details'),
    import('../../lib/phrases/en/sets/panel'),
  ]);
  await loadLanguage(locale, words, {
    de: () => import('../../lib/phrases/de/sets/panel'),
    ja: () => import('../../lib/phrases/ja/sets/panel'),
  });
  return PanelDetails;
}

interface Search extends SearchState {
  onSearch: (query: string) => void;
  onOpen: (row: PanelRow | null) => void;
}

/** Asks for each query as it is typed, and drops an answer that a later query has overtaken. */
export function useSearch(locale: string, problemWords: (problem: Problem) => string): Search {
  const [state, setState] = useState<SearchState>({ query: '', answer: null, problem: null, open: null });
  const latest = useRef('');

  const onSearch = (query: string) => {
    latest.current = query;
    setState((last) => ({ ...last, query, problem: null, open: null }));
    if (!query.trim()) return;
    const answered = (how: Partial<SearchState>) =>
      latest.current === query && setState((last) => ({ ...last, ...how }));
    send('panel.search', { query }).then(
      (found) => answered({ answer: { query, ...found } }),
      (error) => answered({ answer: null, problem: toProblem(error) }),
    );
  };

  const onOpen = (row: PanelRow | null) => {
    if (row === null) return setState((last) => ({ ...last, open: null }));
    const { key, subject } = row;
    const fill = (filled: Partial<NonNullable<SearchState['open']>>) =>
      setState((last) => (last.open?.key === key ? { ...last, open: { ...last.open, ...filled } } : last));
    setState((last) => ({ ...last, open: { key, card: null, problem: null } }));
    const asked = send('panel.card', { tabId: null, url: null, subject });
    Promise.all([asked, loadDetails(locale)]).then(
      ([reply, Details]) =>
        fill('card' in reply ? { card: { card: reply.card, Details } } : { problem: problemWords(reply.problem) }),
      (error) => fill({ problem: problemWords(toProblem(error)) }),
    );
  };

  return { ...state, onSearch, onOpen };
}
