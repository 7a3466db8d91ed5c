import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { require } from "@/lib/tenancy/require";

/**
 * Moves a sample firm to the address at which everybody may look at it. One that is there already stays as it is.
 * @returns whether it was moved
 * @throws Fault `invalid` for an organisation that is no sample firm; `conflict` when another one is there
 */
export async function openToVisitors(ctx: Ctx): Promise<boolean> {
  require(ctx, "organisation:delete");
  return statements(ctx, async (run) => {
    const [found] = await run<{ slug: string; sample: boolean }>(
      "select slug, sample from organisation where organisation_id = $1::uuid for update",
      [ctx.org],
    );
    if (!found?.sample) throw new Fault("invalid", "This is not a sample firm: nobody else may look at it.");
    if (found.slug === publicSlug) return false;
    const moved = await run(
      `update directory_slug set slug = $2::text
       where organisation_id = $1::uuid and not exists (select from directory_slug where slug = $2::text)
       returning slug`,
      [ctx.org, publicSlug],
    );
    if (moved.length === 0) throw new Fault("conflict", `Another sample firm is at /${publicSlug} already.`);
    await run("update organisation set slug = $2::text where organisation_id = $1::uuid", [
      ctx.org,
      publicSlug,
    ]);
    await record(run, ctx, {
      action: "settings.changed",
      subject: `organisation:${publicSlug}`,
      before: { slug: found.slug },
      after: { slug: publicSlug },
    });
    return true;
  });
}
