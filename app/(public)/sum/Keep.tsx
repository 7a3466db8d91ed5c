import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { CopyBox } from "@/app/_components/CopyBox";
import { Section } from "@/app/_components/Section";
import { serverAddress } from "@/app/[org]/data/serverAddress";
import type { LittleSum } from "@/lib/sum/littleSum";
import { type AskedField, askedFields, type SumValues } from "@/lib/sum/sumFields";
import { sumQuery } from "@/lib/sum/sumQuery";
import { SavePicture } from "./SavePicture";
import { sumPicture } from "./sumPicture";

/** Ways to keep a sum: its link, a picture, and an organisation that begins with its numbers. */
export async function Keep({
  sum,
  values,
  currency,
  ofExample,
}: {
  sum: LittleSum;
  values: SumValues;
  currency: string;
  ofExample: readonly AskedField[];
}) {
  const [t, shell, locale] = [
    await getTranslations("sum"),
    await getTranslations("shell"),
    await getLocale(),
  ];
  const query = sumQuery(values, currency, ofExample);
  const example = ofExample.length === askedFields.length;
  const address = `${await serverAddress()}/sum?${query}`;
  const picture = sumPicture(sum, { values, currency, locale, t, brand: shell("brand"), address });
  return (
    <Section title={t("keep.title")}>
      <div className="mb-4 flex flex-wrap gap-3">
        <ButtonLink href={example ? "/sign-up" : `/sign-up?${query}`} kind="primary">
          {t(example ? "keep.signUpExample" : "keep.signUp")}
        </ButtonLink>
        <SavePicture picture={picture} name={t("keep.file")} />
      </div>
      <p className="mb-1 text-meta text-ink-3">{t("keep.link")}</p>
      <CopyBox label={t("keep.link")} text={address} />
    </Section>
  );
}
