/** Debian's, unless another is named. */
export const chromium: string = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** It runs as root in containers, without a display, and speaks to nobody but the page. */
export const launchOptions = {
  executablePath: chromium,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
