import { createChannel } from "../../shared/core/createChannel";
import { createOneAtATime } from "../../shared/core/oneAtATime";

it("what several tell is taken in order, and ends when it is closed", async () => {
  const channel = createChannel<number>();
  const taken: number[] = [];
  const taking = (async () => {
    for await (const each of channel.all()) taken.push(each);
  })();
  channel.put(1);
  await Promise.resolve();
  channel.put(2);
  channel.put(3);
  channel.close();
  await taking;
  expect(taken).toEqual([1, 2, 3]);
});

it("a turn is one's at a time, in the order in which they came", async () => {
  const turn = createOneAtATime();
  const had: string[] = [];
  const take = async (name: string) => {
    await turn.take();
    had.push(name);
  };
  await take("first");
  const others = [take("second"), take("third")];
  await Promise.resolve();
  expect(had).toEqual(["first"]);
  turn.give();
  turn.give();
  await Promise.all(others);
  expect(had).toEqual(["first", "second", "third"]);
  turn.give();
  turn.give(); // nobody had it
  await take("fourth");
  expect(had).toHaveLength(4);
});
