import { sparklinePaths } from "./charts/prepare/sparklinePaths";

const width = 260;
const height = 32;

/** The shape of a course without axes; a gap is a gap, the provisional end is dashed. The card says the figures. */
export function Sparkline({
  values,
  provisionalFrom,
}: {
  values: readonly (number | null)[];
  provisionalFrom?: number;
}) {
  const { settled, provisional, end } = sparklinePaths(
    values,
    provisionalFrom ?? values.length,
    width,
    height,
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-8 w-full overflow-visible text-accent"
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
        <path d={settled} vectorEffect="non-scaling-stroke" />
        <path d={provisional} strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
        {end ? (
          <path
            d={`M${end.x} ${end.y}h0.01`}
            strokeWidth="5"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
      </g>
    </svg>
  );
}
