"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import type { Picture } from "@/lib/picture/picture";

/** Draws the picture here, in the reader's own type, and hands it over as a file: the server has no part in it. */
export function SavePicture({ picture, name }: { picture: Picture; name: string }) {
  const t = useTranslations("sum.keep");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async () => {
    setBusy(true);
    setFailed(false);
    try {
      download(await drawn(picture), `${name}.png`);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button busy={busy} onClick={save}>
        {t("picture")}
      </Button>
      <p role="alert" className="text-state-off-track empty:hidden">
        {failed ? t("saving") : null}
      </p>
    </>
  );
}

async function drawn(picture: Picture): Promise<Blob> {
  const [{ drawPicture }, { shapes }] = await Promise.all([
    import("@/lib/picture/drawPicture"),
    import("@/lib/picture/picture"),
  ]);
  const canvas = Object.assign(document.createElement("canvas"), shapes.tall);
  const surface = canvas.getContext("2d");
  if (!surface) throw new Error("no canvas");
  drawPicture(surface, picture, "tall", getComputedStyle(document.body).fontFamily);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
  );
}

function download(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement("a"), {
    href: URL.createObjectURL(blob),
    download: name,
  });
  link.click();
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
