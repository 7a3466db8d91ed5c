import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";
import { Later } from "@/app/_components/Later";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { ReportSheet } from "@/app/_components/ReportSheet";
import { Section } from "@/app/_components/Section";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import { pageCtx } from "@/lib/http/pageCtx";
import { nextPeriod, parsePeriod, previousPeriod } from "@/lib/report/period";
import type { ReportAction } from "@/lib/report/reportSchema";
import { listShares } from "@/lib/report/share/listShares";
import { type ShownReport, shownReport } from "@/lib/report/shownReport";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { listPeople } from "@/lib/tenancy/listPeople";
import { may } from "@/lib/tenancy/require";
import { formatDay } from "@/lib/words/formatDay";
import { formatTime } from "@/lib/words/formatTime";
import { reportHref } from "../reportHref";
import { AddAction } from "./AddAction";
import { CommentForm } from "./CommentForm";
import { DriversPicture } from "./DriversPicture";
import { EndAction } from "./EndAction";
import { opensOf } from "./opensOf";
import { PrintButton } from "./PrintButton";
import { Restated } from "./Restated";
import { Shares, type ShownShare } from "./Shares";
import { SignOffButton } from "./SignOffButton";

interface Asked {
  params: Promise<{ org: string; period: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { period } = await params;
  return { title: (await getTranslations("reports"))("pageTitle", { period: decodeURIComponent(period) }) };
}

/** The weekly iteration report, or the monthly review: what moved, why, what was done about it, what is next. */
export default async function ReportPage({ params, searchParams }: Asked) {
  const [{ org: slug, period: id }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const period = parsePeriod(decodeURIComponent(id));
  if (period === null) notFound();
  const [t, locale] = [await getTranslations("reports"), await getLocale()];
  const version = search.version === "team" ? "team" : "owner";
  const [{ timezone }, shown, people] = await Promise.all([
    readSettings(ctx),
    orNotYet(shownReport(ctx, period.id, { version, locale })),
    may(ctx, "report:write") ? listPeople(ctx) : [],
  ]);
  if (shown === "notYet") {
    return (
      <Page title={period.id} hiddenTitle>
        <EmptyState
          title={t("notYet.title")}
          text={t("notYet.text", { day: formatDay(period.from, locale) })}
          wholePage
        >
          <ButtonLink href={`/${slug}/reports`}>{t("toList")}</ButtonLink>
        </EmptyState>
      </Page>
    );
  }
  const { report, document, comments, signedOff } = shown;
  const today = dayInZone(ctx.now, timezone);
  const day = (instant: string) => formatDay(dayInZone(new Date(instant), timezone), locale, today);
  const mayWrite = may(ctx, "report:write");
  // what was signed stays; what was decided there is followed up in the report after it
  const decides = mayWrite && signedOff === null;
  const note = <p className="mb-3 text-meta text-ink-3 print:hidden">{t("action.doneNote")}</p>;
  const endsOf = (actions: readonly ReportAction[]) =>
    actions.map((action) =>
      isOpen(action) ? <EndAction key={action.id} slug={slug} id={action.id} title={action.title} /> : null,
    );
  const following = nextPeriod(period);
  const processes = Object.entries(report.names).map(([key, name]) => ({ key, name }));
  const other = version === "team" ? "owner" : "team";
  const file = (extension: string) =>
    `/api/v1/reports/${period.id}.${extension}?${new URLSearchParams({ organisation: slug, version, locale })}`;
  return (
    <Page
      title={document.title}
      lead={document.subtitle}
      actions={
        <span className="flex flex-wrap gap-2 print:hidden">
          <ButtonLink href={reportHref(slug, previousPeriod(period).id, version)} small>
            {t("previous")}
          </ButtonLink>
          {following.from < today ? (
            <ButtonLink href={reportHref(slug, following.id, version)} small>
              {t("next")}
            </ButtonLink>
          ) : null}
          <ButtonLink href={reportHref(slug, period.id, other)} small>
            {t(`show.${other}`)}
          </ButtonLink>
          <ButtonLink href={`/${slug}/reports/${period.id}/card`} small>
            {t("card.link")}
          </ButtonLink>
          <PrintButton />
        </span>
      }
    >
      <p className="-mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-meta text-ink-2">
        <span>
          {signedOff
            ? t("state.signed", {
                name: signedOff.by,
                day: day(signedOff.at),
              })
            : t(report.whole ? "state.unsigned" : "state.running")}
        </span>
        <span className="flex gap-x-4 print:hidden">
          {(["pdf", "md", "csv"] as const).map((extension) => (
            <a
              key={extension}
              href={file(extension)}
              download
              className="thumb text-accent underline underline-offset-2"
            >
              {t(`file.${extension}`)}
            </a>
          ))}
          <Link href={`/${slug}/definitions`} className="thumb text-accent underline underline-offset-2">
            {t("definitions")}
          </Link>
        </span>
      </p>
      {signedOff ? (
        <div className="mb-4">
          <Later height="h-5 max-w-80">
            <Restated ctx={ctx} period={period} kept={report} locale={locale} />
          </Later>
        </div>
      ) : null}
      <ReportSheet
        document={document}
        {...(signedOff ? {} : { opens: opensOf(report, slug) })}
        beside={{
          ...(signedOff ? {} : { why: <DriversPicture report={report} slug={slug} today={today} /> }),
          lastActions: decides && report.lastActions.some(isOpen) ? note : null,
          actions: decides ? (
            <>
              {report.actions.some(isOpen) ? note : null}
              <AddAction
                slug={slug}
                period={period.id}
                today={today}
                me={ctx.actor.id}
                people={people.map(({ id, name }) => ({ id, name }))}
                processes={processes}
              />
            </>
          ) : signedOff ? null : (
            <p className="text-ink-2 print:hidden">{t("action.askManager")}</p>
          ),
        }}
        ends={decides ? { lastActions: endsOf(report.lastActions), actions: endsOf(report.actions) } : {}}
      />
      <div className="mt-4 space-y-4">
        <Section title={t("comment.title")} className={comments.length === 0 ? "print:hidden" : ""}>
          {comments.length === 0 ? <p className="text-ink-2">{t("comment.none")}</p> : null}
          <ol className="max-w-[84ch] space-y-3">
            {comments.map(({ id, at, by, body }) => (
              <li key={id}>
                <p className="text-meta text-ink-3">
                  {by} · {formatTime(at, timezone, locale, today)}
                </p>
                <p className="text-prose break-words whitespace-pre-wrap">{body}</p>
              </li>
            ))}
          </ol>
          {mayWrite ? <CommentForm slug={slug} period={period.id} /> : null}
        </Section>
        {may(ctx, "report:share") ? (
          <Section title={t("share.title")} className="print:hidden">
            <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("share.text")}</p>
            <Shares slug={slug} period={period.id} shares={await sharesOf(ctx, period.id, day)} />
          </Section>
        ) : null}
        {signedOff === null && report.whole && may(ctx, "report:sign") ? (
          <Section title={t("sign.title")} className="print:hidden">
            <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("sign.text")}</p>
            <SignOffButton slug={slug} period={period.id} />
          </Section>
        ) : null}
      </div>
    </Page>
  );
}

function isOpen({ state }: ReportAction): boolean {
  return state === "open";
}

async function sharesOf(ctx: Ctx, period: string, day: (instant: string) => string): Promise<ShownShare[]> {
  return (await listShares(ctx, period)).map(({ id, version, expiresAt, lastOpenedAt, ...share }) => ({
    ...{ id, version, protected: share.protected, until: day(expiresAt) },
    opened: lastOpenedAt && day(lastOpenedAt),
  }));
}

async function orNotYet(read: Promise<ShownReport>): Promise<ShownReport | "notYet"> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Fault && error.code === "not-found") return "notYet";
    throw error;
  }
}
