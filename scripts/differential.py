#!/usr/bin/env python3
"""Holds the checker against SymPy over generated expressions, equations and workings.

    scripts/differential.py target/release/aimaths [--count 2000] [--seed 1] [--verbose]

Each case is generated: an expression and a rewriting of it by SymPy (expand, factor, together,
trigonometric and logarithmic laws, …), or of a *mutant* of it with one number, sign, operator or
function changed. Nobody's simplifier says which pairs are equal: mpmath evaluates both sides with 60
digits at many points inside both domains. For equations the solution sets are known by construction.

A wrong "equal", a wrong "different" or a line wrongly called right or wrong ends the run with exit
code 1 and a list. What stays `unknown` is counted for each kind, and more than the kind's share is an
error too.
"""

import argparse
import collections
import json
import random
import subprocess
import sys

import mpmath
import sympy as sp
from sympy import Rational, cos, exp, log, sin, sqrt, tan

x, y, a, n = sp.symbols("x y a n")
p, q = sp.symbols("p q", positive=True)
mpmath.mp.dps = 60

# How many of a kind may stay undecided: measured, with room for other seeds.
UNKNOWN = {"rational": 0.0, "surds": 0.02, "trigonometric": 0.06, "logarithmic": 0.08,
           "powers": 0.05, "mixed": 0.15, "derivative": 0.10, "integral": 0.05,
           "equation": 0.0, "inequality": 0.02, "system": 0.0}


class Generator:
    """Random school mathematics."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def number(self, low=-9, high=9):
        while True:
            k = self.random.randint(low, high)
            if k:
                return sp.Integer(k)

    def fraction(self):
        return Rational(int(self.number()), int(self.number(1, 9)))

    def pick(self, *choices):
        return self.random.choice(choices)

    def polynomial(self, letters=(x,), terms=3, degree=3):
        total = sp.Integer(0)
        for _ in range(self.random.randint(1, terms)):
            term = self.number()
            for letter in letters:
                term *= letter ** self.random.randint(0, degree)
            total += term
        return total

    def linear(self, letter=x):
        return self.number() * letter + self.random.randint(-9, 9)

    def rational(self):
        letters = self.pick((x,), (x, y), (x, a))
        kind = self.random.randrange(4)
        if kind == 0:
            return self.polynomial(letters) * self.polynomial(letters) + self.polynomial(letters)
        if kind == 1:
            return self.polynomial(letters) / self.linear() + self.number() / self.linear(letters[-1])
        if kind == 2:
            return (self.linear() + self.pick(*letters)) ** self.random.randint(2, 4) - self.polynomial(letters)
        factor = self.linear()
        return factor * self.polynomial(letters) / (factor * self.linear(letters[-1]))

    def surds(self):
        root = lambda: sqrt(self.random.choice([2, 3, 5, 6, 7, 8, 12, 18, 20, 27, 45, 50, 75, 98]))
        kind = self.random.randrange(5)
        if kind == 0:
            return self.number() * root() + self.number() * root() - self.fraction() * root()
        if kind == 1:
            return (self.number() + root()) * (self.number() - root())
        if kind == 2:
            return self.number() / (self.number() + root()) + root()
        if kind == 3:
            return (root() + root()) ** self.random.randint(2, 3) / self.number()
        b, c = self.random.sample([2, 3, 5, 7], 2)
        return sqrt(b + c + 2 * sqrt(b * c), evaluate=False) + self.number()

    def trigonometric(self):
        u = self.pick(x, 2 * x, x + y, x - y, x / 2)
        f = lambda: self.pick(sin, cos, tan)(self.pick(x, u))
        kind = self.random.randrange(5)
        if kind == 0:
            return self.number() * f() ** self.random.randint(1, 3) + self.number() * f() * f()
        if kind == 1:
            return (f() + self.number()) * (f() - self.number())
        if kind == 2:
            return f() / (self.number() + f()) + self.number()
        if kind == 3:
            return sin(u) ** 2 * self.number() + cos(u) ** 2 * self.number() + f()
        return self.pick(sin, cos)(self.random.randint(2, 3) * x) * self.number() + f()

    def logarithmic(self):
        argument = lambda: self.pick(p, q, p * q, p / q, p**2 * q, self.number(2, 9) * p, p**3)
        kind = self.random.randrange(3)
        if kind == 0:
            return self.number() * log(argument()) + self.number() * log(argument())
        if kind == 1:
            return log(argument()) - log(argument()) + exp(self.number(1, 3) * log(argument()))
        return log(argument()) / log(self.number(2, 9)) + self.fraction()

    def powers(self):
        base = lambda: self.pick(p, q, p * q)
        kind = self.random.randrange(4)
        if kind == 0:
            return base() ** self.fraction() * base() ** self.fraction() / base() ** self.number()
        if kind == 1:
            return self.number() * 2 ** (n + self.number()) + self.number() * 2**n
        if kind == 2:
            return exp(self.linear()) * exp(self.linear()) + self.number()
        return sqrt(base()) * (sqrt(base()) + self.number()) ** 2

    def mixed(self):
        part = lambda: self.pick(self.polynomial, self.trigonometric, self.surds)()
        return self.pick(lambda: part() * part(), lambda: part() + part() / self.number())()


REWRITINGS = {
    "rational": [sp.expand, sp.factor, sp.together, sp.cancel, lambda e: sp.apart(e, x)],
    "surds": [sp.radsimp, sp.expand, sp.simplify, sp.sqrtdenest],
    "trigonometric": [sp.expand_trig, sp.trigsimp, sp.expand, lambda e: e.rewrite(tan),
                      lambda e: sp.fu(e), lambda e: e.rewrite(sin).expand()],
    "logarithmic": [sp.expand_log, sp.logcombine, sp.simplify],
    "powers": [sp.powsimp, sp.expand, sp.simplify, sp.expand_power_exp],
    "mixed": [sp.expand, sp.together, sp.factor, sp.expand_trig],
}


def mutant(expression, generator):
    """The expression with one leaf, sign or function changed."""
    spots = [node for node in sp.preorder_traversal(expression)]
    node = generator.pick(*spots)
    if node.is_Integer:
        new = node + generator.pick(-1, 1)
    elif node.is_Rational:
        new = node + Rational(generator.pick(-1, 1), node.q)
    elif node.is_Symbol:
        new = node + generator.pick(-1, 1)
    elif node.is_Add:
        part = generator.pick(*node.args)
        new = node - 2 * part
    elif isinstance(node, (sin, cos, tan)):
        new = generator.pick(*[f for f in (sin, cos, tan) if f != node.func])(node.args[0])
    elif node.is_Pow and node.exp.is_Integer:
        new = node.base ** (node.exp + 1)
    else:
        new = node * generator.pick(-1, 2)
    return expression.subs(node, new)


def agrees(left, right, generator):
    """True or False where the points show it, None where too few points lie in both domains."""
    letters = sorted(left.free_symbols | right.free_symbols, key=str)
    difference = sp.lambdify(letters, [left, right], modules="mpmath")
    seen = 0
    for turn in range(40):
        point = []
        for letter in letters:
            value = mpmath.mpf(generator.random.randint(1, 4000)) / generator.random.randint(300, 999)
            point.append(value if letter.is_positive or turn % 2 else -value)
        try:
            one, other = (mpmath.mpmathify(v) for v in difference(*point))
        except (ZeroDivisionError, ValueError, OverflowError):
            continue
        if any(mpmath.im(v) != 0 or not mpmath.isfinite(v) for v in (one, other)):
            continue
        size = max(abs(one), abs(other), 1)
        if abs(one - other) > size * mpmath.mpf(10) ** -35:
            return False
        seen += 1
    if not letters:
        return True if seen else None
    return True if seen >= 4 else None


def written(expression, generator):
    # SymPy writes Euler's number as a capital, which is a letter like others here.
    latex = generator.random.random() < 0.5 or expression.has(sp.E)
    return sp.latex(expression) if latex else str(expression)


def pairs(generator, count):
    """Pairs of expressions, with what the points say of them."""
    kinds = list(REWRITINGS)
    while count:
        kind = kinds[count % len(kinds)]
        expression = getattr(generator, kind)()
        if expression.has(sp.zoo, sp.nan) or sp.count_ops(expression) > 60:
            continue
        other = expression if generator.random.random() < 0.5 else mutant(expression, generator)
        other = generator.pick(*REWRITINGS[kind])(other)
        if other.has(sp.zoo, sp.nan, sp.I) or sp.count_ops(other) > 90:
            continue
        equal = agrees(expression, other, generator)
        if equal is None:
            continue
        count -= 1
        assume = [f"{letter} > 0" for letter in (p, q) if (expression + other).has(letter)]
        yield {"kind": kind, "gold": written(expression, generator),
               "answer": written(other, generator), "assume": assume,
               "expected": "equal" if equal else "different"}


def calculus(generator, count):
    """Workings of one step: a derivative, or an integral, right or with a mutant's result."""
    for turn in range(count):
        body = generator.pick(generator.polynomial, generator.trigonometric)().subs(y, 2)
        derivative = sp.diff(body, x)
        wrong = turn % 2
        if turn % 4 < 2:
            result = mutant(derivative, generator) if wrong else derivative
            if agrees(derivative, result, generator) is None:
                continue
            right = agrees(derivative, result, generator)
            lines = [f"\\frac{{d}}{{dx}}\\left({sp.latex(body)}\\right)", f"= {sp.latex(sp.simplify(result))}"]
            kind = "derivative"
        else:
            result = mutant(body, generator) if wrong else body
            if result.has(sp.zoo, sp.nan):
                continue
            right = agrees(sp.diff(body, x), sp.diff(result, x), generator)
            if right is None:
                continue
            lines = [f"\\int \\left({sp.latex(derivative)}\\right) dx", f"= {sp.latex(sp.expand(result))} + C"]
            kind = "integral"
        yield {"kind": kind, "lines": lines, "right": right}


def statements(generator, count):
    """Workings of one step whose solution sets are known: roots, intervals, pairs of values."""
    for turn in range(count):
        kind = ("equation", "inequality", "system")[turn % 3]
        wrong = generator.random.random() < 0.5
        slip = generator.pick(-2, -1, 1, 2) if wrong else 0
        if kind == "equation":
            roots = {generator.fraction() for _ in range(generator.random.randint(1, 3))}
            statement = generator.number() * sp.prod([x - r for r in roots])
            moved = generator.polynomial(degree=1)
            left, right = sp.expand(statement + moved), sp.expand(moved)
            values = sorted(roots)
            values[generator.random.randrange(len(values))] += slip
            said = set(values)
            if generator.random.random() < 0.3:
                line = f"{sp.latex(sp.expand(sp.prod([x - r for r in values])))} = 0"
            else:
                line = " or ".join(f"x = {value}" for value in values)
            yield {"kind": kind, "lines": [f"{left} = {right}", line], "right": said == roots}
        elif kind == "inequality":
            c, d, bound = generator.number(), generator.random.randint(-9, 9), generator.fraction()
            sign = generator.pick("<", "<=", ">", ">=")
            turned = sign.translate(str.maketrans("<>", "><")) if c < 0 else sign
            flipped = wrong and generator.random.random() < 0.5
            if flipped:
                slip, turned = 0, turned.translate(str.maketrans("<>", "><"))
            yield {"kind": kind, "lines": [f"{c}*x + {d} {sign} {c * bound + d}",
                                           f"x {turned} {bound + slip}"],
                   "right": not flipped and not slip}
        else:
            v, w = generator.fraction(), generator.fraction()
            rows = [[generator.number() for _ in range(2)] for _ in range(2)]
            if rows[0][0] * rows[1][1] == rows[0][1] * rows[1][0]:
                continue
            text = ", ".join(f"{r[0]}*x + {r[1]}*y = {r[0] * v + r[1] * w}" for r in rows)
            yield {"kind": kind, "lines": [text, f"x = {v + slip}, y = {w}"], "right": not slip}


def run(binary, command, rows):
    text = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run([binary, command, "--batch", "-"], input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--count", type=int, default=2000, help="how many pairs, and how many workings")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="print what stays unknown")
    options = parser.parse_args()
    generator = Generator(options.seed)
    tally, wrong = collections.defaultdict(collections.Counter), []

    def count(kind, expected, found, case):
        tally[kind]["all"] += 1
        tally[kind]["unknown"] += found == "unknown"
        if found != "unknown" and found != expected:
            tally[kind]["wrong"] += 1
            wrong.append((kind, expected, found, case))
        elif found == "unknown" and options.verbose:
            print("unknown", kind, expected, case)

    rows = list(pairs(generator, options.count))
    turned = [dict(row, gold=row["answer"], answer=row["gold"]) for row in rows]
    for row, said, back in zip(rows, run(options.binary, "check", rows), run(options.binary, "check", turned)):
        count(row["kind"], row["expected"], said["verdict"], (row["gold"], row["answer"]))
        if said["verdict"] != back["verdict"]:
            wrong.append((row["kind"], said["verdict"], back["verdict"], ("turned", row["gold"], row["answer"])))
    rows = list(calculus(generator, options.count // 2)) + list(statements(generator, options.count // 2))
    for row, said in zip(rows, run(options.binary, "working", rows)):
        expected = "follows" if row["right"] else "does-not-follow"
        count(row["kind"], expected, said["lines"][-1]["verdict"], row["lines"])

    print(f"SymPy {sp.__version__}, seed {options.seed}")
    print("| kind | cases | unknown | wrong |\n|---|---|---|---|")
    for kind, of in tally.items():
        print(f"| {kind} | {of['all']} | {of['unknown']} | {of['wrong']} |")
    for kind, expected, found, case in wrong:
        print(f"{kind}: {found}, not {expected}: {case}", file=sys.stderr)
    open_kinds = [kind for kind, of in tally.items() if of["unknown"] > UNKNOWN[kind] * of["all"] + 1]
    for kind in open_kinds:
        print(f"{kind}: too many are unknown", file=sys.stderr)
    print(f"{sum(of['all'] for of in tally.values()) - len(wrong)} passed, {len(wrong)} failed")
    sys.exit(bool(wrong or open_kinds))


if __name__ == "__main__":
    main()
