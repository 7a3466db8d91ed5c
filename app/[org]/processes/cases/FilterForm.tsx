"use client";

import Form from "next/form";
import type { FormEvent, ReactNode } from "react";

/** A form whose fields become the address; those left empty stay out of it. Works without a script too. */
export function FilterForm({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ReactNode;
}) {
  const leaveOutEmpty = (event: FormEvent<HTMLFormElement>) => {
    const empty = [...event.currentTarget.elements].filter(
      (field): field is HTMLInputElement | HTMLSelectElement =>
        (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.value === "",
    );
    // what is disabled is not sent; it is read in this very event, and can be used again right after it
    for (const field of empty) field.disabled = true;
    setTimeout(() => {
      for (const field of empty) field.disabled = false;
    });
  };
  return (
    <Form
      action={action}
      aria-label={label}
      onSubmit={leaveOutEmpty}
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4 xl:grid-cols-8"
    >
      {children}
    </Form>
  );
}
