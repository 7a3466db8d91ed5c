import { useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";
import type { Lack } from "@/lib/sources/lacksOf";
import { HowToSend } from "./HowToSend";

/** The event, with its key and the lines that send it, and where it is entered by hand; or the setting that brings it. */
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
  const byHand = entered[lack.what];
  return (
    <>
      <HowToSend event={event} eventKey={key} address={address} now={now} />
      {byHand ? (
        <Link href={`/${slug}/settings/${byHand}`} className="thumb text-accent hover:underline">
          {t("byHand")}
        </Link>
      ) : null}
    </>
  );
}

/** Where it can be entered by hand, among the settings. */
const entered: Partial<Record<Lack["what"], string>> = {
  headcount: "people-cost",
  salary: "people-cost",
  modelPrice: "prices",
  spend: "ledger",
  cogs: "margins",
};
