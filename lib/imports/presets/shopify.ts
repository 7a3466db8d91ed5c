import { columnIn, hasColumns } from "./hasColumns";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * The CSV that Shopify exports of its orders: a row a line, of which only the first of an order carries its
 * status and total; that row makes the order. Left out, and counted, are orders that nobody has paid for, those
 * voided, expired or cancelled before they were paid, and those of a status that is not known here. A refund has no
 * time of its own there: it falls on the order's day.
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
    const cancelled = columnIn(options.recognition?.header ?? [], ["Cancelled at"]);
    const leftOut = [
      { why: "closed", when: { "Financial Status": closed } },
      ...(cancelled ? [{ why: "closed", when: { "Financial Status": unpaid, [cancelled]: "!" } }] : []),
      { why: "unpaid", when: { "Financial Status": unpaid } },
      // an order's further rows carry no status
      { why: "status", when: { "Financial Status": ["", ...certain].map((status) => `!${status}`) } },
    ];
    const rules = [
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
    ];
    return presetMapping(shopify, options, rules, { leftOut });
  },
};

const unpaid = ["pending", "authorized"];
const closed = ["voided", "expired"];
const certain = ["paid", "partially_paid", "partially_refunded", "refunded"];
