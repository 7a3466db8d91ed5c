import type { useTranslations } from "next-intl";
import { ownSources } from "@/lib/events/ownSources";

/** A source as people read it: a system by the name that it gives itself, Handover's own pages in words. */
export function shownSource(source: string, t: ReturnType<typeof useTranslations<"data.ownSource">>): string {
  const own = ownSources.find((known) => known === source);
  return own ? t(own) : source;
}
