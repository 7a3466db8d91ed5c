import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/Link";
import { connection } from "@/lib/db/connection";
import { databaseAway } from "@/lib/http/databaseAway";
import { publicSample } from "@/lib/tenancy/publicSample";

/** The way to the sample firm, where there is one to look at: while the database is away the page stands without it. */
export async function SampleLink() {
  const t = await getTranslations("visit");
  const sample = await connection()
    .then((db) => publicSample(db, new Date()))
    .catch((error) => {
      if (databaseAway(error)) return null;
      throw error;
    });
  if (sample === null) return null;
  return (
    <p className="mt-2 text-prose text-ink-2">
      <Link href={`/${sample.slug}`} className="thumb font-medium text-accent underline underline-offset-4">
        {t("look")}
      </Link>{" "}
      {t("lookNote")}
    </p>
  );
}
