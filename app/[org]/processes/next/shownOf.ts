import type { Candidate } from "@/lib/handover/candidates";

/** What the list can be narrowed to. */
export const shows = ["all", "ready", "review", "rest"] as const;
export type Show = (typeof shows)[number];

/** How many stand on a page. */
export const perPage = 20;

/** What an address shows of the candidates: those of a kind, a page of them, and how many there are. */
export function shownOf(candidates: readonly Candidate[], asked: { show?: string; page?: string }) {
  const show = shows.find((known) => known === asked.show) ?? "all";
  const found = candidates.filter((one) => show === "all" || kindOf(one) === show);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const wanted = Number(asked.page ?? 1);
  const page = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : 1;
  return { show, page, pages, total: found.length, items: found.slice((page - 1) * perPage, page * perPage) };
}

function kindOf({ verdict }: Candidate): Show {
  if (verdict === "hand_over") return "ready";
  return verdict === "review" || verdict === "hold" ? "review" : "rest";
}
