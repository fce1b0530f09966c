import type { FeedbackPort } from '../../components/feedback-model';
import { send } from '../../lib/messaging/client';
import { randomId } from '../../lib/platform/random-id';
import { toProblem } from '../../lib/values/problem';

const failed = (error: unknown) => ({ problem: toProblem(error) });

/** The way back to the workspace, by way of the background. */
export const feedbackPort: FeedbackPort = {
  newId: randomId,
  preview: (draft) => send('page.outbox-preview', { draft }).catch(failed),
  async send(id, draft) {
    const reply = await send('page.outbox-add', { id, draft }).catch(failed);
    return 'entry' in reply ? { sent: reply.entry } : reply;
  },
  async sentAbout(about, id) {
    return (await send('page.outbox-about', { about, id })).entries;
  },
};
