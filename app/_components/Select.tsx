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
    <FieldFrame label={label} hint={hint} error={error}>
      {(framed) => (
        <select {...select} {...framed} name={name} className={`${controlClass} ${className}`}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
