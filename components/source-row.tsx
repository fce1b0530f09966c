import type { Words } from './words';

interface SourceRowProps {
  words: Words;
  onChange: () => void;
}

/** Says that no workspace is chosen, and is the way to one. */
export function SourceRow({ words, onChange }: SourceRowProps) {
  return (
    <div className="pl-set pl-set--top">
      <span>{words('source.none')}</span>
      <button type="button" className="pl-btn pl-btn--main" onClick={onChange}>
        {words('source.choose')}
      </button>
    </div>
  );
}
