/** Forms: the components that generated forms are made of. */
export type * from "./forms/props";
export { Form, FormsProvider } from "./forms/form";
export { Text, Area, Secret } from "./forms/text";
export { Whole, Decimal, Money } from "./forms/number";
export { Tick, YesNo, Radio, Select, Ticks, Const } from "./forms/choice";
export { Day, Time, Moment, Span } from "./forms/dates";
export { Group, Section, When } from "./forms/group";
export { List, Tuple } from "./forms/list";
export { Union } from "./forms/union";
export { Entries, Extra } from "./forms/entries";
export { Steps, Step } from "./forms/steps";
export { Combo } from "./forms/combo";
export { Markdown } from "./forms/markdown";
export { Upload, Bytes } from "./forms/files";
export { Json } from "./forms/json";
export { Color } from "./forms/color";
export { draftIn, localDraft } from "./forms/draft";
export { leavingGuard } from "./forms/guard";
