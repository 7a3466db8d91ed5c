const width = 120;
const height = 24;

/** How many came on each day, today last: a bar a day, a hairline where none came. */
export function DayBars({ perDay, label }: { perDay: readonly number[]; label: string }) {
  const most = Math.max(1, ...perDay);
  const step = width / perDay.length;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className="inline-block text-accent"
    >
      <title>{label}</title>
      <path d={`M0 ${height - 0.5}h${width}`} className="stroke-hairline" />
      {perDay.map((events, day) => {
        const tall = events === 0 ? 0 : Math.max(2, (events / most) * (height - 1));
        return tall > 0 ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
            key={day}
            x={day * step + 0.5}
            y={height - tall}
            width={step - 1}
            height={tall}
            fill="currentColor"
          />
        ) : null;
      })}
    </svg>
  );
}
