import type { ReactNode } from "react";
import type { Overview } from "@/lib/overview/readOverview";
import { ReturnsLine } from "../processes/ReturnsLine";

/** What the newest weeks say of first-contact resolution before it is settled; null where nothing was closed lately. */
export function returnsNote({ returns }: Pick<Overview, "returns">, slug: string): ReactNode {
  if (!returns.recent.returned.denominator || !returns.earlier.returned.denominator) return null;
  return <ReturnsLine slug={slug} returns={returns} />;
}
