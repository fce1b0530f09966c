import type { CardActions } from '../../../components/card-actions';

/** A surface on which nothing can be done but to copy and to close. */
export const NOTHING: CardActions = {
  onClose: () => {},
  pin: null,
  back: null,
  onOpen: null,
  onSnooze: null,
  onMute: null,
  onRead: null,
  onKnown: null,
  onPause: null,
  onRetry: null,
  feedback: null,
  onCopy: async () => true,
};
