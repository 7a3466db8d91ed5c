import type { InputHTMLAttributes, ReactNode } from "react";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type"> & {
  name: string;
  /** distinguishes boxes of the same name */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** A box with its words beside it: both can be pressed, and are big enough for a thumb. */
export function Checkbox({ name, id = name, label, hint, ...input }: Props) {
  return (
    <div className="flex gap-2">
      <input
        {...input}
        type="checkbox"
        id={id}
        name={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-5 shrink-0 accent-[var(--accent)] sm:mt-1 sm:size-4"
      />
      <div>
        <label htmlFor={id} className="thumb text-body font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-meta text-ink-3">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
