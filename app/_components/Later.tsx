import { type ReactNode, Suspense } from "react";
import { Skeleton } from "./Skeleton";

/** What takes longer to read than what stands above it: the rest of the page is shown without waiting for it. */
export function Later({ height, children }: { height: string; children: ReactNode }) {
  return <Suspense fallback={<Skeleton className={height} />}>{children}</Suspense>;
}
