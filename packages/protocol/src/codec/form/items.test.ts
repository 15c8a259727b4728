import { expect, test } from "vitest";
import { Rejection } from "../../service.ts";
import { childrenOf } from "../tree/node.ts";
import { numberedItems } from "./items.ts";
import { parseForm } from "./parse.ts";
import { formTree } from "./tree.ts";

function itemsOf(form: string, name?: string): readonly string[] {
  const list = childrenOf(formTree(parseForm(form), 10), "L");
  return numberedItems(list, name).map(({ text }) => text);
}

test.each([
  ["L.member.1=a&L.member.2=b", ["a", "b"]],
  ["L.member.2=b&L.member.1=a", ["a", "b"]],
  ["L.member.10=c&L.member.9=b&L.member.1=a", ["a", "b", "c"]],
  ["L.member.7=b&L.member.3=a", ["a", "b"]],
  ["L.member.999999999=a", ["a"]],
  ["L.member.1=", [""]],
  ["L=", []],
  ["L.member=", []],
  ["L=&L.member.1=a", ["a"]],
])("`%s` is a list", (form, items) => {
  expect(itemsOf(form, "member")).toEqual(items);
});

test.each([
  ["L.1=a&L.2=b", ["a", "b"]],
  ["L.2=b&L.1=a", ["a", "b"]],
  ["L=", []],
])("`%s` is a flattened list", (form, items) => {
  expect(itemsOf(form)).toEqual(items);
});

test.each([
  "L=a",
  "L=&L=",
  "L.1=a",
  "L.item.1=a",
  "L.member=a",
  "L.member.1=a&L.1=b",
  "L.member.0=a",
  "L.member.01=a",
  "L.member.-1=a",
  "L.member.1e3=a",
  "L.member.=a",
  "L.member.a=a",
  "L.member.length=a",
  "L.member.1=a&L.member.1=b",
  "L.member.9999999999=a",
])("`%s` is no list", (form) => {
  expect(() => itemsOf(form, "member")).toThrow(Rejection);
});
