import { BUDGETS, HOLD_KEYS, type Quietness, REPEATS } from '../lib/values/quietness';
import { OptionsLine, OptionsSection } from './options-box';
import type { OptionsModel } from './options-models';
import type { OptionsActions } from './options-view';
import type { Words } from './words';

interface ChoiceProps<T> {
  label: string;
  text: string;
  options: readonly { value: T; says: string }[];
  chosen: T;
  onChange: (value: T) => void;
}

/** One of a few values, which counts as soon as it is chosen. */
function Choice<T>({ label, text, options, chosen, onChange }: ChoiceProps<T>) {
  return (
    <OptionsLine label={label} says={text}>
      <select
        className="pl-input pl-select"
        aria-label={label}
        value={options.findIndex(({ value }) => value === chosen)}
        onChange={(event) => {
          const picked = options[Number(event.target.value)];
          if (picked) onChange(picked.value);
        }}
      >
        {options.map(({ says }, index) => (
          <option key={says} value={index}>
            {says}
          </option>
        ))}
      </select>
    </OptionsLine>
  );
}

type Props = Pick<OptionsActions, 'onQuiet'> & { words: Words; model: OptionsModel };

/** How sparingly words are marked. Dates and warnings are always shown. */
export function OptionsWords({ words, model: { quiet }, onQuiet }: Props) {
  const holds: readonly Quietness['hold'][] = [null, ...HOLD_KEYS];
  return (
    <OptionsSection id="words" heading={words('options.words')} text={words('options.words-text')}>
      <Choice
        label={words('options.repeat')}
        text={words('options.repeat-text')}
        options={REPEATS.map((value) => ({ value, says: words(`options.repeat.${value}`) }))}
        chosen={quiet.repeat}
        onChange={(repeat) => onQuiet({ repeat })}
      />
      <Choice
        label={words('options.budget')}
        text={words('options.budget-text')}
        options={BUDGETS.map((value) => ({ value, says: words('options.budget-of', { n: value }) }))}
        chosen={quiet.budget}
        onChange={(budget) => onQuiet({ budget })}
      />
      <Choice
        label={words('options.hold')}
        text={words('options.hold-text')}
        options={holds.map((value) => ({ value, says: words(`options.hold.${value ?? 'none'}`) }))}
        chosen={quiet.hold}
        onChange={(hold) => onQuiet({ hold })}
      />
    </OptionsSection>
  );
}

type KnownProps = Pick<OptionsActions, 'onForgetKnown'> & { words: Words; model: OptionsModel };

/** The words that the reader knows and that are quiet therefore, each with its way back. */
export function OptionsKnown({ words, model: { known }, onForgetKnown }: KnownProps) {
  if (known.length === 0) return null;
  return (
    <OptionsSection id="known" heading={words('options.known')} text={words('options.known-text')}>
      {known.map(({ id, title, changed }) => (
        <OptionsLine
          key={id}
          label={words('options.known-label')}
          says={title}
          text={changed ? words('options.known-changed') : null}
          look={changed}
        >
          <button
            type="button"
            className="pl-btn"
            aria-label={words('options.known-undo-for', { title })}
            onClick={() => onForgetKnown(id)}
          >
            {words('options.known-undo')}
          </button>
        </OptionsLine>
      ))}
    </OptionsSection>
  );
}
