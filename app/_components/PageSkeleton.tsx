import { Card } from "./Card";
import { Skeleton } from "./Skeleton";

/** The size of a page of a heading and a list, while it is read. */
export function PageSkeleton({ rows = 8, tiles = 0 }: { rows?: number; tiles?: number }) {
  return (
    <div aria-hidden="true" className="mx-auto w-full max-w-[1280px] px-4 pt-4 pb-8 sm:px-6">
      <Skeleton className="mb-2 h-6 w-48" />
      <Skeleton className="mb-4 h-5 w-full max-w-[56ch]" />
      {tiles > 0 ? (
        <div className="mb-4 grid grid-cols-2 gap-4 lg:grid-cols-4">
          {Array.from({ length: tiles }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: all alike, none ever moves
            <Skeleton key={at} className="h-36" />
          ))}
        </div>
      ) : null}
      <Card className="space-y-3">
        {Array.from({ length: rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all alike, none ever moves
          <Skeleton key={at} className="h-6" />
        ))}
      </Card>
    </div>
  );
}
