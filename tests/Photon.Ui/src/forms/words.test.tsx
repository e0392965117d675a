import { expect, test } from "vitest";
import { Entries, List, Text, Union, Whole } from "@photon/runtime/forms";
import { hasPattern, isObject, members, type Check } from "@photon/runtime/check";
import { de } from "@photon/runtime/messages/de";
import * as english from "@photon/runtime/messages/en";
import * as words from "@photon/runtime/words";
import { mount } from "./kit";

const { en, ...groups } = english;
const all: Readonly<Record<string, unknown>> = Object.assign({}, en, ...Object.values(groups));

test("each language has the same words", () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(all).sort());
  // What is alike in both languages, or no word.
  const alike = ["inside", "numbered", "text"];
  const same = Object.keys(de).filter((name) => String(de[name as keyof typeof de]) === String(all[name]));
  expect(same.filter((name) => !alike.includes(name))).toEqual([]);
});

const itself = /^(list|map|numbered|form|signs)Word$/;

test.each(Object.keys(words).filter((name) => !itself.test(name)))("%s is a word of both languages", (name) => {
  const label = words[name as "itemWord"] as (messages: english.Messages) => string;
  expect(Object.values(all)).toContain(label(english.en));
  expect(Object.values(de)).toContain(label(de));
});

test.each([
  [words.numberedWord(words.itemWord, 2), "Item 2", "Eintrag 2"],
  [words.listWord(words.wholeNumberWord), "List: Whole number", "Liste: Ganze Zahl"],
  [words.mapWord("Cat"), "Map: Cat", "Zuordnung: Cat"],
  [words.formWord("ABC-1"), "Enter it in the expected form, such as ABC-1.", "Geben Sie es in der erwarteten Form ein, etwa ABC-1."],
  [words.signsWord(["A-Z"], 3, 3), "Use capital letters only, exactly 3.", "Nehmen Sie nur Großbuchstaben, genau 3."],
  [words.signsWord(["a-z", "0-9", "_"], 3, 20), "Use small letters, digits and _ only, 3 to 20.", "Nehmen Sie nur Kleinbuchstaben, Ziffern und _, 3 bis 20."],
  [words.signsWord(["0-9"], 1), "Use digits only.", "Nehmen Sie nur Ziffern."],
  [words.signsWord(["A-Za-z", " "], 2), "Use letters and blanks only, at least 2.", "Nehmen Sie nur Buchstaben und Leerzeichen, mindestens 2."],
  [words.signsWord(["0-9"], 0, 4), "Use digits only, at most 4.", "Nehmen Sie nur Ziffern, höchstens 4."],
] as const)("words made of others: %#", (label, inEnglish, inGerman) => {
  const say = label as (messages: english.Messages) => string;
  expect([say(english.en), say(de)]).toEqual([inEnglish, inGerman]);
});

test("labels of no contract are in the form's language", () => {
  const form = mount(
    () => (
      <>
        <List at="list" label="L" item={() => <Whole label={words.numberedWord(words.itemWord, 7)} required />} />
        <Union at="union" label="U" cases={[{ label: words.textWord, fields: () => <Text label={words.textWord} /> }, { label: words.listWord(words.numberWord), fields: () => null }]} />
      </>
    ),
    undefined,
    { messages: de, value: { list: [1] } },
  );
  expect(["Eintrag 7", "Liste: Zahl", "U: Art"].filter((name) => !form.has(name))).toEqual([]);
});

test("a pattern is explained by what it asks for, else by itself", async () => {
  const check: Check = (value, found) => void (isObject(value, found) && members(value, found, { a: (text, inner) => hasPattern(text, inner, /^[A-Z]{3}-\d$/), b: (text, inner) => hasPattern(text, inner, /^x$/) }));
  const form = mount(
    () => (
      <>
        <Text at="a" label="A" asks={words.formWord("ABC-1")} />
        <Text at="b" label="B" />
      </>
    ),
    check,
    { value: { a: "1", b: "1" } },
  );
  await form.submit();
  expect(form.errors()).toEqual(["/a Enter it in the expected form, such as ABC-1.", "/b Enter it in the expected form: ^x$"]);
});

test("the name of an entry is told apart from a member called name", () => {
  const form = mount(() => <Entries at="map" label="People" itemLabel="Person" value={() => <Text at="name" label="Name" />} />, undefined, { value: { map: { one: { name: "Ada" } } } });
  expect((form.find("Entry name") as HTMLInputElement).value).toBe("one");
  expect((form.find("Name") as HTMLInputElement).value).toBe("Ada");
});
