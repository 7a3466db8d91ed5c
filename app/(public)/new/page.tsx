import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/app/(public)/AuthCard";
import { currentPerson } from "@/lib/auth/session";
import { connection } from "@/lib/db/connection";
import { NewOrganisationForm } from "./NewOrganisationForm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invite"))("newTitle") };
}

/** A further organisation of the person who is signed in. */
export default async function NewOrganisationPage() {
  // asked for first: a build, which tries to draw the page, goes no further and starts no database
  const asked = await headers();
  if ((await currentPerson(await connection(), asked)) === null) redirect("/sign-up");
  const t = await getTranslations("invite");
  return (
    <AuthCard title={t("newTitle")} lead={t("newLead")}>
      <NewOrganisationForm />
    </AuthCard>
  );
}
