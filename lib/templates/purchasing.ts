import type { Template } from "@/lib/templates/template";

export const purchasing: Template = {
  id: "purchasing",
  name: { en: "Purchasing and replenishment", zh: "采购补货" },
  about: { en: "From stock that runs low to goods on the shelf.", zh: "从快断货到货上架。" },
  stage: "fulfilment",
  mistake: "paid",
  steps: [
    { name: { en: "Check the stock", zh: "看库存" }, minutes: "5", ofTen: "10", touch: "work" },
    { name: { en: "Forecast the need", zh: "估需求" }, minutes: "12", ofTen: "10", touch: "work" },
    { name: { en: "Compare suppliers", zh: "比供应商" }, minutes: "15", ofTen: "5", touch: "work" },
    { name: { en: "Decide the amount", zh: "定数量" }, minutes: "6", ofTen: "10", touch: "decision" },
    { name: { en: "Place the order", zh: "下采购单" }, minutes: "6", ofTen: "10", touch: "work" },
    { name: { en: "Approve the payment", zh: "批付款" }, minutes: "4", ofTen: "10", touch: "approval" },
    { name: { en: "Receive and check", zh: "收货验货" }, minutes: "15", ofTen: "10", touch: "work" },
  ],
};
