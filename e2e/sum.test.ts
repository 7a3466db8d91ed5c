import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { violations } from "./violations";
import { world } from "./world";

const { url } = world();
const words = en.sum;

test("five numbers give the sentence; its link says the same without script, its picture is one, sign-up takes them along", async () => {
  let link = "";
  await browse({}, async (page) => {
    await page.goto("/");
    await page.getByRole("link", { name: en.front.sum }).click();
    await page.getByText(words.form.example).waitFor();
    expect(await violations(page, "light")).toEqual([]);

    await page.getByLabel(words.form.label.people, { exact: true }).fill("30");
    await page.getByLabel(words.form.label.pay).fill("8,000");
    await page.getByLabel(words.form.label.sales).fill("1216k");
    await page.getByLabel(words.form.label.margin).fill("lots");
    await page.getByLabel(words.form.label.ads).fill("24000");
    await page.getByLabel(words.form.currency).selectOption("CNY");
    await page.getByText(words.form.wrong.margin).waitFor();
    await page.getByText(words.answer.waiting).waitFor();
    expect(await violations(page, "dark")).toEqual([]);
    await page.getByLabel(words.form.label.margin).fill("30");
    await page.getByText("Each head must bring ¥169.9K of margin a year to break even").waitFor();
    await page.getByText("today it is ¥145.9K: ¥24K short.").waitFor();
    await page.getByText("Handing 60% of service over would make good ¥8,657 of it.").waitFor();
    await page.getByText("¥8,000 pay × 1.67 load factor × 12").waitFor();
    await page.getByText("¥160,320", { exact: true }).waitFor();
    link = await page.locator("pre").innerText();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words.keep.picture }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("little-sum.png");
    const png = Buffer.concat(await (await download.createReadStream()).toArray());
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1440]);
    expect(png.length).toBeGreaterThan(20_000);

    await page.getByRole("link", { name: words.keep.signUp }).click();
    await page.getByText(en.auth.carried).waitFor();
    expect(await page.getByLabel(en.auth.currency).inputValue()).toBe("CNY");
    await page.getByLabel(en.auth.name, { exact: true }).fill("Ann");
    await page.getByLabel(en.auth.organisation).fill(`Sum ${randomUUID().slice(0, 8)}`);
    await page.getByLabel(en.auth.email).fill(`${randomUUID()}@example.com`);
    await page.getByLabel(en.auth.password).fill("correct horse battery");
    await page.getByRole("button", { name: en.auth.signUp }).click();
    await page.waitForURL(/\/[a-z0-9-]+\?people=30&pay=8000&sales=1216000&margin=30&ads=24000$/);
  });

  expect(link).toBe(`${url}/sum?people=30&pay=8000&sales=1216000&margin=30&ads=24000&currency=CNY`);
  await browse({ javaScriptEnabled: false, locale: "zh" }, async (page) => {
    await page.goto(link.slice(url.length));
    await page.getByText("每人每年要挣 ¥17万 毛利才保本，现在是 ¥14.6万，还差 ¥2.4万。").waitFor();
    await page.getByText("把 60% 的客服放手，能补上其中 ¥8,657。").waitFor();
    await page.getByLabel(zh.sum.form.label.people, { exact: true }).fill("20");
    await page.getByRole("button", { name: zh.sum.form.show }).click();
    await page.waitForURL(/people=20/);
    await page.getByText(/多出 ¥4.4万/).waitFor();
  });
});

test("what is typed stays, however quickly one number follows the other", async () => {
  await browse({ viewport: { width: 390, height: 844 } }, async (page) => {
    // answers that come late, while the next number is being typed
    await page.route(/\/sum\?.*_rsc/, async (route) => {
      await delay(600);
      await route.continue();
    });
    await page.goto("/sum");
    const typed = { people: "12", pay: "9500", sales: "¥1,100,000", margin: "42", ads: "31000" };
    for (const [name, text] of Object.entries(typed)) {
      const input = page.locator(`[name=${name}]`);
      await input.selectText();
      await input.pressSequentially(text, { delay: 30 });
      await delay(400);
    }
    await page.waitForURL(/ads=31000/);
    await page.getByText("31,000 × 12 ÷ 12").waitFor();
    for (const [name, text] of Object.entries(typed)) {
      expect(await page.locator(`[name=${name}]`).inputValue(), name).toBe(text);
    }
  });
});

test("amounts begin in the reader's currency, and what nobody typed is named the example's", async () => {
  await browse({}, async (page) => {
    await page.goto("/sum");
    await page.waitForURL(/\?currency=CNY$/);
    await page.getByText(words.form.example).waitFor();
    await page.getByLabel(words.form.label.pay).fill("9000元");
    await page.getByText("4 of the 5 numbers are still the example’s").waitFor();
    expect(await page.locator("pre").innerText()).toBe(`${url}/sum?pay=9000&currency=CNY`);
    await page.getByLabel(words.form.currency).selectOption("EUR");
    await page.getByText("€9,000 pay × 1.67").waitFor();
    expect(await page.locator("[name=sales]").inputValue()).toBe("580000");
    expect(await page.locator("[name=pay]").inputValue()).toBe("9000元");
  });
});

test("whatever stands in the address, there are words and no NaN", async () => {
  const bad = "people=0&pay=NaN&sales=-1&margin=101&ads=1e99&currency=%00&load=&service=x&people=3";
  const html = await (await fetch(`${url}/sum?${bad}`)).text();
  expect(html.replace(/<script[\s\S]*?<\/script>/g, "").replace('value="NaN"', "")).not.toContain("NaN");
  for (const field of ["people", "pay", "sales", "margin", "ads", "service"] as const) {
    expect(html).toContain(words.form.wrong[field]);
  }
  expect(html).toContain(words.form.missing);
  expect((await fetch(`${url}/sum?people=${"9".repeat(8_000)}`)).status).toBe(200);
});
