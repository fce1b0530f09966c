interface SettingSwitchProps {
  label: string;
  /** What it does while it is on. */
  note?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off at once, with what follows from it. */
export function SettingSwitch({ label, note, on, onChange }: SettingSwitchProps) {
  return (
    <div className="pl-set">
      <span>
        {label}
        {on && note ? <small>{note}</small> : null}
      </span>
      <button
        type="button"
        className="pl-switch"
        role="switch"
        aria-checked={on}
        aria-label={label}
        onClick={() => onChange(!on)}
      />
    </div>
  );
}
