import { useTranslations } from "next-intl";
import { Link } from "@/app/_components/Link";

/** The place of a figure that cannot stand yet: a dash, and the way to where what it needs is entered. */
export function NotKnown({
  needs,
  href,
}: {
  needs: "typicalMinutes" | "mistakeCost" | "modelPrice" | "cost";
  href: string;
}) {
  const t = useTranslations("notKnown");
  return (
    <span className="whitespace-nowrap text-ink-3">
      –{" "}
      <Link href={href} className="thumb text-meta text-accent underline-offset-4 hover:underline">
        {t(needs)}
      </Link>
    </span>
  );
}
