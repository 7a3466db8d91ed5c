import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { ButtonLink } from "../_components/ButtonLink";
import { ExampleOverview } from "./ExampleOverview";
import { SampleLink } from "./SampleLink";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("front"))("title") };
}

/** What Handover answers, and an example of the answer. */
export default function FrontPage() {
  const t = useTranslations("front");
  return (
    <div className="mx-auto w-full max-w-[1280px] px-4 pb-16 sm:px-6">
      <section className="max-w-[720px] pt-8 pb-10 sm:pt-16 sm:pb-14">
        <h1 className="phrases text-[28px]/[36px] font-semibold text-balance sm:text-[44px]/[52px]">
          {t("title")}
        </h1>
        <p className="phrases mt-4 max-w-[60ch] text-verdict text-ink-2 sm:text-[18px]/[30px]">{t("lead")}</p>
        <div className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href="/sign-up" kind="primary">
            {t("signUp")}
          </ButtonLink>
          <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
        </div>
        <p className="mt-4 text-prose text-ink-2">
          <Link href="/sum" className="thumb font-medium text-accent underline underline-offset-4">
            {t("sum")}
          </Link>{" "}
          {t("sumNote")}
        </p>
        <SampleLink />
      </section>
      <ExampleOverview />
      <section className="mt-12 grid gap-8 sm:mt-16 sm:grid-cols-3 sm:gap-12">
        {(["where", "pays", "next"] as const).map((question) => (
          <div key={question} className="border-t-2 border-ink-1 pt-3">
            <h2 className="text-verdict font-semibold">{t(`questions.${question}.title`)}</h2>
            <p className="phrases mt-2 text-prose text-ink-2">{t(`questions.${question}.text`)}</p>
          </div>
        ))}
      </section>
      <section className="mt-12 max-w-[720px] sm:mt-16">
        <h2 className="text-verdict font-semibold">{t("trust.title")}</h2>
        <p className="phrases mt-2 text-prose text-ink-2">{t("trust.text")}</p>
      </section>
    </div>
  );
}
