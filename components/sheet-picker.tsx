import { type DragEvent, useRef, useState } from 'react';
import type { Words } from './words';

interface SheetPickerProps {
  words: Words;
  disabled: boolean;
  onSheet: (file: File) => void;
}

/** Takes a spreadsheet's table of terms: picked or dropped, as CSV. */
export function SheetPicker({ words, disabled, onSheet }: SheetPickerProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    const file = event.type === 'drop' ? event.dataTransfer.files[0] : undefined;
    if (file && !disabled) onSheet(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className="pl-dropzone"
      data-over={over || undefined}
      onDragOver={dragged}
      onDragLeave={dragged}
      onDrop={dragged}
    >
      <span>
        {words('sheet.drop')}{' '}
        <button type="button" className="pl-link" disabled={disabled} onClick={() => input.current?.click()}>
          {words('sheet.pick')}
        </button>
      </span>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={words('sheet.pick-label')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file picked again, changed meanwhile, must be a change.
          event.target.value = '';
          if (file) onSheet(file);
        }}
      />
    </div>
  );
}
