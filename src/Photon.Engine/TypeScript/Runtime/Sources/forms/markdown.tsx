import { createSignal, For, type JSX } from "solid-js";
import { others } from "../messages/en";
import { useLeaf } from "./leaf";
import { wordsOf } from "./place";
import type { AreaProps } from "./props";
import { Lines, LeafFrame, text } from "./text";

/** Markdown, with a look at what becomes of it. The preview is made of elements, never of HTML text. */
export function Markdown(props: AreaProps): JSX.Element {
  const leaf = useLeaf(props, text);
  const words = wordsOf(leaf.place.form, others);
  const [isSeen, setSeen] = createSignal(false);
  const tab = (seen: boolean, label: () => string) => (
    <button type="button" class="pf-tab" aria-pressed={isSeen() === seen} on:click={() => setSeen(seen)}>
      {label()}
    </button>
  );
  return (
    <LeafFrame
      field={props}
      leaf={leaf}
      blank=""
      class="pf-wide"
      control={(wire) => (
        <div class="pf-markdown">
          <div class="pf-tabs">
            {tab(false, () => words().write)}
            {tab(true, () => words().preview)}
          </div>
          <div hidden={isSeen()}>
            <Lines leaf={leaf} wire={wire} mono={props.mono} rows={props.rows} max={props.max} />
          </div>
          {isSeen() && <div class="pf-preview">{blocks(leaf.raw() ?? "")}</div>}
        </div>
      )}
    />
  );
}

/** Paragraphs, headings, lists, quotes and code. */
export function blocks(source: string): JSX.Element {
  const parts = source.replace(/\r\n?/g, "\n").split(/(^```[^\n]*\n[\s\S]*?(?:^```[^\n]*$|(?![\s\S])))/m);
  return <For each={parts}>{(part) => (part.startsWith("```") ? <pre>{part.replace(/^```[^\n]*\n|\n?```[^\n]*$/g, "")}</pre> : <For each={part.split(/\n\s*\n|\n(?=#{1,6} )/)}>{block}</For>)}</For>;
}

function block(source: string): JSX.Element {
  const part = source.replace(/^\n+|\s+$/g, "");
  const heading = /^(#{1,6}) ([^\n]*)\n?([\s\S]*)$/.exec(part);
  if (heading) {
    return (
      <>
        <p class="pf-heading">{inline(heading[2]!)}</p>
        {block(heading[3]!)}
      </>
    );
  }
  if (/^> ?/.test(part)) {
    return <blockquote>{block(part.replace(/^> ?/gm, ""))}</blockquote>;
  }
  const mark = /^(?:([-*+])|\d+[.)]) /.exec(part);
  if (mark) {
    const items = part.split(/\n(?=(?:[-*+]|\d+[.)]) )/).map((item) => item.replace(/^(?:[-*+]|\d+[.)]) /, ""));
    const list = <For each={items}>{(item) => <li>{inline(item)}</li>}</For>;
    return mark[1] ? <ul>{list}</ul> : <ol>{list}</ol>;
  }
  return part ? <p>{inline(part)}</p> : undefined;
}

const spans = /(`[^`]+`|\*\*[^*]+\*\*|__[^_]+__|\*[^*\s][^*]*\*|\b_[^_]+_\b|\[[^\]]+\]\([^)\s]+\))/;

function inline(source: string): JSX.Element {
  return <For each={source.split(spans)}>{span}</For>;
}

function span(part: string): JSX.Element {
  const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
  if (link) {
    // Only where a link leads to a page or a mailbox is it one.
    return /^(https?:|mailto:)/i.test(link[2]!) ? (
      <a href={link[2]} target="_blank" rel="noopener noreferrer nofollow">
        {inline(link[1]!)}
      </a>
    ) : (
      link[1]
    );
  }
  const inner = /^(`|\*\*|__|\*|_)([\s\S]+)\1$/.exec(part);
  if (!inner || !spans.test(part)) {
    return part;
  }
  return inner[1] === "`" ? <code>{inner[2]}</code> : inner[1]!.length > 1 ? <strong>{inline(inner[2]!)}</strong> : <em>{inline(inner[2]!)}</em>;
}
