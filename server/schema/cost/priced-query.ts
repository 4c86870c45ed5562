/** What a document would cost, and what one request may. */
export interface PricedQuery {
  complexity: number;
  depth: number;
  rootFields: number;
  dearest: { field: string; complexity: number } | null;
  limits: { complexity: number; depth: number; rootFields: number; tokens: number; body: number };
  allowed: boolean;
}
