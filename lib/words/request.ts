import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale, localeCookie } from "./locale";
import { messagesOf } from "./messagesOf";

/** next-intl without routing: the language is the reader's, the address is the same for everybody. */
export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(localeCookie)?.value,
    (await headers()).get("accept-language"),
  );
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});
