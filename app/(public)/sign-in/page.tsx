import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "../AuthCard";
import { SignInForm } from "./SignInForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signInTitle") };
}

export default async function SignInPage() {
  const t = await getTranslations("auth");
  return (
    <AuthCard title={t("signInTitle")} other={{ text: t("noAccount"), label: t("signUp"), href: "/sign-up" }}>
      <SignInForm />
    </AuthCard>
  );
}
