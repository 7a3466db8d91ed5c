import type en from "@/messages/en.json";
import type { Locale as OurLocale } from "./locale";

// A key that is not in the message file does not compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: OurLocale;
    Messages: typeof en;
  }
}
