import { resolveRange } from "@/app/_components/range/resolveRange";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";

/** What a page's address says beside its path. */
export type Search = Record<string, string | string[] | undefined>;

/**
 * What a page that lists something of some days begins with: who asks, the settings, today, and the days that the
 * address asks for. `asked` gives what the address says by name: of several the first, of an empty one nothing.
 */
export async function listedAddress(params: Promise<{ org: string }>, searchParams: Promise<Search>) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const settings = await readSettings(ctx);
  const today = dayInZone(ctx.now, settings.timezone);
  const asked = (name: string): string | undefined => [search[name]].flat()[0] || undefined;
  const { from, to } = resolveRange(
    { range: asked("range"), from: asked("from"), to: asked("to") },
    today,
    settings.roadmapStart,
  );
  return { slug, ctx, search, settings, today, asked, days: { from, to } };
}
