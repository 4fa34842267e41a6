"""A reward function for reinforcement learning, in the shape that TRL's GRPOTrainer calls.

    trainer = GRPOTrainer(model=…, reward_funcs=accuracy_reward, train_dataset=…)

The data set has a column `solution`. Each completion is a text, or a conversation whose last
message is the answer. The whole batch is checked in one call, on every core, without the GIL; no
completion can hang it, so it needs no timeout and no process of its own.
"""

from aimaths import check_batch


def accuracy_reward(completions, solution, **kwargs):
    """1 for each completion whose final answer is shown to be the solution's, 0 otherwise."""
    pairs = [(gold, text_of(answer)) for gold, answer in zip(solution, completions)]
    return [1.0 if checked else 0.0 for checked in check_batch(pairs, policy="benchmark")]


def text_of(completion):
    """The text of a completion, which is a text or a list of messages."""
    return completion if isinstance(completion, str) else completion[-1]["content"]


if __name__ == "__main__":
    print(
        accuracy_reward(
            completions=[r"so it is $\boxed{\frac{2}{4}}$", "The answer is 0.51", "I don't know."],
            solution=["1/2", "1/2", "1/2"],
        )
    )
