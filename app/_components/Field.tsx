import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldFrame } from "./FieldFrame";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
};

export const controlClass =
  "block w-full rounded-tremor-default border border-control bg-card px-3 text-ink-1 placeholder:text-ink-3 h-11 text-verdict sm:h-9 sm:text-body aria-invalid:border-state-off-track [&[readonly]]:border-hairline [&[readonly]]:bg-band";

/** A labelled input; its hint and its error are read out with it. */
export function Field({ name, label, hint, error, className = "", ...input }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(framed) => <input {...input} {...framed} name={name} className={`${controlClass} ${className}`} />}
    </FieldFrame>
  );
}
