import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "../AuthCard";
import { SignUpForm } from "./SignUpForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signUp") };
}

export default async function SignUpPage() {
  const t = await getTranslations("auth");
  return (
    <AuthCard
      title={t("signUpTitle")}
      lead={t("signUpLead")}
      other={{ text: t("haveAccount"), label: t("signIn"), href: "/sign-in" }}
    >
      <SignUpForm />
    </AuthCard>
  );
}
