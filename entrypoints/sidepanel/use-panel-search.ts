import { useRef, useState } from 'react';
import type { PanelRow } from '../../components/panel-models';
import { send } from '../../lib/messaging/client';

export interface PanelSearch {
  query: string;
  hits: { rows: readonly PanelRow[]; total: number } | null;
  onQuery: (query: string) => void;
}

/** Asks the whole workspace for each query as it is typed; an answer that a later query has overtaken is dropped. */
export function usePanelSearch(): PanelSearch {
  const [state, setState] = useState<Pick<PanelSearch, 'query' | 'hits'>>({ query: '', hits: null });
  const latest = useRef('');
  const onQuery = (query: string) => {
    latest.current = query;
    // What was found for the query before stays until there is an answer: rows that come and go would flicker.
    setState((last) => ({ query, hits: query.trim() ? last.hits : null }));
    if (!query.trim()) return;
    const answered = (hits: PanelSearch['hits']) => latest.current === query && setState({ query, hits });
    send('panel.search', { query }).then(answered, () => answered({ rows: [], total: 0 }));
  };
  return { ...state, onQuery };
}
