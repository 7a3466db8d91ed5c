/** The marks that recharts has no form for. It hands them their place as cx and cy. */
interface Placed {
  cx?: number;
  cy?: number;
}

/** Words on a course stay readable: the ground shines through around them. */
export const halo = { stroke: "var(--card)", strokeWidth: 4, paintOrder: "stroke" } as const;

/** ◇ on the due day at the target's height; filled once it is met. */
export function FlagMark({
  cx = 0,
  cy = 0,
  label,
  met,
  below,
}: Placed & { label: string; met: boolean; below: boolean }) {
  return (
    <g transform={`translate(${cx} ${cy})`}>
      <path
        d="M0-6 6 0 0 6-6 0Z"
        fill={met ? "var(--state-met)" : "var(--card)"}
        stroke="var(--ink-2)"
        strokeWidth="1.5"
      />
      <text y={below ? 19 : -10} textAnchor="middle" fontSize="12" fill="var(--ink-2)" {...halo}>
        {label}
      </text>
    </g>
  );
}

/** A change on the baseline; the list below the chart says what it was. */
export function LetterMark({ cx = 0, cy = 0, letter, storey }: Placed & { letter: string; storey: number }) {
  return (
    <g transform={`translate(${cx} ${cy - 9 - storey * 17})`}>
      {storey > 0 ? <path d={`M0 8V${9 + storey * 17}`} stroke="var(--ink-2)" /> : null}
      <rect x="-8" y="-8" width="16" height="16" rx="3" fill="var(--card)" stroke="var(--ink-2)" />
      <text y="4" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--ink-1)">
        {letter}
      </text>
    </g>
  );
}

/** Two strokes across the foot of an axis that does not begin at 0. */
export function BrokenAxisMark({ cx = 0, cy = 0 }: Placed) {
  return (
    <g transform={`translate(${cx} ${cy})`} stroke="var(--ink-2)" strokeWidth="1.5">
      <path d="M0 0v-8M0-18v-8M-5-8l10-4M-5-14l10-4" />
    </g>
  );
}

/** A point between two gaps: no line would show it. */
export function LoneDot({ cx, cy, payload, key }: Placed & { payload?: { lone: boolean }; key?: string }) {
  // where the course has nothing, recharts gives null, and a dot would land on the upper edge
  if (!payload?.lone || typeof cx !== "number" || typeof cy !== "number" || Number.isNaN(cy))
    return <g key={key ?? ""} />;
  return <circle key={key ?? ""} cx={cx} cy={cy} r={3} fill="var(--accent)" />;
}
