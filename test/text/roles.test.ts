import { describe, expect, it } from "vitest";
import { compileLexicons } from "../../src/text/compile";
import { findElements } from "../../src/build/found";
import type { shapes } from "../../src/text/concepts";

type Role = keyof typeof shapes;

/** What plays a part in a text. */
function partsOf(text: string, role: Role): string[] {
  const lexicon = compileLexicons([{ language: "en", concepts: {}, patterns: [{ name: role, element: "collector-name", denied: "counts", any: [`<${role}>`] }] }]);
  return findElements(text, { lexicon }).map(({ quote }) => quote);
}

describe("the part that a name plays", () => {
  it.each<[Role, string, string[]]>([
    ["#self", "Agent: This is Marcus at Northgate Recovery.", ["Northgate Recovery"]],
    ["#self", "Kettle & Stowe: call us.", ["Kettle & Stowe"]],
    ["#self", "I'm calling for Wexford Hospital about a bill.", []],
    ["#self", "Thank you, The Recovery Department", []],
    ["#self", "Your Dovetail Bank card is due.", []],
    ["#affiliate", "Devin with Stonebridge on a recorded call.", ["Stonebridge"]],
    ["#affiliate", "Mr. Iqbal, Jillian Frost, Oxbow.", ["Oxbow"]],
    ["#affiliate", "Hoping to speak with Colleen Park.", []],
    ["#caller", "Evening, Mr. Osei. Bart Kowalski, Silo Nine.", ["Bart Kowalski"]],
    ["#caller", "This is Lucy Hale of Marlow Group.", ["Lucy Hale"]],
    ["#caller", "This message is for Denise Walcott.", []],
    ["#caller", "Hi, Ms. Ferrante, this is Arlo Simmons.", ["Arlo Simmons"]],
    ["#opener", "Haldane Strick, we collect.", ["Haldane Strick"]],
    ["#opener", "Good Morning John, your payment is overdue.", []],
    ["#opener", "Attention John Smith, your account is overdue.", []],
    ["#named", "You owe Tanager $500.", ["Tanager"]],
    ["#named", "You owe the Lakeview Company $500.", ["Lakeview Company"]],
    ["#named", "You owe the Company $500.", []],
    ["#named", "Hi, the Collections Department is calling.", []],
    ["#cap", "You owe the Company $500.", ["Company"]],
    ["#lender", "It is owed to Juniper Bank.", ["Juniper Bank"]],
    ["#lender", "Pinto Recovery Services here.", []],
    ["#client", "Lana with Rockledge, for Tanager.", ["Tanager"]],
    ["#client", "A message for Jerome.", []],
    ["#brand", "Fernhill: your payment was due.", ["Fernhill"]],
    ["#brand", "Pat: Hi!", []],
    ["#brand", "Subject: a card", []],
    ["#single", "Hello, this is Brightmere.", ["Brightmere"]],
    ["#single", "Hello, this is Keith.", []],
    ["#opener", "Haldane Strick, we collect.", ["Haldane Strick"]],
    ["#neutral", "Loretta Finney at Walnut & Main", ["Walnut & Main"]],
    ["#neutral", "Robin Ames from Summit Debt Recovery", []],
    ["#holder", "re Lakeview acct ending 09", ["Lakeview"]],
  ])("%s in %j", (role, text, names) => expect(partsOf(text, role)).toEqual(names));
});
