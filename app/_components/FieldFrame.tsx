import { type ReactNode, useId } from "react";

/** What a control takes so that its label, its hint and its error are read out with it. */
export interface Framed {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Label above, error or hint below: the same for every kind of control. */
export function FieldFrame({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: (framed: Framed) => ReactNode;
}) {
  const id = useId();
  const said = `${id}-said`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-body font-medium">
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": error || hint ? said : undefined,
      })}
      {error || hint ? (
        <p id={said} className={`mt-1 text-meta ${error ? "text-state-off-track" : "text-ink-3"}`}>
          {error || hint}
        </p>
      ) : null}
    </div>
  );
}
