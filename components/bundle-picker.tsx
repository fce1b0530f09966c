import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files';
import type { Words } from './words';

/** A file as the browser hands it over, with the folders it was picked from in its name. */
export interface PickedFile {
  name: string;
  file: File;
}

interface BundlePickerProps {
  words: Words;
  disabled: boolean;
  onFiles: (files: PickedFile[]) => void;
}

const isJson = ({ name }: PickedFile) => name.toLowerCase().endsWith('.json');

/** Takes the files of a published workspace from the disk: picked, picked as a folder, or dropped. */
export function BundlePicker({ words, disabled, onFiles }: BundlePickerProps) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);

  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    const list = [...(event.target.files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
    // The same files picked again, changed meanwhile, must be a change.
    event.target.value = '';
    if (list.length > 0) onFiles(list.filter(isJson));
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) droppedFiles(event.dataTransfer).then((list) => list.length > 0 && onFiles(list.filter(isJson)));
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
    <div
      className="pl-dropzone"
      data-over={over || undefined}
      onDragOver={dragged}
      onDragLeave={dragged}
      onDrop={dropped}
    >
      <span>
        {words('files.drop')}{' '}
        <button type="button" className="pl-link" disabled={disabled} onClick={() => files.current?.click()}>
          {words('files.pick')}
        </button>{' '}
        {words('files.or')}{' '}
        <button type="button" className="pl-link" disabled={disabled} onClick={() => folder.current?.click()}>
          {words('files.folder')}
        </button>
      </span>
      <input
        ref={files}
        type="file"
        multiple
        accept=".json"
        hidden
        aria-label={words('files.pick-label')}
        onChange={picked}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React's types do not know the attribute; both browsers do.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label={words('files.folder-label')}
        onChange={picked}
      />
    </div>
  );
}
