import { useTranslations } from "next-intl";
import { Link } from "./Link";

const link = "thumb font-medium text-accent underline underline-offset-2";

/** Says to a visitor whose figures these are, and where their own would stand. */
export function VisitorBanner({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("visit");
  return (
    <aside className="flex flex-wrap gap-x-4 border-b border-hairline bg-band px-4 py-1 text-meta text-ink-2 sm:justify-center print:hidden">
      <span className="phrases">{t("banner")}</span>
      <Link href={signedIn ? "/new" : "/sign-up"} className={link}>
        {t("own")}
      </Link>
      <Link href="/sum" className={link}>
        {t("sum")}
      </Link>
    </aside>
  );
}
