/** A part of a whole as a bar; what it is and how much stands beside it, so it is not read out. */
export function ShareBar({ share, fill }: { share: number; fill: string }) {
  return (
    <span className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-band" aria-hidden="true">
      <span className={`block h-full rounded-full ${fill}`} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
