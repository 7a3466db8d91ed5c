export const channelKinds = ["mail", "slack", "feishu", "wecom", "dingtalk", "webhook"] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const deliveryStates = ["due", "sending", "delivered", "failed", "unknown", "skipped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** `team`: without money. */
export const reportVersions = ["owner", "team"] as const;
export type ReportVersion = (typeof reportVersions)[number];
