import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { defaultClientConditions, defineConfig } from "vite";

// The mock is the only backend that there is, so that its worker is part of what is served.
export default defineConfig({
  plugins: [react(), msw({ mode: "worker-only" })],
  // The generated packages and what they stand on are taken from source: no build comes first.
  resolve: { conditions: ["@tsmith/source", ...defaultClientConditions] },
});
