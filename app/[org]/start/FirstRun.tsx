import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import type { PageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { readBeginning } from "@/lib/sources/readBeginning";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";
import { publicSample } from "@/lib/tenancy/publicSample";
import { Checklist } from "./Checklist";
import { OwnerStart } from "./OwnerStart";
import { prefillSearch } from "./prefillOf";
import { TemplateChoice } from "./TemplateChoice";
import { WiringStart } from "./WiringStart";

export type StartQuery = Readonly<Record<string, string | string[] | undefined>>;

const choices = ["owner", "manager", "wiring"] as const;

/**
 * The one question of the first run and what follows from its answer, which the address holds (`?as=`): nobody is asked
 * twice by a setting, and a link shows the same.
 */
export async function FirstRun({ slug, ctx, query }: { slug: string; ctx: PageCtx; query: StartQuery }) {
  const [t, tEmpty] = [await getTranslations("firstRun"), await getTranslations("overview.empty")];
  const [settings, beginning, organisations] = await Promise.all([
    readSettings(ctx),
    readBeginning(ctx),
    ctx.person ? organisationsOfPerson(ctx.db, ctx.person.id, ctx.now) : [],
  ]);
  const today = dayInZone(ctx.now, settings.timezone);
  const carried = prefillSearch(query);
  // who brings numbers along came to see what they make
  const chosen = choices.find((choice) => choice === query.as) ?? (carried === "" ? null : "owner");
  const own = organisations.find((organisation) => organisation.sample);
  const sample = own ?? (await publicSample(ctx.db, ctx.now));
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <ButtonLink href={`/${slug}/data/imports`}>{tEmpty("toImports")}</ButtonLink>
          <ButtonLink href={`/${slug}/data`}>{tEmpty("toData")}</ButtonLink>
        </>
      }
    >
      <nav aria-label={t("title")} className="mb-4 grid gap-3 sm:grid-cols-3">
        {choices.map((choice) => (
          <Link
            key={choice}
            href={`/${slug}/start?${new URLSearchParams({ as: choice })}${carried ? `&${carried}` : ""}`}
            aria-current={choice === chosen ? "true" : undefined}
            scroll={false}
            className={`block rounded-tremor-default border bg-card p-4 hover:border-accent ${
              choice === chosen ? "border-accent ring-1 ring-accent" : "border-control"
            }`}
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="text-body font-semibold">{t(`choice.${choice}`)}</span>
              {choice === chosen ? <span className="text-meta text-accent">{t("chosen")}</span> : null}
            </span>
            <span className="phrases mt-1 block text-meta text-ink-2">{t(`choiceText.${choice}`)}</span>
          </Link>
        ))}
      </nav>
      <div className="space-y-4">
        {chosen === "owner" ? (
          <OwnerStart slug={slug} ctx={ctx} settings={settings} query={query} today={today} />
        ) : null}
        {chosen === "manager" ? <TemplateChoice slug={slug} ctx={ctx} /> : null}
        {chosen === "wiring" ? (
          <WiringStart slug={slug} ctx={ctx} timezone={settings.timezone} today={today} />
        ) : null}
        <Checklist slug={slug} beginning={beginning} today={today} />
        {sample && sample.slug !== slug ? (
          <Section title={t("sample.title")}>
            <p className="phrases mb-3 text-prose text-ink-2">{t("sample.text", { name: sample.name })}</p>
            <ButtonLink href={`/${sample.slug}`}>{t("sample.open")}</ButtonLink>
          </Section>
        ) : null}
      </div>
    </Page>
  );
}
