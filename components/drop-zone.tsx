import { type DragEvent, type ReactNode, useState } from 'react';

interface DropZoneProps {
  disabled: boolean;
  /** Called while the drop's event lasts: the browser empties what was dropped as soon as it is over. */
  onDrop: (dropped: DataTransfer) => void;
  /** What it says, and the buttons that do the same without dragging. */
  children: ReactNode;
}

/** A field of a page that files are dropped on. */
export function DropZone({ disabled, onDrop, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop' && !disabled) onDrop(event.dataTransfer);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside are the first
    <div
      className="pl-dropzone"
      data-over={over || undefined}
      onDragOver={dragged}
      onDragLeave={dragged}
      onDrop={dragged}
    >
      <span>{children}</span>
    </div>
  );
}
