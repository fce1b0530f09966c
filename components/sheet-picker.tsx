import { DropZone } from './drop-zone';
import { FileButton } from './file-button';
import type { Words } from './words';

interface SheetPickerProps {
  words: Words;
  disabled: boolean;
  onSheet: (file: File) => void;
}

/** Takes a spreadsheet's table of terms: picked or dropped, as CSV. */
export function SheetPicker({ words, disabled, onSheet }: SheetPickerProps) {
  const take = ([file]: File[]) => file && onSheet(file);
  return (
    <DropZone disabled={disabled} onDrop={({ files }) => take([...files])}>
      {words('sheet.drop')}{' '}
      <FileButton disabled={disabled} label={words('sheet.pick-label')} accept=".csv,text/csv" onPicked={take}>
        {words('sheet.pick')}
      </FileButton>
    </DropZone>
  );
}
