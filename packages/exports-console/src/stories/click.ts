/** Clicks the first element that the selector finds, once it is there. */
export async function click(canvas: HTMLElement, selector: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const element = canvas.querySelector<HTMLElement>(selector);
    if (element !== null) return element.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Nothing that \`${selector}\` finds has come.`);
}
