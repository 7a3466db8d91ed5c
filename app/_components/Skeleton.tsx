/** A grey block the size of what comes. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={`animate-pulse rounded-tremor-default bg-band ${className}`} />;
}
