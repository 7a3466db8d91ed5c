import type { Template } from "@/lib/templates/template";

export const quoteToCash: Template = {
  id: "quoteToCash",
  name: { en: "Quote to cash", zh: "报价到回款" },
  about: { en: "From a request for a price to the money in the bank.", zh: "从询价到钱到账。" },
  stage: "acquisition",
  mistake: "paid",
  steps: [
    { name: { en: "Read the request", zh: "读询价" }, minutes: "5", ofTen: "10", touch: "work" },
    { name: { en: "Calculate the price", zh: "算价" }, minutes: "15", ofTen: "10", touch: "work" },
    { name: { en: "Approve the quote", zh: "审报价" }, minutes: "5", ofTen: "4", touch: "approval" },
    { name: { en: "Send the quote", zh: "发报价" }, minutes: "4", ofTen: "10", touch: "work" },
    { name: { en: "Confirm the order", zh: "确认订单" }, minutes: "6", ofTen: "5", touch: "work" },
    { name: { en: "Invoice", zh: "开票" }, minutes: "6", ofTen: "5", touch: "work" },
    { name: { en: "Match the payment", zh: "对回款" }, minutes: "5", ofTen: "5", touch: "work" },
    { name: { en: "Chase what is late", zh: "催款" }, minutes: "10", ofTen: "1", touch: "exception" },
  ],
};
