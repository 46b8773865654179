/** What Trends shows; apart from what finds it, so that the address knows it without that. */
export const TRENDS_PARTS = ['changes', 'pull-backs'] as const;
export type TrendsPart = (typeof TRENDS_PARTS)[number];

/** What cases of pulling back may be ordered by: their latest step, their hosts, or who decided. */
export const CASE_ORDERS = ['latest', 'host', 'decided'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];
