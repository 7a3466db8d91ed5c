"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type SendProblem, sendProblem } from "@/app/_components/form/sendProblem";
import type { Import } from "./shapes";
import { upload } from "./upload";

export type Upload =
  | { name: string; share: number; problem?: undefined }
  | { name: string; problem: SendProblem; status: number };

/** A file on its way to the server; when it has arrived, its own page is opened. */
export function useUpload(slug: string) {
  const router = useRouter();
  const [current, setCurrent] = useState<Upload | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const begin = async (file: File) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setCurrent({ name: file.name, share: 0 });
    const { status, content } = await upload(
      slug,
      file,
      (share) => setCurrent({ name: file.name, share }),
      own.signal,
    );
    if (own.signal.aborted) return;
    if (status === 202) router.push(`/${slug}/data/imports/${(content as Import).id}`);
    else setCurrent({ name: file.name, status, problem: sendProblem(status, content) });
  };
  const cancel = () => {
    stop.current?.abort();
    setCurrent(null);
  };
  return { current, begin, cancel };
}
