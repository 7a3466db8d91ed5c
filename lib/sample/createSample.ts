import type { Database } from "@/lib/db/database";
import { transaction } from "@/lib/db/transaction";
import { receive } from "@/lib/ingest/receive";
import { sampleEvents } from "@/lib/sample/sampleEvents";
import { sampleSettings } from "@/lib/sample/sampleSettings";
import { writeReports } from "@/lib/sample/writeReports";
import { writeRoadmap } from "@/lib/sample/writeRoadmap";
import type { Ctx } from "@/lib/tenancy/ctx";
import { createOrganisation } from "@/lib/tenancy/organisations";

/**
 * Makes the sample firm as an organisation of its own, marked as fictional, and sends its events through the same door
 * as anyone's. It stands on day 132 of its roadmap on the day of `now`.
 * @param locale the language of its names and notes
 * @returns its context, its slug and how many events it has
 */
export async function createSample(
  db: Database,
  now: Date,
  locale: "en" | "zh",
): Promise<{ ctx: Ctx; slug: string; events: number }> {
  const settings = sampleSettings({ now });
  const { timezone, currency } = settings;
  const made = await createOrganisation(db, now, {
    name: settings.name[locale],
    timezone,
    currency,
    sample: true,
  });
  const ctx: Ctx = { org: made.org, db, now, actor: { kind: "command", id: "sample" } };
  await putSettings(ctx, settings, locale);
  const asked = { start: settings.roadmapStart, timezone, locale };
  const people = await transaction(ctx, (tx) => writeRoadmap(tx, made, asked));
  const answer = await receive(ctx, items(now, timezone, locale));
  if (answer.rejected > 0) {
    throw new Error(`The sample firm has ${answer.rejected} bad events: ${JSON.stringify(answer.errors[0])}`);
  }
  await writeReports(ctx, people, asked);
  return { ctx, slug: made.slug, events: answer.accepted };
}

function* items(now: Date, timezone: string, locale: "en" | "zh") {
  let index = 0;
  for (const value of sampleEvents({ now, timezone, locale })) yield { index: index++, value };
}

async function putSettings(
  ctx: Ctx,
  settings: ReturnType<typeof sampleSettings>,
  locale: "en" | "zh",
): Promise<void> {
  const organisationId = ctx.org;
  await transaction(ctx, async (tx) => {
    await tx.organisation.update({
      where: { organisationId },
      data: {
        loadFactor: settings.loadFactor,
        productiveHours: settings.productiveHours,
        chain: settings.chain,
        roadmapStart: new Date(settings.roadmapStart),
      },
    });
    for (const { key, name, baselineSeconds, ...process } of settings.processes) {
      await tx.process.create({
        data: {
          organisationId,
          process: key,
          name: name[locale],
          ...process,
          reviewed: true,
          createdAt: ctx.now,
        },
      });
      await tx.processBaseline.create({
        data: {
          organisationId,
          process: key,
          fromDay: new Date(settings.firstDay),
          seconds: baselineSeconds,
        },
      });
    }
  });
}
