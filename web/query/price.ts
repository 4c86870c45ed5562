import { request } from '../api/request.ts';

/** What a query would cost, and what one may cost. */
export interface Price {
  complexity: number;
  depth: number;
  rootFields: number;
  dearest: { field: string; complexity: number } | null;
  limits: { complexity: number; depth: number; rootFields: number };
  allowed: boolean;
}

const COST = `query Cost($query: String!, $variables: JSON, $operationName: String) {
  cost(query: $query, variables: $variables, operationName: $operationName) {
    complexity depth rootFields allowed dearest { field complexity } limits { complexity depth rootFields }
  }
}`;

interface Priced {
  query: string;
  variables: object;
  operationName: string | null;
}

/** Asks the server, which runs nothing of it. Fails with BAD_USER_INPUT while the document is not whole. */
export async function fetchPrice(priced: Priced, signal: AbortSignal): Promise<Price> {
  return (await request<{ cost: Price }>(COST, priced, signal)).cost;
}
