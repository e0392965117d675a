/** Lets effects that were put off run. */
export function settle(): Promise<void> {
  return Promise.resolve();
}

/** Clicks, as a mouse, a finger or a key does. */
export async function press(element: HTMLElement): Promise<void> {
  element.focus();
  element.click();
  await settle();
}

/** Ticks or unticks. */
export async function tick(box: HTMLElement, on: boolean): Promise<void> {
  if (isTicked(box) !== on) await press(box);
  if (isTicked(box) !== on) throw new Error("A checkbox does not stay as it was pressed.");
}

/** Whether a checkbox, a radio or a switch is on. */
export function isTicked(box: HTMLElement): boolean {
  return box instanceof HTMLInputElement ? box.checked : box.getAttribute("aria-checked") === "true";
}

/** Replaces the text of a field; nothing happens where it is the text already. */
export async function write(field: HTMLElement, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error("Only inputs and text areas can be written into.");
  if (field.value === text) return;
  if (field.disabled || field.readOnly) throw new Error("The field can't be written into.");
  field.focus();
  setNative(field, text);
  if (field.value === "" && text !== "") throw new Error(`A field of the type ${field.type} does not take ${JSON.stringify(text)}.`);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
  await settle();
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.blur();
  await settle();
}

/** Chooses an option of a native select. */
export async function select(list: HTMLSelectElement, index: number): Promise<void> {
  if (list.selectedIndex === index) return;
  list.focus();
  list.selectedIndex = index;
  list.dispatchEvent(new Event("input", { bubbles: true }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
  list.blur();
  await settle();
}

/** Puts files into an upload, as a drop or the system's dialog does. */
export async function choose(input: HTMLInputElement, files: readonly File[]): Promise<void> {
  if (typeof DataTransfer === "function") {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
  } else {
    // jsdom has no way to make a FileList.
    Object.defineProperty(input, "files", { configurable: true, value: files });
  }
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await settle();
}

/** Goes around whatever a library may have put over the property. */
function setNative(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, text);
}
