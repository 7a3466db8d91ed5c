import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FilterForm } from "@/app/[org]/processes/cases/FilterForm";
import type { OrderListQuery } from "@/lib/economics/orderListQuery";

/** What the list of orders is narrowed to. A plain form: its fields are the address. */
export function OrderFilters({ slug, query }: { slug: string; query: OrderListQuery }) {
  const t = useTranslations("money.orders");
  const tList = useTranslations("money.list");
  return (
    <FilterForm key={JSON.stringify(query)} action={`/${slug}/money/orders`} label={t("filters")}>
      {query.goods ? <input type="hidden" name="goods" value={query.goods} /> : null}
      <Field name="from" type="date" label={tList("from")} defaultValue={query.from} />
      <Field name="to" type="date" label={tList("to")} defaultValue={query.to} />
      <Field
        name="search"
        type="search"
        label={t("search")}
        defaultValue={query.search ?? ""}
        maxLength={200}
      />
      <div>
        <Button type="submit" kind="primary">
          {tList("show")}
        </Button>
      </div>
    </FilterForm>
  );
}
