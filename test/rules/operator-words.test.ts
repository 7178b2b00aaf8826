import { expect, it } from "vitest";
import { OPERATORS } from "../../src/operators";
import { ABOUT_OPERATORS } from "../../src/rules/operator-words";

it("every operator is described to who writes a rule, and nothing else is", () => expect(Object.keys(ABOUT_OPERATORS).sort()).toEqual(OPERATORS.map(({ name }) => name).sort()));
