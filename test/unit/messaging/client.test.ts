import { afterEach, expect, it, vi } from 'vitest';
import { send } from '../../../lib/messaging/client';

const stub = (id: string | undefined, reply: () => unknown) => {
  const sendMessage = vi.fn(async (_message: unknown) => reply());
  vi.stubGlobal('chrome', { runtime: { id, sendMessage } });
  return sendMessage;
};

afterEach(() => vi.unstubAllGlobals());

it('sends the name with the request and gives back the reply', async () => {
  const sendMessage = stub('plumbline', () => ({ reply: { ok: true } }));
  expect(await send('reader.team', { team: 'sales' })).toEqual({ ok: true });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'reader.team', request: { team: 'sales' } });
});

it('rejects with the problem that the background names', async () => {
  stub('plumbline', () => ({ refused: { code: 'unexpected', values: { detail: 'no' } } }));
  await expect(send('source.none', {})).rejects.toMatchObject({
    problem: { code: 'unexpected', values: { detail: 'no' } },
  });
});

it.each([undefined, null, 'text', {}, { refused: null }])('rejects where the answer is %j', async (answer) => {
  stub('plumbline', () => answer);
  await expect(send('source.none', {})).rejects.toMatchObject({ problem: { code: 'unexpected' } });
});

it('says orphaned where the extension is gone, and only there', async () => {
  stub(undefined, () => null);
  await expect(send('source.none', {})).rejects.toMatchObject({ problem: { code: 'orphaned' } });
  stub('plumbline', () => {
    throw new Error('Receiving end does not exist.');
  });
  await expect(send('source.none', {})).rejects.toMatchObject({
    problem: { code: 'unexpected', values: { detail: 'Receiving end does not exist.' } },
  });
});
