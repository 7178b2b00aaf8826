import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { SessionStore } from "../../src/engine/store";
import { dial, type Shift } from "./session-diallers";

/** A dialler in a thread of its own; the store lives with whoever started it, at the other end of a channel. */
const { port, shift } = workerData as { readonly port: MessagePort; readonly shift: Shift };
let asked = 0;
const waiting = new Map<number, (answer: never) => void>();
port.on("message", ({ question, answer }: { question: number; answer: never }) => {
  waiting.get(question)!(answer);
  waiting.delete(question);
});
const ask = <T>(method: keyof SessionStore, args: readonly unknown[]): Promise<T> =>
  new Promise((resolve) => {
    waiting.set(++asked, resolve as never);
    port.postMessage({ question: asked, method, args });
  });
const store: SessionStore = { get: (...args) => ask("get", args), put: (...args) => ask("put", args) };

void dial(store, shift, () => new Promise((resolve) => void setImmediate(resolve))).then((done) => {
  parentPort!.postMessage(done);
  port.close();
});
