import { getTranslations } from "next-intl/server";
import { Section } from "@/app/_components/Section";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The manager's way: a process from a template. */
export async function TemplateChoice(_: { slug: string; ctx: Ctx }) {
  const t = await getTranslations("firstRun.manager");
  return (
    <Section title={t("title")}>
      <p className="phrases text-prose text-ink-2">{t("lead")}</p>
    </Section>
  );
}
