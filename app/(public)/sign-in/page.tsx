import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "../AuthCard";
import { SignInForm } from "./SignInForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signInTitle") };
}

export default async function SignInPage() {
  const [t, tReset] = [await getTranslations("auth"), await getTranslations("reset")];
  return (
    <AuthCard title={t("signInTitle")} other={{ text: t("noAccount"), label: t("signUp"), href: "/sign-up" }}>
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
