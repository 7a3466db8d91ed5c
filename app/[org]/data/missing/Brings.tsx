import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Lack } from "@/lib/sources/lacksOf";
import { HowToSend } from "./HowToSend";

/** The event, with its key and the lines that send it, or the setting that brings what is lacking. */
export function Brings({
  slug,
  lack,
  address,
  now,
}: {
  slug: string;
  lack: Lack;
  address: string;
  now: string;
}) {
  const t = useTranslations("data.lacks");
  if ("setting" in lack.bring) {
    return (
      <Link href={`/${slug}/processes`} className="text-accent hover:underline">
        {t("setting")}
      </Link>
    );
  }
  const { event, key } = lack.bring;
  return <HowToSend event={event} eventKey={key} address={address} now={now} />;
}
