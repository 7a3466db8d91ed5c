import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { costsHref } from "@/app/[org]/money/costsHref";
import { listUntimedSteps } from "@/lib/economics/listUntimedSteps";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";
import { formatDay } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";
import { StepMinutesForm } from "./StepMinutesForm";
import { Untimed } from "./Untimed";

/** What typical minutes stand in for: steps that came without their time; nothing where each has its own. */
export async function StepMinutes({
  ctx,
  slug,
  process,
  days: { from, to },
  today,
}: {
  ctx: Ctx;
  slug: string;
  process: string;
  days: { from: string; to: string };
  today: string;
}) {
  const steps = await listUntimedSteps(ctx, { process, from, to });
  if (steps.length === 0) return null;
  const [t, locale] = [await getTranslations("processes.stepMinutes"), await getLocale()];
  return (
    <section id="minutes" className="scroll-mt-16">
      <Section title={t("title")}>
        <p className="phrases mb-3 text-ink-2">
          {t("lead")}{" "}
          <Link
            href={costsHref(slug, { process, from, to, time: "missing" })}
            className="thumb text-accent underline underline-offset-2"
          >
            {t("missing")}
          </Link>
        </p>
        {may(ctx, "processes:write") ? (
          <StepMinutesForm
            key={JSON.stringify(steps)}
            slug={slug}
            process={process}
            steps={steps}
            days={{ from, to }}
          />
        ) : (
          <ul className="space-y-1 text-body">
            {steps.map(({ step, pieces, minutes, from: since }) => (
              <li key={step ?? ""}>
                {step ?? t("review")} ·{" "}
                {minutes === null
                  ? t("none")
                  : t("since", {
                      minutes: formatNumber(Number(minutes), locale, 2),
                      day: formatDay(since ?? "", locale, today),
                    })}
                {" · "}
                {pieces === 0 ? (
                  t("pieces", { count: pieces })
                ) : (
                  <Untimed slug={slug} process={process} step={step} pieces={pieces} days={{ from, to }} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </section>
  );
}
