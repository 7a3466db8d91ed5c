import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { ChainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { formatNumber } from "@/lib/words/formatNumber";
import { chainOrdersHref, chainOrdersSearch } from "./chainOrdersHref";

/** A number of orders that opens the list of them; `children` stand in its place, such as the share that they are. */
export function OrdersFigure({
  slug,
  query,
  count,
  label,
  children,
}: {
  slug: string;
  query: Partial<ChainOrdersQuery>;
  count: number;
  label?: string;
  children?: ReactNode;
}) {
  const locale = useLocale();
  return (
    <FigureLink
      href={chainOrdersHref(slug, query)}
      list={`/api/v1/chain/orders${chainOrdersSearch(query)}`}
      figure={{ count }}
      {...(label ? { label } : {})}
    >
      {children ?? formatNumber(count, locale)}
    </FigureLink>
  );
}
