import { BUILTIN_NAMES } from "../page/profile";
import { FACES, FIELDS, type Field, type FieldValue } from "../page/profileFields";

/** The JSON Schema of `notice.profile.json`, made from the list of fields. */
export function profileSchema(): object {
  const properties: Record<string, object> = {
    $schema: { type: "string" },
    name: { type: "string", description: "版式的名称 / What the profile is called" },
    extends: {
      anyOf: [{ enum: BUILTIN_NAMES }, { type: "string" }],
      description:
        "以之为基础的版式：内置名称，或者工作区内另一版式文件的相对路径 / What it builds on: a built-in name or the relative path of another profile in the workspace",
    },
  };
  for (const field of FIELDS) {
    const [outer, inner] = field.path;
    const own = { ...valueSchema(field.value), description: describe(field) };
    if (inner === undefined) properties[outer] = own;
    else groupOf(properties, outer)[inner] = own;
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "公文版式 / Layout profile of an office",
    type: "object",
    additionalProperties: false,
    properties,
  };
}

function groupOf(properties: Record<string, object>, name: string): Record<string, object> {
  properties[name] ??= { type: "object", additionalProperties: false, properties: {} };
  return (properties[name] as { properties: Record<string, object> }).properties;
}

const describe = ({ zh, en, clause }: Field): string =>
  clause === null ? `${zh} / ${en}` : `${zh}（GB/T 9704—2012 ${clause}） / ${en}`;

function valueSchema(value: FieldValue): object {
  switch (value.type) {
    case "number":
      return { type: value.unit === "" ? "integer" : "number", minimum: value.least, maximum: value.most };
    case "choice":
      return { enum: value.among };
    case "boolean":
      return { type: "boolean" };
    case "color":
      return { type: "string", pattern: "^#[0-9A-Fa-f]{6}$" };
    case "text":
      return { type: "string", minLength: 1, maxLength: value.longest };
    case "faces":
      return { type: "array", maxItems: FACES.length, items: { enum: FACES } };
    case "marks":
      return { type: "array", maxItems: value.most, items: { type: "string", minLength: 1, maxLength: 6 } };
    case "texts": {
      const name = { type: "string", minLength: 1, maxLength: 60 };
      return { anyOf: [name, { type: "array", maxItems: value.most, items: name }] };
    }
  }
}
