import {
  doesIdentityRequireRefresh,
  isIdentityExpired,
  memoizeIdentityProvider,
} from "@smithy/core";
import type { Identity, IdentityProvider } from "@smithy/types";

/** The identity behind a provider that asks again once it has expired, and not before. */
export function rememberedIdentity<T extends Identity>(
  identity: T | IdentityProvider<T> | undefined,
): IdentityProvider<T> | undefined {
  return memoizeIdentityProvider(identity, isIdentityExpired, doesIdentityRequireRefresh);
}
