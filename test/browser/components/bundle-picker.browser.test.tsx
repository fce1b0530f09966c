import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { BundlePicker, type PickedFile } from '../../../components/bundle-picker';
import { wordsFor } from '../../../components/words';

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function show() {
  const onFiles = vi.fn<(files: PickedFile[]) => void>();
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  flushSync(() => root?.render(<BundlePicker words={wordsFor('en', '')} disabled={false} onFiles={onFiles} />));
  return { onFiles, place };
}

function filled(): DataTransfer {
  const data = new DataTransfer();
  data.items.add(new File(['{"a":1}'], 'head.json'));
  data.items.add(new File(['not ours'], '.DS_Store'));
  return data;
}

const names = (picked: PickedFile[] | undefined) => picked?.map(({ name }) => name);

it.each(['Files of a published workspace', 'Folder of a published workspace'])(
  'hands over the JSON files of "%s", twice the same if need be',
  (label) => {
    const { onFiles, place } = show();
    const input = place.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) as HTMLInputElement;
    for (let turn = 1; turn <= 2; turn++) {
      input.files = filled().files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      expect(onFiles).toHaveBeenCalledTimes(turn);
      expect(names(onFiles.mock.lastCall?.[0])).toEqual(['head.json']);
      expect(input.value).toBe('');
    }
  },
);

it('offers a folder as a folder', () => {
  const { place } = show();
  const folder = place.querySelector('[aria-label="Folder of a published workspace"]');
  expect((folder as HTMLInputElement).webkitdirectory).toBe(true);
});

it('takes what is dropped', async () => {
  const { onFiles, place } = show();
  const zone = place.querySelector('.pl-dropzone') as HTMLElement;
  zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: filled() }));
  await vi.waitFor(() => expect(names(onFiles.mock.lastCall?.[0])).toEqual(['head.json']));
});
