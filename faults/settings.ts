/** What an organisation of the fault tests is set to, beside its events. */
export interface FirmSettings {
  /** IANA */
  timezone: string;
  processes: Record<string, ProcessSettings>;
}

export interface ProcessSettings {
  stage: "acquisition" | "service" | "fulfilment" | "backoffice";
  core: boolean;
  reopenWindowDays: number;
}

export const usualProcesses: Record<string, ProcessSettings> = {
  support: { stage: "service", core: true, reopenWindowDays: 3 },
  客服: { stage: "service", core: false, reopenWindowDays: 7 },
  leads: { stage: "acquisition", core: true, reopenWindowDays: 7 },
  shipping: { stage: "fulfilment", core: true, reopenWindowDays: 1 },
  books: { stage: "backoffice", core: false, reopenWindowDays: 30 },
};
