import { useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import { Section } from "@/app/_components/Section";
import { casesHref } from "@/app/[org]/processes/casesHref";
import type { CaseAnswer } from "@/lib/cases/readCase";
import { ReviewForm } from "./ReviewForm";

/** What a person found who looked at the case, and the way to the next that nobody has looked at. */
export function ReviewSection({
  slug,
  found,
  reviewer,
  currency,
  now,
}: {
  slug: string;
  found: CaseAnswer;
  /** who looks at the page; null: may not say */
  reviewer: string | null;
  currency: string;
  now: string;
}) {
  const t = useTranslations("case.review");
  const { process, timeline } = found;
  const byMachine = timeline.filter(({ actor }) => actor?.kind === "agent" || actor?.kind === "system");
  const steps = new Set(byMachine.flatMap(({ step }) => (step === null ? [] : [step])));
  return (
    <section id="review" className="scroll-mt-16">
      <Section
        title={t("title")}
        aside={
          <Link
            href={casesHref(slug, { process, proof: "unreviewed" })}
            className="thumb text-accent underline-offset-2 hover:underline"
          >
            {t("others")}
          </Link>
        }
      >
        {reviewer === null ? (
          <p className="text-ink-2">{t("askManager")}</p>
        ) : (
          <ReviewForm
            slug={slug}
            process={process}
            name={found.case}
            steps={[...steps]}
            reviewer={reviewer}
            currency={currency}
            now={now}
          />
        )}
      </Section>
    </section>
  );
}
