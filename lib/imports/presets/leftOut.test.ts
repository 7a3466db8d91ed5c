import { expect, test } from "vitest";
import { readImport } from "@/lib/imports/readImport";
import { recognise } from "@/lib/imports/recognition/recognise";
import { presets } from "./presets";

/** What of a file is left out, by reason, and the orders that are kept, by the preset that knows the file. */
async function leftOut(text: string) {
  const bytes = Buffer.from(text);
  const recognition = await recognise(bytes);
  const preset = presets.find(({ name }) => name === recognition.presets[0]);
  const counts: Record<string, number> = {};
  const kept = new Set<unknown>();
  async function* file() {
    yield bytes;
  }
  const mapping = preset?.mapping({ recognition, zone: "Asia/Shanghai" });
  if (mapping === undefined) throw new Error("nobody knows the file");
  for await (const row of readImport(file(), mapping)) {
    expect(row.refusals).toEqual([]);
    for (const { data } of row.events) kept.add(data.order);
    if (row.leftOut?.counts) counts[row.leftOut.why] = (counts[row.leftOut.why] ?? 0) + 1;
  }
  return { counts, kept: [...kept] };
}

/** The columns of Shopify's own export of orders, in its order. */
const shopifyHeader =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

function shopifyRow(cells: Record<string, string>): string {
  return shopifyHeader
    .split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
}

/** An order of two lines: the second row of it carries neither status nor total, as the product writes it. */
function shopifyOrder(number: number, status: string, cells: Record<string, string> = {}): string[] {
  const shared = { Name: `#${number}`, Email: "k@x.test", "Created at": "2026-03-02 09:50:20 +0200" };
  const paid = status.includes("paid") || status.includes("refunded");
  const first = {
    "Financial Status": status,
    "Paid at": paid ? "2026-03-02 09:50:26 +0200" : "",
    Currency: "EUR",
    Total: "53.91",
    "Refunded Amount": "0.00",
    "Lineitem name": "Mask",
  };
  return [shopifyRow({ ...shared, ...first, ...cells }), shopifyRow({ ...shared, "Lineitem name": "Cream" })];
}

test("shopify: orders are counted, not rows, by why they are no sales", async () => {
  const cancelled = { "Cancelled at": "2026-03-03 09:00:00 +0200" };
  const orders = [
    ...Array.from({ length: 312 }, (_, at) => shopifyOrder(2_000 + at, at % 3 ? "pending" : "authorized")),
    ...Array.from({ length: 30 }, (_, at) => shopifyOrder(3_000 + at, at % 2 ? "voided" : "expired")),
    ...Array.from({ length: 11 }, (_, at) => shopifyOrder(4_000 + at, "pending", cancelled)),
    shopifyOrder(1, "paid"),
    // money came and went: a sale and a refund
    shopifyOrder(2, "refunded", { ...cancelled, "Refunded Amount": "53.91" }),
    shopifyOrder(3, "partially_paid"),
    shopifyOrder(4, "under_review"),
  ];
  const file = [shopifyHeader, ...orders.flat(), ""].join("\n");
  expect(await leftOut(file)).toEqual({
    counts: { unpaid: 312, closed: 41, status: 1 },
    kept: ["#1", "#2", "#3"],
  });
});

test("shopify: without a column of cancellations the status alone decides", async () => {
  const header = "Name,Financial Status,Paid at,Total,Lineitem name,Refunded Amount,Created at";
  const rows = [
    "#1,pending,,5,Mask,0,2026-03-02 09:00:00 +0100",
    "#2,voided,,5,Mask,0,2026-03-02 09:00:00 +0100",
  ];
  expect(await leftOut([header, ...rows, ""].join("\n"))).toEqual({
    counts: { unpaid: 1, closed: 1 },
    kept: [],
  });
});

test("youzan: an order of several products counts once; who paid but waits for a group is said apart", async () => {
  const header =
    "订单号,订单类型,订单状态,订单创建时间,买家付款时间,交易成功时间,全部商品名称,商品种类数,订单实付金额,订单已退款金额,订单来源,收货人/提货人";
  const order = (number: string, status: string, paid: string, goods = ["面膜", "面霜"]) =>
    goods.map(
      (name) =>
        `${number},普通订单,${status},2026-03-02 09:00:00,${paid},,${name},${goods.length},199.00,0.00,微信,王*`,
    );
  const at = "2026-03-02 09:01:00";
  const file = [
    header,
    ...order("E1", "交易完成", at),
    ...order("E2", "待付款", ""),
    ...order("E3", "交易关闭", at, ["面膜"]),
    ...order("E4", "交易关闭", ""),
    ...order("E5", "待成团", at, ["面膜"]),
    // to be paid at the door, and not paid yet
    ...order("E6", "待发货", "", ["面膜", "面霜", "手霜"]),
    ...order("E7", "已发货", at),
    "",
  ].join("\n");
  expect(await leftOut(file)).toEqual({
    counts: { unpaid: 2, closed: 2, waiting: 1 },
    kept: ["E1", "E7"],
  });
});
