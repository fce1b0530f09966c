import { type ChangeEvent, useRef } from 'react';

interface FileButtonProps {
  children: string;
  /** What the field behind the button is called. */
  label: string;
  disabled: boolean;
  /** What may be picked, as in `accept` of HTML; everything where it is left out. */
  accept?: string;
  /** How much is picked at once; one file where it is left out. */
  many?: 'files' | 'folder';
  /** At least one file, or all of the folder. Called anew where the same is picked again. */
  onPicked: (files: File[]) => void;
}

/** A link that has the reader pick files from the disk. */
export function FileButton({ children, label, disabled, accept, many, onPicked }: FileButtonProps) {
  const field = useRef<HTMLInputElement | null>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same files picked again, changed meanwhile, must be a change.
    event.target.value = '';
    if (files.length > 0) onPicked(files);
  };
  return (
    <>
      <button type="button" className="pl-link" disabled={disabled} onClick={() => field.current?.click()}>
        {children}
      </button>
      <input
        ref={(input) => {
          field.current = input;
          // React's types do not know the attribute; both browsers do.
          if (many === 'folder') input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple={many !== undefined}
        accept={accept}
        hidden
        aria-label={label}
        onChange={picked}
      />
    </>
  );
}
