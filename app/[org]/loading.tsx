import { Skeleton } from "@/app/_components/Skeleton";

/** The overview's size while it is read: sentences, four cards, the strip, the course. */
export default function OverviewLoading() {
  return (
    <div aria-hidden="true" className="mx-auto w-full max-w-[1280px] px-4 pt-4 pb-8 sm:px-6">
      <Skeleton className="h-[120px] sm:h-[98px]" />
      <div className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
        {["aar", "fcr", "cts", "marginPerHead"].map((card) => (
          <Skeleton key={card} className="h-[214px]" />
        ))}
      </div>
      <Skeleton className="mt-3 h-8" />
      <div className="mt-3 grid gap-3 lg:grid-cols-3">
        <Skeleton className="h-[400px] lg:col-span-2" />
        <Skeleton className="h-[200px] lg:h-[400px]" />
      </div>
    </div>
  );
}
