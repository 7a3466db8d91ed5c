import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import type { Query } from "@/lib/sum/readSum";
import { carriedCurrency, carriedNumbers } from "@/lib/sum/sumQuery";
import { AuthCard } from "../AuthCard";
import { SignUpForm } from "./SignUpForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signUp") };
}

/** Numbers of the little sum that come with the address go on to the new organisation's first page. */
export default async function SignUpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query] = [await getTranslations("auth"), await searchParams];
  const numbers = carriedNumbers(query);
  const other = { text: t("haveAccount"), label: t("signIn"), href: "/sign-in" };
  if (env().SIGN_UP === "forbid") {
    return (
      <AuthCard title={t("closedTitle")} other={other}>
        <p className="text-prose">{t("error.closed")}</p>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t("signUpTitle")} lead={t("signUpLead")} other={other}>
      {numbers ? <p className="mb-4 text-prose text-ink-2">{t("carried")}</p> : null}
      <SignUpForm numbers={numbers} currency={carriedCurrency(query)} />
    </AuthCard>
  );
}
