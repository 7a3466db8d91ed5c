import type { ReactNode } from "react";

export interface Choice {
  value: string;
  title: ReactNode;
  text?: ReactNode;
}

/** One of a few, each a card with its words; the browser's own radio buttons, so the arrow keys work. */
export function Choices({
  name,
  legend,
  hint,
  error,
  choices,
  value,
  onChoose,
  columns = "sm:grid-cols-2",
}: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
  value: string | null;
  onChoose: (value: string) => void;
  columns?: string;
}) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className="min-w-0">
      <legend className="text-body font-medium">{legend}</legend>
      {hint ? <p className="max-w-[72ch] text-prose text-ink-2">{hint}</p> : null}
      <div className={`mt-2 grid grid-cols-1 gap-2 ${columns}`}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-11 cursor-pointer gap-2 rounded-tremor-default border border-control bg-card px-3 py-2 hover:bg-band has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="mt-0.5 size-4 shrink-0 accent-[var(--accent)] outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{choice.title}</span>
              {choice.text ? <span className="block break-words text-ink-2">{choice.text}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${name}-error`} className="mt-1 text-meta text-state-off-track">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
