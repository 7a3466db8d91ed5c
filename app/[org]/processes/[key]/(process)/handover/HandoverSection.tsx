import { getTranslations } from "next-intl/server";
import { GateMark } from "@/app/_components/GateMark";
import { Section } from "@/app/_components/Section";
import { markOf } from "@/app/[org]/processes/walls/markOf";
import { listHandovers, standingHandovers } from "@/lib/handover/listHandovers";
import { stopChecks } from "@/lib/handover/stopChecks";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import type { Settings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { fromStart } from "../../../../fromStart";
import { segment } from "../../../segment";
import { Walls } from "../../../walls/Walls";
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
  older,
}: {
  ctx: Ctx;
  slug: string;
  process: ProcessSettings;
  settings: Settings;
  today: string;
  /** where the older of the past decisions begin */
  older?: string;
}) {
  const t = await getTranslations("handover");
  const standing = await standingHandovers(ctx, { process: process.key });
  const past = await fromStart(older, (after) =>
    listHandovers(ctx, { process: process.key, state: "taken_back", limit: shownPast, ...after }),
  );
  const gate = await gateOf(ctx, process.key);
  // a part that is proved is offered where the whole is not
  const offered = gate === null || gate.state === "ready" ? null : gate.offered;
  const mayDecide = may(ctx, "handovers:write");
  const { currency, timezone } = settings;
  const shown = { slug, currency, timezone, today };
  return (
    <section id="handover" className="scroll-mt-16">
      <Section
        title={t("title")}
        aside={gate ? <GateMark gate={markOf(gate)} more={gate.more} /> : null}
        className="space-y-4"
      >
        {standing.map((handover) => (
          <HandoverRecord key={handover.id} handover={handover} mayTakeBack={mayDecide} {...shown} />
        ))}
        <Evidence
          slug={slug}
          gate={gate}
          process={process}
          currency={currency}
          showCosts={may(ctx, "salaries:read")}
        />
        {gate ? (
          <Walls
            slug={slug}
            gate={gate}
            currency={currency}
            today={today}
            byRole={may(ctx, "salaries:read")}
          />
        ) : null}
        {mayDecide ? (
          <DecideForm
            key={standing.length}
            slug={slug}
            process={process.key}
            currency={currency}
            ready={gate?.state === "ready" || offered !== null}
            canBeAlone={gate !== null && gate.required !== null && !process.neverAlone}
            aloneUpTo={offered ?? process.aloneUpTo}
            usualChecks={gate === null || gate.required === null ? null : stopChecks(gate.required, gate)}
            begun={standing.length > 0}
          />
        ) : (
          <p className="text-ink-2">{t("askManager")}</p>
        )}
        <PastHandovers
          handovers={past.items}
          next={past.next && `/${slug}/processes/${segment(process.key)}?older=${past.next}#handover`}
          {...shown}
        />
      </Section>
    </section>
  );
}

const shownPast = 10;
