import { getTranslations } from "next-intl/server";
import { GateMark } from "@/app/_components/GateMark";
import { Section } from "@/app/_components/Section";
import { listHandovers } from "@/lib/handover/listHandovers";
import { stopChecks } from "@/lib/handover/stopChecks";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import type { Settings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { DecideForm } from "./DecideForm";
import { Evidence } from "./Evidence";
import { gateOf } from "./gateOf";
import { HandoverRecord } from "./HandoverRecord";
import { PastHandovers } from "./PastHandovers";

/** The decision about a process: what stands and how it is watched, the evidence to decide by, and what was decided. */
export async function HandoverSection({
  ctx,
  slug,
  process,
  settings,
  today,
}: {
  ctx: Ctx;
  slug: string;
  process: ProcessSettings;
  settings: Settings;
  today: string;
}) {
  const t = await getTranslations("handover");
  const handovers = await listHandovers(ctx, { process: process.key });
  const gate = await gateOf(ctx, process.key);
  const standing = handovers.filter(({ takenBack }) => takenBack === null);
  const past = handovers.filter(({ takenBack }) => takenBack !== null);
  const mayDecide = may(ctx, "handovers:write");
  const { currency, timezone } = settings;
  const shown = { slug, currency, timezone, today };
  return (
    <section id="handover" className="scroll-mt-16">
      <Section
        title={t("title")}
        aside={gate ? <GateMark gate={gate.state} more={gate.more} /> : null}
        className="space-y-4"
      >
        {standing.map((handover) => (
          <HandoverRecord key={handover.id} handover={handover} mayTakeBack={mayDecide} {...shown} />
        ))}
        <Evidence gate={gate} process={process} currency={currency} showCosts={may(ctx, "salaries:read")} />
        {mayDecide ? (
          <DecideForm
            key={standing.length}
            slug={slug}
            process={process.key}
            currency={currency}
            ready={gate?.state === "ready"}
            canBeAlone={gate !== null && gate.required !== null && !process.neverAlone}
            aloneUpTo={process.aloneUpTo}
            usualChecks={gate === null || gate.required === null ? null : stopChecks(gate.required, gate)}
            begun={standing.length > 0}
          />
        ) : (
          <p className="text-ink-2">{t("askManager")}</p>
        )}
        <PastHandovers handovers={past} {...shown} />
      </Section>
    </section>
  );
}
