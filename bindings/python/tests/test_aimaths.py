"""The Python package against what it promises: python -m unittest discover bindings/python/tests"""

import doctest
import random
import signal
import sys
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import aimaths
from aimaths import Policy, check, check_batch, parse, verify

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "examples"))

# Gold, answer, verdict of the examiner.
PAIRS = [
    ("1/2", r"\frac{2}{4}", "equal"),
    ("(x+1)^2", "x^2 + 2x + 1", "equal"),
    ("(x+1)^2", "x^2 + 1", "different"),
    (r"$\{1, 2\}$", "x = 2 or x = 1", "equal"),
    (r"2\sqrt{2}", r"\boxed{\sqrt{8}}", "equal"),
    ("-3 < x < 3", "|x| < 3", "equal"),
    ("१२", "12", "equal"),
    ("1/2^{99}", "1/2^{98}", "different"),
    ("x", r"x + 10^{-10}", "different"),
    ("12 cm", "12 m", "different"),
]

HOSTILE = [
    "",
    " ",
    "\0",
    "\ud800",
    "(" * 100_000,
    "9" * 100_000,
    "9^9^9^9^9",
    "(2^{100000})!",
    r"\frac{" * 5_000,
    r"\boxed{" * 5_000 + "1",
    "x+" * 20_000 + "x",
    "(1+x+y+z)^{1000}",
    "sin(" * 50 + "x" + ")" * 50,
    "\u202e\u0301\U0001f600" * 1000,
    "the answer is " * 5_000,
]


class Verdicts(unittest.TestCase):
    def test_pairs_in_both_orders(self):
        for gold, answer, verdict in PAIRS:
            with self.subTest(gold=gold, answer=answer):
                self.assertEqual(check(gold, answer).verdict, verdict)
                self.assertEqual(check(answer, gold).verdict, verdict)
                self.assertEqual(verify(gold, answer), verdict == "equal")
                self.assertEqual(verify(answer, gold), verdict == "equal")

    def test_the_reason_is_said(self):
        refuted = check("(x+1)^2", "x^2 + 1")
        self.assertEqual(refuted.verdict, "different")
        self.assertRegex(refuted.why, "^at x = ")
        self.assertFalse(refuted)
        self.assertTrue(check("1/2", "0.5"))

    def test_what_is_not_decided_is_not_true(self):
        undecided = check(r"\int_0^1 e^{-t^2} dt", "0.7", work=10)
        self.assertEqual(undecided.verdict, "unknown")
        self.assertFalse(undecided)
        self.assertFalse(verify(r"\int_0^1 e^{-t^2} dt", "0.7", work=10))
        with self.assertRaises(ValueError):
            verify(r"\int_0^1 e^{-t^2} dt", "0.7", work=10, raise_on_error=True)

    def test_value_and_form(self):
        unfinished = check("1/2", "2/4", Policy(form="simplest"))
        self.assertEqual(
            (unfinished.verdict, unfinished.value, unfinished.form),
            ("different", "equal", "different"),
        )
        self.assertTrue(check("1/2", "1/2", Policy(form="simplest")))
        self.assertIsNone(check("1/2", "2/4").form)
        self.assertRegex(unfinished.why_in_nepali, "[\u0900-\u097f]")

    def test_policies(self):
        self.assertTrue(check("1/3", "0.33"))
        self.assertFalse(check("1/3", "0.33", "benchmark"))
        self.assertFalse(check("1/3", "0.3333", policy="strict"))
        self.assertTrue(check("1/3", "0.3333", Policy("strict", decimals=4, form="any")))
        self.assertFalse(check("1/3", "0.333", Policy("strict", decimals=(4, 3), form="any")))
        self.assertFalse(check("1/2", "2/4", Policy(form="simplest")))
        self.assertFalse(check("12 cm", "12", Policy(units="required")))
        self.assertEqual(Policy(), Policy("examiner"))
        self.assertTrue(check(r"\sqrt{x^2}", "x", Policy(assume=["x > 0"])))
        self.assertFalse(check(r"\sqrt{x^2}", "x"))
        self.assertTrue(check(r"49\pi", "154", Policy(pi=["22/7"])))
        self.assertTrue(check("2/3", "0.67", Policy(places=2)))
        self.assertFalse(check("2/3", "0.667", Policy(places=2)))
        for wrong in (
            {"preset": "kind"},
            {"units": "some"},
            {"decimals": 0},
            {"decimals": "few"},
            {"form": "nice"},
            {"pi": ["5"]},
            {"assume": ["x"]},
            {"places": 2, "figures": 2},
        ):
            with self.assertRaises(ValueError):
                Policy(**wrong)
        with self.assertRaises(ValueError):
            check("1", "1", policy="kind")


class CallShapeOfMathVerify(unittest.TestCase):
    def test_parse_then_verify(self):
        gold, answer = parse("$x^2 - 1$"), parse(r"So we get $\boxed{(x-1)(x+1)}$.")
        self.assertEqual(list(answer), ["(x-1)(x+1)"])
        self.assertEqual((len(answer), answer[-1], answer.kind), (1, "(x-1)(x+1)", "an expression"))
        self.assertTrue(verify(gold, answer))
        self.assertTrue(verify([gold, "7"], answer))
        self.assertFalse(verify([], answer))
        self.assertEqual(parse("5"), parse("5"))

    def test_nothing_to_parse_is_empty(self):
        self.assertEqual(len(parse("")), 0)
        self.assertFalse(parse(""))
        with self.assertRaises(ValueError):
            parse("", raise_on_error=True)
        with self.assertRaises(IndexError):
            parse("")[0]

    def test_keywords(self):
        self.assertTrue(verify("1/3", "0.3333"))
        self.assertFalse(verify("1/3", "0.3333", float_rounding=6))
        self.assertTrue(verify("1/3", "0.333333", float_rounding=6))
        self.assertTrue(verify("1/2", "0.5", 6, 15, True, timeout_seconds=None))
        self.assertTrue(parse("1", parsing_timeout=None))
        for refused in ({"strict": False}, {"allow_set_relation_comp": False}):
            with self.assertRaises(ValueError):
                verify("1", "1", **refused)
        for unknown in ({"timeout": 3}, {"extraction_config": []}):
            with self.assertRaises(TypeError):
                verify("1", "1", **unknown)
        with self.assertRaises(TypeError):
            verify(0.5, "1/2")


class Threads(unittest.TestCase):
    def test_verify_from_16_threads(self):
        start = threading.Barrier(16)

        def work(seed):
            start.wait()
            pairs = PAIRS * 20
            random.Random(seed).shuffle(pairs)
            return all(verify(gold, answer) == (verdict == "equal") for gold, answer, verdict in pairs)

        before = signal.getsignal(signal.SIGALRM)
        with ThreadPoolExecutor(16) as pool:
            self.assertEqual(list(pool.map(work, range(16))), [True] * 16)
        self.assertEqual(signal.getsignal(signal.SIGALRM), before)
        self.assertEqual(signal.getitimer(signal.ITIMER_REAL), (0.0, 0.0))

    def test_the_gil_is_released(self):
        """Another thread gets on with its work while a long batch is checked."""
        pairs = [("(x+1)^{30}", "(1+x)^{29}(x+1)")] * 20_000
        ticks, stop = [], threading.Event()

        def tick():
            while not stop.wait(0.001):
                ticks.append(time.perf_counter())

        ticker = threading.Thread(target=tick)
        ticker.start()
        started = time.perf_counter()
        check_batch(pairs, threads=1)
        ended = time.perf_counter()
        stop.set()
        ticker.join()
        during = [t for t in ticks if started < t < ended]
        self.assertGreater(len(during), 3, f"in {ended - started:.3f} s")

    def test_a_batch_keeps_its_order(self):
        pairs = [(str(k), str(k if k % 3 else k + 1)) for k in range(5_000)]
        expected = [check(*pair) for pair in pairs]
        self.assertEqual({c.verdict for c in expected}, {"equal", "different"})
        for threads in (None, 1, 2, 16):
            self.assertEqual(check_batch(pairs, threads=threads), expected)
        self.assertEqual(check_batch([]), [])
        with self.assertRaises(ValueError):
            check_batch(pairs, threads=0)


class Hostile(unittest.TestCase):
    def test_each_ends_soon_and_is_symmetric(self):
        for text in HOSTILE:
            for other in ("1", text + "2"):
                with self.subTest(text=text[:20], other=other[:20]):
                    started = time.perf_counter()
                    one, two = check(text, other), check(other, text)
                    self.assertLess(time.perf_counter() - started, 10)
                    self.assertEqual(one.verdict, two.verdict)
                    self.assertFalse(one)
            parse(text)

    def test_other_types_are_refused(self):
        for wrong in (None, 5, b"5", ["5"]):
            with self.assertRaises(TypeError):
                check("5", wrong)
            with self.assertRaises(TypeError):
                check_batch([("5", wrong)])


class Examples(unittest.TestCase):
    def test_reward(self):
        from grpo_reward import accuracy_reward

        rewards = accuracy_reward(
            completions=[r"$\boxed{5}$", [{"role": "assistant", "content": "The answer is 6."}]],
            solution=["5", "5"],
            prompts=["2 + 3?", "2 + 3?"],
        )
        self.assertEqual(rewards, [1.0, 0.0])

    def test_readme(self):
        outcome = doctest.testfile(str(HERE.parent / "README.md"), module_relative=False)
        self.assertGreater(outcome.attempted, 3)
        self.assertEqual(outcome.failed, 0)

    def test_the_types_name_everything(self):
        stub = (HERE.parent / "aimaths.pyi").read_text()
        for name in dir(aimaths):
            if not name.startswith("_") and name != "aimaths":
                self.assertIn(name, stub)


if __name__ == "__main__":
    unittest.main()
