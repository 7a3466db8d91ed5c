import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { env } from "@/lib/env";
import { provider } from "@/lib/identity/provider";
import { AuthCard } from "../AuthCard";
import { FormProblem } from "../FormProblem";
import { ProviderButton } from "../ProviderButton";
import { CodeForm } from "./CodeForm";
import { refusal } from "./refusal";
import { SignInForm } from "./SignInForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signInTitle") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { error, step } = await searchParams;
  const [t, tReset] = [await getTranslations("auth"), await getTranslations("reset")];
  const tProvider = await getTranslations("provider");
  const at = provider();
  const other =
    env().SIGN_UP === "forbid"
      ? {}
      : { other: { text: t("noAccount"), label: t("signUp"), href: "/sign-up" } };
  if (at && step === "code") {
    return (
      <AuthCard title={t("signInTitle")} {...other}>
        <CodeForm />
      </AuthCard>
    );
  }
  const refused = at && refusal(error);
  return (
    <AuthCard title={t("signInTitle")} {...other}>
      {at ? (
        <div className="mb-4 space-y-4">
          <FormProblem text={refused ? tProvider(`refused.${refused}`, { name: at.name }) : null} />
          <ProviderButton name={at.name} />
        </div>
      ) : null}
      <SignInForm />
      <p className="mt-4 text-body">
        <Link
          href="/forgot-password"
          className="thumb font-medium text-accent underline-offset-4 hover:underline"
        >
          {tReset("forgot")}
        </Link>
      </p>
    </AuthCard>
  );
}
