import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/app/_components/AppShell";
import { RangePicker } from "@/app/_components/range/RangePicker";
import { themeChoice } from "@/app/_components/theme";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { noteSeen } from "@/lib/tenancy/noteSeen";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";
import { openPlaces } from "./openPlaces";

/** The frame around every page of an organisation: where one is, whose figures these are, which days are shown. */
export default async function OrganisationLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ org: string }>;
}) {
  const { org: slug } = await params;
  const ctx = await pageCtx(slug);
  const [settings, organisations, jar] = await Promise.all([
    readSettings(ctx),
    ctx.person ? organisationsOfPerson(ctx.db, ctx.person.id, ctx.now) : [],
    cookies(),
    noteSeen(ctx),
  ]);
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
      range={
        <RangePicker
          slug={slug}
          today={dayInZone(ctx.now, settings.timezone)}
          start={settings.roadmapStart}
        />
      }
    >
      {children}
    </AppShell>
  );
}
