import { createTranslator } from "next-intl";
import type { Destination } from "@/lib/destinations/destinationSchema";
import { organisationPages } from "@/lib/destinations/organisationPages";
import { readGuide } from "@/lib/guide/readGuide";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { listProcesses } from "@/lib/settings/listProcesses";
import type { Ctx } from "@/lib/tenancy/ctx";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { may } from "@/lib/tenancy/require";
import type { Locale } from "@/lib/words/locale";
import { messagesOf } from "@/lib/words/messagesOf";

/**
 * Everywhere that a member or a visitor can go to by name: the pages that they find something on, the processes, what
 * the figures mean, the chapters of the guide, and a member's other organisations. Processes are the first 500 by key.
 * @throws Fault `forbidden`
 */
export async function listDestinations(ctx: Ctx, locale: Locale): Promise<Destination[]> {
  const { actor } = ctx;
  if (actor.kind !== "person" && actor.kind !== "visitor") return [];
  const other = locale === "en" ? "zh" : "en";
  const [t, tOther] = [words(locale), words(other)];
  const [organisations, processes, chapters, otherChapters] = await Promise.all([
    actor.kind === "person" ? organisationsOfPerson(ctx.db, actor.id, ctx.now) : [],
    listProcesses(ctx),
    readGuide(locale),
    readGuide(other),
  ]);
  const slug = organisations.find(({ org }) => org === ctx.org)?.slug ?? publicSlug;
  const pages = organisationPages.filter(
    ({ permission }) => permission === undefined || may(ctx, permission),
  );
  return [
    ...pages.map(({ path, name, under }) => ({
      kind: "page" as const,
      name: t(name),
      under: under ? t(under) : null,
      path: `/${slug}${path}`,
      also: under ? `${tOther(name)} ${tOther(under)}` : tOther(name),
    })),
    ...processes.items.map(({ key, name }) => ({
      kind: "process" as const,
      ...{ name, under: null, path: `/${slug}/processes/${encodeURIComponent(key)}`, also: key },
    })),
    ...Object.values(catalog).map(({ key, text }) => ({
      kind: "definition" as const,
      ...{ name: text[locale].name, under: null, path: `/${slug}/definitions#${key}` },
      also: `${text[other].name} ${key}`,
    })),
    ...chapters.map(({ page, title }, at) => ({
      kind: "guide" as const,
      ...{ name: title, under: null, path: `/docs/${page}`, also: otherChapters[at]?.title ?? "" },
    })),
    ...organisations
      .filter(({ org }) => org !== ctx.org)
      .map(({ slug, name }) => ({
        kind: "organisation" as const,
        ...{ name, under: null, path: `/${slug}`, also: slug },
      })),
  ];
}

function words(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale) });
}
