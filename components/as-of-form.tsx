import type { FormEvent } from 'react';
import type { PopupModel } from './models';
import type { PopupActions } from './popup-actions';
import type { Words } from './words';

type Props = Pick<PopupActions, 'onAsOf'> & { words: Words; asOf: PopupModel['asOf'] };

/** Shows everything as it stood, or will stand, on a day; while it does so, it says so. */
export function AsOfForm({ words, asOf, onAsOf }: Props) {
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const date = String(form.get('date') ?? '');
    if (date) onAsOf({ date, time: String(form.get('time') ?? '') || null });
  };
  return (
    <>
      {asOf ? (
        <div className="pl-set">
          <span className="pl-look pl-strong">{words('as-of.shown', { date: asOf.date, time: asOf.time })}</span>
          <button type="button" className="pl-btn" onClick={() => onAsOf(null)}>
            {words('as-of.back')}
          </button>
        </div>
      ) : null}
      <form className="pl-asof" onSubmit={show}>
        <span className="pl-asof__title">
          {words('as-of.title')}
          <small>{words('as-of.hint')}</small>
        </span>
        <input
          type="date"
          name="date"
          className="pl-input"
          aria-label={words('as-of.date')}
          defaultValue={asOf?.date ?? ''}
          key={`date ${asOf?.date ?? ''}`}
          min="1970-01-01"
          max="9998-12-31"
          required
        />
        <input
          type="time"
          name="time"
          className="pl-input"
          aria-label={words('as-of.time')}
          defaultValue={asOf?.time ?? ''}
          key={`time ${asOf?.time ?? ''}`}
        />
        <button type="submit" className="pl-btn">
          {words('as-of.apply')}
        </button>
      </form>
    </>
  );
}
