import type { QLDBClient } from "@tsmith/qldb-client";
import { createContext, use } from "react";

/** The client that components ask. */
export const ClientContext = createContext<QLDBClient | undefined>(undefined);

/** @throws outside of a `ClientContext`. */
export function useClient(): QLDBClient {
  const client = use(ClientContext);
  if (client === undefined) throw new Error("There is no client above this component.");
  return client;
}
