import type { Version } from "@/lib/report/reportSchema";

/** The page of a report; the owner's version unless the team's is asked for. */
export function reportHref(slug: string, period: string, version: Version = "owner"): string {
  return `/${slug}/reports/${period}${version === "team" ? "?version=team" : ""}`;
}
