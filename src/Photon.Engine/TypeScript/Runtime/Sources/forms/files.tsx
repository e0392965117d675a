import { createSignal, type JSX } from "solid-js";
import { adding, files } from "../messages/en";
import type { Wire } from "./frame";
import { shownText } from "./jsonText";
import { useLeaf, type Codec, type Leaf } from "./leaf";
import { isFixed, wordsOf } from "./place";
import type { FileProps } from "./props";
import { Box, LeafFrame, text } from "./text";

const file: Codec<Blob | ""> = {
  blank: "",
  format: (value) => (value === null ? null : value instanceof Blob ? value : ""),
  parse: (raw) => raw,
};

function sizeOf(bytes: number, lang: string): string {
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  const format = new Intl.NumberFormat(lang, { style: "unit", unit: ["byte", "kilobyte", "megabyte"][power]!, maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** power);
}

/** A file, chosen or dropped. */
export function Upload(props: FileProps): JSX.Element {
  const leaf = useLeaf(props, file, "file");
  leaf.place.isSecret = true;
  return <LeafFrame field={props} leaf={leaf} blank="" ask="file" class="pf-wide" control={(wire) => <Drop props={props} leaf={leaf} wire={wire} />} />;
}

interface DropProps {
  props: FileProps;
  leaf: Leaf<Blob | "">;
  wire: Wire;
}

function Drop({ props, leaf, wire }: DropProps): JSX.Element {
  const { form } = leaf.place;
  const words = wordsOf(form, { ...adding, ...files });
  const [isOver, setOver] = createSignal(false);
  let input!: HTMLInputElement;
  const isOff = () => form.disabled() || isFixed(leaf.place) || leaf.raw() === null;
  const take = (list: FileList | null | undefined) => {
    setOver(false);
    if (list?.[0] && !isOff()) {
      leaf.set(list[0]);
    }
  };
  const clear = () => {
    input.value = "";
    leaf.set("");
    input.focus();
  };
  const said = () => {
    const chosen = leaf.raw();
    const { given, isTouched } = leaf.place;
    if (chosen === "" && given != null && !isTouched) {
      // The address of what is there, or its bytes.
      return shownText(given).slice(0, 80);
    }
    return chosen ? `${chosen instanceof File ? chosen.name : chosen.type} (${sizeOf(chosen.size, words().lang)})` : words().drop;
  };
  return (
    <div
      class="pf-drop"
      data-over={isOver() ? "" : undefined}
      on:dragover={(event) => {
        event.preventDefault();
        setOver(!isOff());
      }}
      on:dragleave={() => setOver(false)}
      on:drop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <input
        class="pf-file"
        type="file"
        accept={props.accept}
        ref={(element) => {
          input = element;
          wire(element);
        }}
        on:change={() => take(input.files)}
      />
      <span class="pf-button pf-pick" aria-hidden="true" on:click={() => input.click()}>
        {words().pick}
      </span>
      <span class="pf-file-name">{said()}</span>
      {leaf.raw() && (
        <button type="button" class="pf-button pf-remove" aria-label={words().remove(leaf.label())} disabled={isOff()} on:click={clear} />
      )}
    </div>
  );
}

function base64Of(from: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
    reader.readAsDataURL(from);
  });
}

/** Bytes in base64: typed, pasted, or taken from a file. */
export function Bytes(props: FileProps): JSX.Element {
  const leaf = useLeaf(props, text);
  const { form } = leaf.place;
  const words = wordsOf(form, { ...adding, ...files });
  const [hasFailed, setFailed] = createSignal(false);
  const take = (list: FileList | null) => {
    if (list?.[0]) {
      base64Of(list[0]).then((base64) => leaf.set(base64)).catch(() => setFailed(true));
    }
  };
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      class="pf-wide"
      control={(wire) => (
        <span class="pf-row">
          <Box leaf={leaf} wire={wire} class="pf-mono" spell={false} />
          <label class="pf-button pf-pick">
            {hasFailed() ? words().retry : words().pick}
            <input
              class="pf-file"
              type="file"
              accept={props.accept}
              aria-label={words().fromFile(leaf.label())}
              disabled={form.disabled() || isFixed(leaf.place) || leaf.raw() === null}
              on:change={(event) => take(event.currentTarget.files)}
            />
          </label>
        </span>
      )}
    />
  );
}
