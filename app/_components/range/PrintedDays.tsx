"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { formatDays } from "@/lib/words/formatDay";
import { hasRange } from "../places";
import { resolveRange } from "./resolveRange";

/** The days that a page shows, for paper, where the menu that chooses them is not. */
export function PrintedDays({ slug, today, start }: { slug: string; today: string; start: string | null }) {
  const locale = useLocale();
  const pathname = usePathname();
  const search = useSearchParams();
  if (!hasRange(pathname, slug)) return null;
  const { from, to } = resolveRange(Object.fromEntries(search), today, start);
  return <span>{formatDays(from, to, locale, today)}</span>;
}
