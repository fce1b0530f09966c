import type { OutboxDraft, OutboxItem } from '../../lib/workspace/outbox-item';
import type { CurrentView } from './current-view';

/** The name of what a draft is about; null where this workspace has no such thing. */
function titleOf({ ctx }: CurrentView, draft: OutboxDraft): string | null {
  const { terms, items } = ctx.index;
  switch (draft.kind) {
    case 'feedback':
      return (draft.about === 'term' ? terms.get(draft.subject)?.label : items.get(draft.subject)?.title) ?? null;
    case 'asked-date': {
      // Both must be of this workspace: what is asked is shown with their names, and nothing else of a page goes with it.
      const from = items.get(draft.from)?.title;
      return items.has(draft.to) ? (from ?? null) : null;
    }
    case 'variant-proposal':
      return terms.get(draft.term)?.label ?? null;
    case 'adoption': {
      const term = terms.get(draft.term);
      return term?.variants?.some(({ id }) => id === draft.variant) ? term.label : null;
    }
  }
}

/** The item that a draft becomes, as it will be sent. Null where the workspace in use has no such subject. */
export function itemOfDraft(view: CurrentView, id: string, draft: OutboxDraft, now: number): OutboxItem | null {
  const title = titleOf(view, draft);
  if (title === null) return null;
  const { name, epoch, version } = view.position;
  return {
    ...draft,
    id,
    edition: 1,
    on: view.ctx.today,
    createdAt: new Date(now).toISOString(),
    team: view.ctx.team,
    workspace: { name, epoch, version },
    title,
  };
}
