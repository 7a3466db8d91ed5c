import type { Mapping } from "@/lib/imports/mapping";

/** The mapping with the rows left out whose column has one of these values. */
export function withoutRows(mapping: Mapping, column: string, values: readonly string[]): Mapping {
  return {
    ...mapping,
    rules: mapping.rules.map(({ when, ...rule }) => {
      const { [column]: _, ...others } = when ?? {};
      const wanted =
        values.length === 0 ? others : { ...others, [column]: values.map((value) => `!${value}`) };
      return Object.keys(wanted).length === 0 ? rule : { ...rule, when: wanted };
    }),
  };
}
