import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { EmptyState } from "@/app/_components/EmptyState";
import { connection } from "@/lib/db/connection";
import { readUnsubscribe } from "@/lib/delivery/unsubscribe";
import { EndMail } from "./EndMail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("unsubscribe"))("title"), robots: { index: false } };
}

/** Where the link in a mail leads: it asks, as programs that look at mail follow links, too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const t = await getTranslations("unsubscribe");
  const state = await readUnsubscribe(await connection(), new Date(), token);
  return (
    <div className="mx-auto w-full max-w-[480px] px-4 py-6 sm:py-12">
      <Card>
        {state === "live" ? (
          <EndMail token={token} />
        ) : (
          <EmptyState
            wholePage
            title={state === "ended" ? t("doneTitle") : t("goneTitle")}
            text={state === "ended" ? t("doneText") : t("goneText")}
          />
        )}
      </Card>
    </div>
  );
}
