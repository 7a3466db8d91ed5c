import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { caseMinutes } from "@/lib/templates/caseMinutes";
import { templates } from "@/lib/templates/templates";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/** The manager's way: a process from a template. */
export async function TemplateChoice({ slug, ctx }: { slug: string; ctx: Ctx }) {
  const [t, tTemplates, tProcesses, locale] = [
    await getTranslations("firstRun.manager"),
    await getTranslations("templates"),
    await getTranslations("processes"),
    await getLocale(),
  ];
  if (!may(ctx, "processes:write")) {
    return (
      <Section title={t("title")}>
        <p className="phrases text-prose text-ink-2">{t("readOnly")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")}>
      <p className="phrases mb-3 text-prose text-ink-2">{t("lead")}</p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {templates.map(({ id, name, about, stage, steps, mistake }) => (
          <li key={id}>
            <Link
              href={`/${slug}/processes/new?template=${id}`}
              className="block h-full rounded-tremor-default border border-control p-3 hover:border-accent"
            >
              <span className="block text-body font-semibold">{name[locale]}</span>
              <span className="phrases mt-1 block text-meta text-ink-2">{about[locale]}</span>
              <span className="mt-2 block text-meta text-ink-3">
                {tTemplates("summary", {
                  stage: tProcesses(`stage.${stage}`),
                  steps: steps.length,
                  minutes: caseMinutes(steps),
                  mistake: tTemplates(`mistakeStep.${mistake}`),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
