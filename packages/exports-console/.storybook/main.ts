import type { StorybookConfig } from "@storybook/react-vite";

/** The stories, with what `vite.config.ts` says; nothing is told to anybody. */
export default {
  stories: ["../src/stories/*.stories.tsx"],
  addons: ["msw-storybook-addon"],
  framework: "@storybook/react-vite",
  typescript: { reactDocgen: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
} satisfies StorybookConfig;
