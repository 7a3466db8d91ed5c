import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/app/_components/AppShell";
import { PrintedDays } from "@/app/_components/range/PrintedDays";
import { RangePicker } from "@/app/_components/range/RangePicker";
import { themeChoice } from "@/app/_components/theme";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { noteSeen } from "@/lib/tenancy/noteSeen";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";
import { openPlaces } from "./openPlaces";

interface Framed {
  params: Promise<{ org: string }>;
}

/** Which firm's page it is, for whoever has several open; no search engine lists one. */
export async function generateMetadata({ params }: Framed): Promise<Metadata> {
  // where there is no such organisation the frame below says so
  const membership = await pageCtx((await params).org).then(
    (ctx) => ctx.membership,
    () => null,
  );
  const t = await getTranslations();
  if (membership === null) return { title: t("notFound.title"), robots: { index: false } };
  const title = `${membership.name} · ${t("shell.brand")}`;
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false, follow: false } };
}

/** The frame around every page of an organisation: where one is, whose figures these are, which days are shown. */
export default async function OrganisationLayout({ children, params }: Framed & { children: ReactNode }) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [settings, organisations, jar] = await Promise.all([
    readSettings(ctx),
    ctx.person ? organisationsOfPerson(ctx.db, ctx.person.id, ctx.now) : [],
    cookies(),
    noteSeen(ctx),
  ]);
  const days = { slug, today: dayInZone(ctx.now, settings.timezone), start: settings.roadmapStart };
  const { name, sample } = ctx.membership;
  const visited = ctx.actor.kind === "visitor";
  return (
    <AppShell
      organisation={{ slug, name, fictional: sample }}
      visited={visited}
      organisations={[
        ...organisations.map(({ slug, name }) => ({ slug, name })),
        ...(visited ? [{ slug, name }] : []),
      ]}
      user={ctx.person && { name: ctx.person.name, email: ctx.person.email }}
      places={openPlaces}
      theme={themeChoice(jar.get("theme")?.value)}
      range={<RangePicker {...days} />}
    >
      <p className="hidden justify-between px-4 text-body text-ink-2 sm:px-6 print:flex">
        <span>{name}</span>
        <PrintedDays {...days} />
      </p>
      {children}
    </AppShell>
  );
}
