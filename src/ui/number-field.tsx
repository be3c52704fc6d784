import { useState } from 'react';
import { useLanguage } from '#language/language-context.tsx';

interface NumberFieldProps {
  /** For a form that is sent. */
  readonly name: string;
  readonly label: string;
  /** Not negative; undefined: the field is empty. */
  readonly value: number | undefined;
  /** Shown while it is empty. */
  readonly placeholder: number | undefined;
  /** Called with what was typed once it is done: with Enter, or when the field is left. Not for what is no such number. */
  readonly onChange: (value: number | undefined) => void;
}

/** A field for a number that is not negative, or none. What cannot be one stays in the field, and the browser says why. */
export function NumberField({ name, label, value, placeholder, onChange }: NumberFieldProps) {
  const { format } = useLanguage();
  // What is typed belongs to the value that was in force; once that is another (Back, a handle, a chip), it is forgotten.
  const [typed, setTyped] = useState<{ readonly draft: string; readonly value: number | undefined }>();
  const draft = typed !== undefined && typed.value === value ? typed.draft : String(value ?? '');

  const take = (field: HTMLInputElement) => {
    if (!field.checkValidity()) return false;
    const wanted = field.value === '' ? undefined : field.valueAsNumber;
    setTyped(undefined);
    if (wanted !== value) onChange(wanted);
    return true;
  };
  return (
    <input
      type="number"
      name={name}
      inputMode="decimal"
      aria-label={label}
      min={0}
      step="any"
      value={draft}
      placeholder={placeholder === undefined ? '' : format.number(placeholder)}
      onChange={(event) => setTyped({ draft: event.target.value, value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // It is taken here; the form that it is in has nothing to add.
        event.preventDefault();
        if (!take(event.currentTarget)) event.currentTarget.reportValidity();
      }}
      onBlur={(event) => take(event.currentTarget)}
      className="min-h-8 w-20 min-w-0 rounded-md border border-edge bg-surface px-2 invalid:border-warning"
    />
  );
}
