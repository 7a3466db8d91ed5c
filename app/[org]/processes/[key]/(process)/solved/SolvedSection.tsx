import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { DefinitionDrawer } from "@/app/_components/DefinitionDrawer";
import { Icon } from "@/app/_components/Icon";
import { Section } from "@/app/_components/Section";
import { definitionOf } from "@/app/[org]/definitions/definitionOf";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { readSolved } from "@/lib/returns/readSolved";
import type { Ctx } from "@/lib/tenancy/ctx";
import { BesideSentence } from "./BesideSentence";
import { SolvedTable } from "./SolvedTable";

/** Whether what agents do is solved the first time as often as what people do: by level, and both beside each other. */
export async function SolvedSection({
  ctx,
  slug,
  process,
  days,
  currency,
  today,
}: {
  ctx: Ctx;
  slug: string;
  process: string;
  days: { from: string; to: string };
  currency: string;
  today: string;
}) {
  const t = await getTranslations("solved");
  const answer = await readSolved(ctx, { process, ...days });
  const { all, levels, beside } = answer;
  const definition = await definitionOf(catalog.fcr, all.fcr, currency, { slug, process, ...days });
  const csv = new URLSearchParams({ process, ...days, organisation: slug });
  return (
    <Section
      title={t("title")}
      aside={
        <div className="flex items-center gap-1">
          <ButtonLink href={`/api/v1/solved.csv?${csv}`} kind="quiet" small download>
            <Icon name="download" />
            CSV
          </ButtonLink>
          <DefinitionDrawer
            definition={{
              ...definition,
              title: t("title"),
              notes: [t("level"), t("groups"), ...(definition.notes ?? [])],
            }}
          />
        </div>
      }
    >
      {!all.fcr.denominator || levels === null ? (
        <p className="text-ink-2">{t(levels === null ? "tooMany" : "none")}</p>
      ) : (
        <>
          {beside ? (
            <BesideSentence slug={slug} process={process} beside={beside} to={days.to} today={today} />
          ) : null}
          <SolvedTable slug={slug} process={process} days={days} all={all} levels={levels} />
          <p className="phrases mt-3 text-meta text-ink-3">{t("level")}</p>
        </>
      )}
    </Section>
  );
}
