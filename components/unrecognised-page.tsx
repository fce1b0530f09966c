import { useState } from 'react';
import type { PopupModel } from './models';
import type { PopupActions } from './popup-actions';
import type { Words } from './words';

interface UnrecognisedPageProps extends Pick<PopupActions, 'onCopy'> {
  words: Words;
  report: NonNullable<NonNullable<PopupModel['page']>['report']>;
}

/** Says that a page of a known host is new to us, and gives a report on it to hand on. */
export function UnrecognisedPage({ words, report, onCopy }: UnrecognisedPageProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <div className="pl-set pl-set--top">
        <span>
          {words(report.wordsWork ? 'unrecognised.words' : 'unrecognised.silent')}
          <small role="status">{words(copied ? 'unrecognised.copied' : 'unrecognised.text')}</small>
        </span>
        <button type="button" className="pl-btn" onClick={() => void onCopy(report.text).then(setCopied)}>
          {words('unrecognised.copy')}
        </button>
      </div>
      {copied === false ? (
        <label className="pl-byhand">
          {words('options.copy-failed')}
          <textarea readOnly rows={6} value={report.text} />
        </label>
      ) : null}
    </>
  );
}
