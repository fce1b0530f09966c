import type { LocalDate } from '../lib/values/local-date';
import type { FeedbackPort } from './feedback-model';
import type { PanelRow } from './panel-models';

/** What the popup asks of its wired twin. Each resolves when it is done; the model then comes anew. */
export interface PopupActions {
  onSearch: (query: string) => void;
  /** Null closes what is open. */
  onOpen: (row: PanelRow | null) => void;
  onCopy: (text: string) => Promise<boolean>;
  /** Opens the side panel: must be called within the click. */
  onPanel: () => void;
  onOptions: () => void;
  onChange: () => void;
  /** Asks the source now. */
  onNow: () => void;
  onSignIn: () => void;
  onPauseSite: (paused: boolean) => void;
  onPauseEverywhere: (paused: boolean) => void;
  onAsOf: (asOf: { date: LocalDate; time: string | null } | null) => void;
  /** Asks the browser for access: must be called within the click. */
  onGrant: () => void;
  /** The way back to the workspace. */
  feedback: FeedbackPort;
}
