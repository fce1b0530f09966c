import { DropZone } from './drop-zone';
import { droppedFiles } from './dropped-files';
import { FileButton } from './file-button';
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
  const take = (list: PickedFile[]) => list.length > 0 && onFiles(list.filter(isJson));
  const picked = (files: File[]) => take(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
  return (
    <DropZone disabled={disabled} onDrop={(dropped) => droppedFiles(dropped).then(take)}>
      {words('files.drop')}{' '}
      <FileButton disabled={disabled} label={words('files.pick-label')} accept=".json" many="files" onPicked={picked}>
        {words('files.pick')}
      </FileButton>{' '}
      {words('files.or')}{' '}
      <FileButton disabled={disabled} label={words('files.folder-label')} many="folder" onPicked={picked}>
        {words('files.folder')}
      </FileButton>
    </DropZone>
  );
}
