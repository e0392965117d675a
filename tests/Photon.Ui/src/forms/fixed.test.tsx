import { expect, test } from "vitest";
import { Extra, Group, Text } from "@photon/runtime/forms";
import { anything, mount } from "./kit";

const others = () => <Extra label="Others" value={() => <Text label="Value" />} />;

test.each([{ scope: {} }, { scope: { type: "PROJECT", more: "1" } }, {}])("other members of what can only be read go back as they came: %j", async (value) => {
  const fields = () => (
    <Group at="scope" label="Scope" readOnly>
      <Text at="type" label="Type" readOnly />
      {others()}
    </Group>
  );
  const form = mount(fields, anything, { value });
  await form.submit();
  expect(form.sent).toEqual([value]);
});

test("a fixed object that was not handed in is left out, whether its fields show or not", async () => {
  const form = mount(() => <Group at="scope" label="Scope" readOnly required children={others()} />);
  await form.submit();
  expect(form.sent).toEqual([{}]);
});
