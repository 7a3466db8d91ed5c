import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * The CSV that Shopify exports of its orders: a row a line, of which only the first of an order carries its
 * status and total; that row makes the order. Unpaid and voided ones are left out. A refund has no time of
 * its own there: it falls on the order's day.
 */
export const shopify: Preset = {
  name: "shopify",
  title: { en: "Shopify orders", zh: "Shopify 订单" },
  format: ["csv"],
  recognises: (header) =>
    hasColumns(header, ["Name", "Financial Status", "Paid at", "Total", "Lineitem name", "Refunded Amount"]),
  mapping: (options) => {
    const time = { column: "Created at", format: "iso" };
    const order = "{Name}";
    const optional = (name: string) => {
      const found = columnIn(options.recognition?.header, [name]);
      return found && `{${found}}`;
    };
    const currency = optional("Currency");
    const amount = { column: "Total", number: true, decimal: "." };
    return presetMapping(shopify, options, [
      {
        type: "order.placed",
        id: order,
        when: { "Financial Status": certain, Total: "!" },
        time,
        data: { order, amount, channel: optional("Source"), currency },
      },
      {
        type: "order.paid",
        id: `${order}/paid`,
        when: { "Financial Status": certain.filter((status) => status !== "partially_paid"), "Paid at": "!" },
        time: { column: "Paid at", format: "iso" },
        data: { order, amount, currency },
      },
      {
        type: "order.refunded",
        id: `${order}/refunded`,
        when: { "Financial Status": certain, "Refunded Amount": ">0" },
        time,
        data: { order, amount: { column: "Refunded Amount", number: true, decimal: "." }, currency },
      },
    ]);
  },
};

const certain = ["paid", "partially_paid", "partially_refunded", "refunded"];
