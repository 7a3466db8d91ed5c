import { expect, test } from "vitest";
import { formatCount } from "./formatCount";
import { formatDay, formatDays, formatMonth } from "./formatDay";
import { formatDuration } from "./formatDuration";
import { formatMoney } from "./formatMoney";
import { formatMoneyInFull } from "./formatMoneyInFull";
import { formatNumber } from "./formatNumber";
import { formatPoints } from "./formatPoints";
import { formatRatio } from "./formatRatio";
import { formatShare } from "./formatShare";
import { formatClock, formatTime } from "./formatTime";
import type { Locale } from "./locale";

test.each<[number | null, string]>([
  [0.5522, "55.2%"],
  [0, "0.0%"],
  [1, "100.0%"],
  [0.78, "78.0%"],
  [-0.031, "−3.1%"],
  [-0.0001, "0.0%"],
  [null, "–"],
])("share %s is %s in both languages", (share, text) => {
  expect(formatShare(share, "en")).toBe(text);
  expect(formatShare(share, "zh")).toBe(text);
});

test("sentences take whole per cent", () => {
  expect(formatShare(0.5522, "en", 0)).toBe("55%");
});

test.each<[number | null, string, string]>([
  [0.031, "▲\u00a03.1 pts", "▲\u00a03.1 个点"],
  [-0.031, "▼\u00a03.1 pts", "▼\u00a03.1 个点"],
  [0.55, "▲\u00a055.0 pts", "▲\u00a055.0 个点"],
  [0, "0.0 pts", "0.0 个点"],
  [-0.0001, "0.0 pts", "0.0 个点"],
  [null, "–", "–"],
])("points %s", (difference, en, zh) => {
  expect(formatPoints(difference, "en")).toBe(en);
  expect(formatPoints(difference, "zh")).toBe(zh);
});

test.each<[number | null, string]>([
  [0.25, "▲\u00a025%"],
  [-0.33, "▼\u00a033%"],
  [-0.034, "▼\u00a03.4%"],
  [0.0996, "▲\u00a010%"],
  [0, "0.0%"],
  [1.5, "▲\u00a0150%"],
  [null, "–"],
])("relative change %s is %s", (change, text) => {
  expect(formatRatio(change, "en")).toBe(text);
  expect(formatRatio(change, "zh")).toBe(text);
});

test.each<[string | number | null, string, string]>([
  [0, "¥0.00", "¥0.00"],
  ["9.5", "¥9.50", "¥9.50"],
  ["9.994", "¥9.99", "¥9.99"],
  ["9.996", "¥10.0", "¥10.0"],
  ["48.34", "¥48.3", "¥48.3"],
  ["999.94", "¥999.9", "¥999.9"],
  ["999.96", "¥1,000", "¥1,000"],
  [1860, "¥1,860", "¥1,860"],
  ["9999.4", "¥9,999", "¥9,999"],
  ["9999.5", "¥10K", "¥1万"],
  ["10000", "¥10K", "¥1万"],
  ["17812.4", "¥17.8K", "¥1.8万"],
  ["-24000", "−¥24K", "−¥2.4万"],
  ["1234567", "¥1.2M", "¥123.5万"],
  ["123456789", "¥123.5M", "¥1.2亿"],
  ["-3.5", "−¥3.50", "−¥3.50"],
  ["-0.001", "¥0.00", "¥0.00"],
  [null, "–", "–"],
])("money %s", (amount, en, zh) => {
  expect(formatMoney(amount, "CNY", "en")).toBe(en);
  expect(formatMoney(amount, "CNY", "zh")).toBe(zh);
});

test("other currencies have their narrow sign and no more decimals than they own", () => {
  expect(formatMoney("48.34", "USD", "en")).toBe("$48.3");
  expect(formatMoney("48.34", "USD", "zh")).toBe("$48.3");
  expect(formatMoney("48.34", "EUR", "en")).toBe("€48.3");
  expect(formatMoney("4.5", "JPY", "en")).toBe("¥5");
});

test("sentences do without decimals from 100", () => {
  expect(formatMoney("420", "CNY", "en", "sentence")).toBe("¥420");
  expect(formatMoney("99.96", "CNY", "en", "sentence")).toBe("¥100");
  expect(formatMoney("48.34", "CNY", "zh", "sentence")).toBe("¥48.3");
  expect(formatMoney("9.5", "CNY", "zh", "sentence")).toBe("¥9.50");
});

test("money in full keeps every digit of a decimal string", () => {
  expect(formatMoneyInFull("17812.4", "CNY", "en")).toBe("¥17,812.40");
  expect(formatMoneyInFull("-17812.4", "CNY", "zh")).toBe("−¥17,812.40");
  expect(formatMoneyInFull("9007199254740993.01", "CNY", "en")).toBe("¥9,007,199,254,740,993.01");
  expect(formatMoneyInFull(null, "CNY", "en")).toBe("–");
});

test.each<[number | null, string, string]>([
  [0, "0", "0"],
  [1204, "1,204", "1,204"],
  [9999, "9,999", "9,999"],
  [10000, "10K", "1万"],
  [12345, "12.3K", "1.2万"],
  [-7, "−7", "−7"],
  [null, "–", "–"],
])("count %s", (count, en, zh) => {
  expect(formatCount(count, "en")).toBe(en);
  expect(formatCount(count, "zh")).toBe(zh);
});

test("a plain number keeps its decimals", () => {
  expect(formatNumber(2.1, "en", 1)).toBe("2.1");
  expect(formatNumber(-2, "zh", 1)).toBe("−2.0");
  expect(formatNumber(null, "en")).toBe("–");
});

test("days have the year only when it is another one", () => {
  expect(formatDay("2026-11-09", "en", "2026-12-01")).toBe("9 Nov");
  expect(formatDay("2026-11-09", "zh", "2026-12-01")).toBe("11月9日");
  expect(formatDay("2025-11-09", "en", "2026-12-01")).toBe("9 Nov 2025");
  expect(formatDay("2025-11-09", "zh", "2026-12-01")).toBe("2025年11月9日");
  expect(formatDay("2027-01-08", "en", "2026-12-01")).toBe("8 Jan");
  expect(formatDay("2026-01-31", "en")).toBe("31 Jan 2026");
  expect(() => formatDay("today", "en")).toThrow(RangeError);
});

test.each<[string, string, Locale, string]>([
  ["2026-03-02", "2026-03-15", "en", "2–15 Mar"],
  ["2026-03-02", "2026-03-15", "zh", "3月2日–15日"],
  ["2026-02-28", "2026-03-03", "en", "28 Feb – 3 Mar"],
  ["2026-02-28", "2026-03-03", "zh", "2月28日–3月3日"],
  ["2025-12-29", "2026-01-04", "en", "29 Dec 2025 – 4 Jan 2026"],
  ["2025-12-29", "2026-01-04", "zh", "2025年12月29日 – 2026年1月4日"],
  ["2026-03-02", "2026-03-02", "en", "2 Mar"],
])("days %s to %s, %s", (from, to, locale, text) => {
  expect(formatDays(from, to, locale, "2026-11-21")).toBe(text);
});

test("months", () => {
  expect(formatMonth("2026-03", "en")).toBe("Mar 2026");
  expect(formatMonth("2026-03-31", "zh")).toBe("2026年3月");
});

test("times are those of the organisation's zone", () => {
  expect(formatClock("2026-11-09T01:40:00Z", "Asia/Shanghai")).toBe("09:40");
  expect(formatTime("2026-11-09T17:05:00Z", "Asia/Shanghai", "en", "2026-11-21")).toBe("10 Nov 01:05");
  expect(formatTime("2026-11-09T17:05:00Z", "America/New_York", "zh", "2027-10-01")).toBe(
    "2026年11月9日 12:05",
  );
});

test.each<[number | null, string, string]>([
  [0, "0 s", "0秒"],
  [45, "45 s", "45秒"],
  [59.6, "1 min", "1分"],
  [240, "4 min", "4分"],
  [4800, "1 h 20 min", "1小时20分"],
  [7200, "2 h", "2小时"],
  [183600, "2 d 3 h", "2天3小时"],
  [-240, "−4 min", "−4分"],
  [null, "–", "–"],
])("duration of %s seconds", (seconds, en, zh) => {
  expect(formatDuration(seconds, "en")).toBe(en);
  expect(formatDuration(seconds, "zh")).toBe(zh);
});
