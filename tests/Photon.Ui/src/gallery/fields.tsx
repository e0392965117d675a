import {
  Area,
  Bytes,
  Color,
  Combo,
  Day,
  Decimal,
  Entries,
  Group,
  Json,
  List,
  Markdown,
  Moment,
  Money,
  Radio,
  Secret,
  Section,
  Select,
  Span,
  Step,
  Steps,
  Text,
  Tick,
  Ticks,
  Time,
  Union,
  Upload,
  Whole,
  YesNo,
  type Case,
  type Options,
} from "@photon/runtime/forms";

const categories: Options<string> = [
  ["tea", "Tea"],
  ["coffee", "Coffee"],
  ["cocoa", "Cocoa"],
];

export const Product = () => (
  <>
    <Text at="name" label="Name" help="What the label says." required />
    <Select at="category" label="Category" options={categories} required />
    <Money at="price" label="Price" help="In euros, without tax." min={0} required />
    <Whole at="stock" label="Stock" min={0} />
    <Area at="note" label="Note" max={500} nullable />
    <Tick at="organic" label="Certified organic" required />
  </>
);

const Address = () => (
  <>
    <Text at="street" label="Street" required autocomplete="street-address" />
    <Text at="city" label="City" required autocomplete="address-level2" />
    <Text at="postcode" label="Postcode" required autocomplete="postal-code" />
  </>
);

const Line = () => (
  <>
    <Text at="article" label="Article" required />
    <Whole at="quantity" label="Quantity" min={1} required />
    <Money at="price" label="Price" required />
  </>
);

export const Order = () => (
  <>
    <Text at="customer" label="Customer" required autocomplete="name" />
    <Group at="address" label="Delivery address" fields={Address} required />
    <Group at="billing" label="Billing address" help="Only where the bill goes elsewhere." fields={Address} />
    <List at="lines" label="Lines" item={Line} itemLabel="Line" min={1} required />
    <List at="tags" label="Tags" item={() => <Text label="Tag" required />} itemLabel="Tag" />
  </>
);

const payments: readonly Case[] = [
  {
    label: "Card",
    help: "Charged when the order is sent.",
    value: ["kind", "card"],
    fields: () => (
      <>
        <Text at="number" label="Card number" autocomplete="cc-number" required />
        <Text at="expires" label="Expires" placeholder="MM/YY" autocomplete="cc-exp" required />
      </>
    ),
  },
  { label: "Bank transfer", value: ["kind", "iban"], fields: () => <Text at="iban" label="IBAN" mono required /> },
  { label: "Invoice", help: "Due within 14 days.", value: ["kind", "invoice"], fields: () => <Text at="reference" label="Your reference" /> },
];

export const Payment = () => <Union at="payment" label="Payment method" cases={payments} required />;

const sizes: Options<string> = [
  ["s", "Small", "250 ml"],
  ["m", "Medium", "400 ml"],
  ["l", "Large", "600 ml"],
];

const countries: Options<string> = ["Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Belgium", "Bolivia", "Brazil", "Bulgaria", "Canada"].map((name) => [name, name] as const);

export const Choices = () => (
  <>
    <Radio at="size" label="Size" options={sizes} required />
    <YesNo at="gift" label="Wrap as a gift" />
    <Ticks
      at="extras"
      label="Extras"
      help="As many as you like."
      options={[
        ["milk", "Milk"],
        ["sugar", "Sugar"],
        ["lemon", "Lemon"],
      ]}
    />
    <Combo at="country" label="Country of origin" options={countries} required />
  </>
);

export const Dates = () => (
  <>
    <Day at="day" label="Available from" required />
    <Time at="opens" label="Opens at" />
    <Moment at="starts" label="Sale starts" help="In whichever zone you mean it." />
    <Span at="brew" label="Brewing time" required />
  </>
);

export const Files = () => (
  <>
    <Upload at="picture" label="Picture" help="PNG or JPEG, at most 5 MB." accept="image/*" required />
    <Bytes at="key" label="Public key" />
    <Color at="color" label="Colour of the label" />
    <Secret at="password" label="Password" autocomplete="new-password" required />
  </>
);

export const Story = () => <Markdown at="story" label="Story" help="Markdown: **bold**, lists, links." max={2000} />;

export const Anything = () => <Json at="json" label="Anything" />;

export const Prices = () => <Entries at="prices" label="Prices by currency" value={() => <Decimal label="Price" required />} keyLabel="Currency" itemLabel="Price" required />;

export const Wizard = () => (
  <Steps>
    <Step label="Basics">
      <Text at="name" label="Name" required />
      <Select at="category" label="Category" options={categories} required />
    </Step>
    <Step label="Prices">
      <Money at="price" label="Price" required />
    </Step>
    <Step label="More">
      <Area at="note" label="Note" />
    </Step>
  </Steps>
);

export const Columns = () => (
  <>
    <Text at="first" label="First name" required autocomplete="given-name" />
    <Text at="last" label="Last name" required autocomplete="family-name" />
    <Text at="email" label="Email" type="email" help="We write to it once, to confirm." required autocomplete="email" />
    <Text at="phone" label="Telephone" type="tel" autocomplete="tel" />
    <Section label="Company" help="Where you buy for one.">
      <Text at="company" label="Name of the company" autocomplete="organization" />
      <Text at="vat" label="VAT number" mono />
    </Section>
  </>
);

/** Values that the contract does not know. */
export const Kept = () => (
  <>
    <Radio at="size" label="Size" options={sizes} required />
    <Select at="country" label="Country of origin" options={countries} required />
    <Union at="payment" label="Payment method" cases={payments} required />
    <Moment at="at" label="Paid at" />
  </>
);

/** Right to left, in the direction's own words as far as fields go. */
export const Hebrew = () => (
  <>
    <Text at="name" label="שם" help="כפי שמופיע על התווית." required />
    <Select
      at="category"
      label="קטגוריה"
      required
      options={[
        ["tea", "תה"],
        ["coffee", "קפה"],
      ]}
    />
    <List at="tags" label="תגיות" item={() => <Text label="תגית" required />} itemLabel="תגית" />
  </>
);
