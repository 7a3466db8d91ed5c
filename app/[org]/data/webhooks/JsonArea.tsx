import { FieldFrame } from "@/app/_components/FieldFrame";

/** A field for JSON of several lines. */
export function JsonArea({
  name,
  label,
  hint,
  error,
  value,
  onChange,
}: {
  name: string;
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(framed) => (
        <textarea
          {...framed}
          name={name}
          rows={10}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="block w-full rounded-tremor-default border border-control bg-card p-3 font-mono text-meta text-ink-1 aria-invalid:border-state-off-track"
        />
      )}
    </FieldFrame>
  );
}
