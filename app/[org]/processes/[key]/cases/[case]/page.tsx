import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TakeBackEvent } from "@/app/_components/form/TakeBackEvent";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Section } from "@/app/_components/Section";
import { Timeline } from "@/app/_components/Timeline";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { type CaseAnswer, readCase } from "@/lib/cases/readCase";
import { Fault } from "@/lib/contract/fault";
import type { OwnSource } from "@/lib/events/ownSources";
import { memberOf } from "@/lib/http/memberOf";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { LevelMark } from "../../../cases/LevelMark";
import { keyOf, segment } from "../../../segment";
import { CaseFacts } from "./CaseFacts";
import { ReviewSection } from "./review/ReviewSection";
import { timelineEntry } from "./timelineEntry";
import { Why } from "./Why";

interface Props {
  params: Promise<{ org: string; key: string; case: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: keyOf((await params).case) };
}

/** One case: who or what did each step, how long it took, what it cost, and why it counts as it counts. */
export default async function CasePage({ params }: Props) {
  const { org: slug, key, case: id } = await params;
  const ctx = await pageCtx(slug);
  const found = await readOrNotFound(ctx, keyOf(key), keyOf(id));
  const { timezone, currency } = await readSettings(ctx);
  const [t, locale] = [await getTranslations("cases"), await getLocale()];
  const today = dayInZone(ctx.now.toISOString(), timezone);
  const firstClose = found.timeline.find(({ type }) => type === "case.closed");
  const mayReview = may(ctx, "events:write");
  const entries = found.timeline.map((event) => {
    const { source, id } = event;
    const entry = timelineEntry(event, { t, locale, currency });
    if (!mayReview || source !== ("handover" satisfies OwnSource)) return entry;
    const name = entry.actor ? `${entry.what} · ${entry.actor}` : entry.what;
    return { ...entry, action: <TakeBackEvent slug={slug} source={source} id={id} name={name} /> };
  });
  return (
    <Page
      title={found.case}
      lead={
        <>
          <Link
            href={`/${slug}/processes/${segment(found.process)}`}
            className="thumb text-accent underline-offset-2 hover:underline"
          >
            {found.processName}
          </Link>{" "}
          · <LevelMark level={found.level} />
        </>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="space-y-4 lg:order-2">
          <CaseFacts
            found={found}
            timezone={timezone}
            currency={currency}
            today={today}
            byRole={may(ctx, "salaries:read")}
          />
          <Section title={t("one.why")}>
            <Why
              reasons={found.why}
              slug={slug}
              sinceFirstClose={firstClose ? ctx.now.getTime() - Date.parse(firstClose.time) : null}
            />
          </Section>
        </div>
        <div className="space-y-4 lg:col-span-2">
          <Section title={t("one.timeline")}>
            <Timeline entries={entries} timezone={timezone} today={today} />
            {found.timeline.length >= 1_000 ? <p className="mt-3 text-ink-3">{t("one.more")}</p> : null}
          </Section>
          <ReviewSection
            slug={slug}
            found={found}
            reviewer={mayReview ? (memberOf(ctx)?.name ?? null) : null}
            currency={currency}
            now={ctx.now.toISOString()}
          />
        </div>
      </div>
    </Page>
  );
}

async function readOrNotFound(ctx: Ctx, process: string, id: string): Promise<CaseAnswer> {
  if (process.includes("\0") || id.includes("\0")) notFound();
  try {
    return await readCase(ctx, process, id);
  } catch (error) {
    if (error instanceof Fault && error.code === "not-found") notFound();
    throw error;
  }
}
