import type { ReactNode, SelectHTMLAttributes } from "react";
import { controlClass } from "./Field";
import { FieldFrame } from "./FieldFrame";

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  options: readonly { value: string; label: string }[];
};

/** The system's own list: it is searchable by typing and opens as a wheel on phones. */
export function Select({ name, label, hint, error, options, className = "", ...select }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      <select
        {...select}
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : hint ? `${name}-hint` : undefined}
        className={`${controlClass} ${className}`}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
