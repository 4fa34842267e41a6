//! Operations on numbers that are not rational: square roots and their kin, π and e.
//!
//! Values are exact and canonical (`algebra::Surd`). Never here: approximation.

use super::operations::Worked;
use super::{Part, Reducer, Wrap, not_known};
use crate::declare::rules;
use crate::{Derivation, Rule, Step, Unsolved, numeral};
use algebra::Surd;
use syntax::{Expr, Number};

rules! {
    TAKE_OUT_OF_ROOT = "take-factor-out-of-root",
        "Take a factor out of the root" / "मूलबाट गुणनखण्ड बाहिर निकाल्नुहोस्",
        "A perfect power among the factors of the radicand can stand before the root as its own root."
            / "मूलभित्रको पूर्ण घात भएको गुणनखण्डको मूल बाहिर निकाल्न सकिन्छ।";
    SPLIT_RADICAND = "split-radicand",
        "Split the radicand" / "मूलभित्रको सङ्ख्या टुक्र्याउनुहोस्",
        "{0} is the largest perfect power that divides the radicand."
            / "मूलभित्रको सङ्ख्यालाई भाग जाने सबैभन्दा ठूलो पूर्ण घात {0} हो।";
    ROOT_OF_PRODUCT = "root-of-product",
        "Take the root of each factor" / "हरेक गुणनखण्डको मूल लिनुहोस्",
        "The root of a product of positive numbers is the product of their roots."
            / "धनात्मक सङ्ख्याहरूको गुणनफलको मूल तिनका मूलहरूको गुणनफल हो।";
    SQUARE_UNDER_ROOT = "square-under-the-root",
        "Write the radicand as a square" / "मूलभित्र वर्ग बनाउनुहोस्",
        "{0} and {1} add up to the rational part, and twice the root of their product is the other part: a + b ± 2√(ab) = (√a ± √b)²."
            / "{0} र {1} को योग परिमेय भाग हो र तिनको गुणनफलको मूलको दोब्बर अर्को भाग हो: a + b ± 2√(ab) = (√a ± √b)²।";
    COLLECT_SURDS = "collect-like-surds",
        "Collect like surds" / "सजातीय करणी जोड्नुहोस्",
        "Multiples of the same root are added like multiples of a letter."
            / "उही मूलका गुणजहरू अक्षरका गुणज जस्तै जोडिन्छन्।";
    MULTIPLY_SURDS = "multiply-surds",
        "Multiply surds" / "करणी गुणन गर्नुहोस्",
        "Roots of the same index are multiplied under one root; brackets are multiplied term by term."
            / "उही सूचकका मूलहरू एउटै मूलभित्र गुणन गरिन्छ; कोष्ठक पद-पद गुणन गरिन्छ।";
    RATIONALISE = "rationalise-denominator",
        "Divide and rationalise the denominator" / "भाग गरेर हर आनुपातिक बनाउनुहोस्",
        "Numerator and denominator are multiplied by a number that leaves no root in the denominator."
            / "हरमा मूल नरहने गरी अंश र हर दुवैलाई एउटै सङ्ख्याले गुणन गरिन्छ।";
    DIVIDE_SURD = "divide-surd",
        "Divide each term" / "हरेक पद भाग गर्नुहोस्",
        "A multiple of a root is divided by dividing the number before the root."
            / "मूलको गुणजलाई भाग गर्दा मूल अगाडिको सङ्ख्या भाग गरिन्छ।";
    EXPAND_SURD_POWER = "expand-power-of-surd",
        "Multiply out the power" / "घात विस्तार गर्नुहोस्",
        "A power is a product of equal factors; the square of a square root is its radicand."
            / "घात भनेको उही गुणकको गुणनफल हो; वर्गमूलको वर्ग मूलभित्रकै सङ्ख्या हो।";
    SIGN_OF_SURD = "sign-of-surd",
        "Settle the signs" / "चिह्न मिलाउनुहोस्",
        "A minus sign before a bracket changes the sign of each term."
            / "कोष्ठक अगाडिको ऋण चिह्नले हरेक पदको चिह्न बदल्छ।";
    SIMPLIFY_EXACTLY = "simplify-exact-value",
        "Simplify the exact value" / "ठ्याक्कै मान सरल गर्नुहोस्",
        "Both are the same number, written without rounding."
            / "दुवै उही सङ्ख्या हुन्, मान नघटाइएको रूपमा।";
}

impl Reducer<'_> {
    /// Carries out the one operation of `current`, whose parts are worked out and not all rational.
    pub(super) fn surd(
        &mut self,
        current: Expr,
        depth: u32,
        wrap: Wrap<'_>,
    ) -> Result<Part, Unsolved> {
        let budget = self.work.budget;
        let Some(value) = Surd::from_expr(&current, budget)? else {
            return self.constant(current, depth, wrap);
        };
        let part = match value.as_rational() {
            Some(value) => Part::new(value, false),
            None => Part { expr: value.to_expr(), value: None, decimal: false },
        };
        if depth < self.detail && part.expr != current {
            let (rule, lines) = explanation(&current, &part.expr);
            let mut chain = Derivation::new(self.derivation.result().clone());
            for (rule, expr, arguments) in lines {
                chain.step(rule, self.claim, wrap(expr), arguments);
            }
            let substeps: Vec<Step> = if chain.steps.len() < 2 { Vec::new() } else { chain.steps };
            self.derivation.step_with(
                rule,
                self.claim,
                wrap(part.expr.clone()),
                Vec::new(),
                substeps,
            );
        }
        Ok(part)
    }

    /// The same for what is no surd: multiples of π, powers of e, logarithms.
    fn constant(&mut self, current: Expr, depth: u32, wrap: Wrap<'_>) -> Result<Part, Unsolved> {
        let context = algebra::Context::default();
        let simpler = algebra::canonical(&current, &context, self.work.budget)?;
        let expr = simpler.unwrap_or_else(|| current.clone());
        if let Some(value) = expr.as_rational() {
            let worked = Worked::new(&SIMPLIFY_EXACTLY, value, false);
            return Ok(self.finish(worked, depth, wrap));
        }
        if matches!(current, Expr::Call(..)) && expr == current {
            return not_known("functions");
        }
        if depth < self.detail && expr != current {
            self.advance(&SIMPLIFY_EXACTLY, wrap(expr.clone()), Vec::new());
        }
        Ok(Part { expr, value: None, decimal: false })
    }
}

type Line = (&'static Rule, Expr, Vec<Expr>);

/// The rule that leads from one operation to its value, and how it is done on paper.
fn explanation(before: &Expr, after: &Expr) -> (&'static Rule, Vec<Line>) {
    match before {
        Expr::Root(radicand, index) => {
            (&TAKE_OUT_OF_ROOT, split_root(radicand, index.as_deref(), after))
        }
        Expr::Sum(_) => (&COLLECT_SURDS, Vec::new()),
        Expr::Product(_) => (&MULTIPLY_SURDS, Vec::new()),
        Expr::Quotient(_, b) if b.as_rational().is_some() => (&DIVIDE_SURD, Vec::new()),
        Expr::Quotient(..) => (&RATIONALISE, Vec::new()),
        Expr::Power(..) => (&EXPAND_SURD_POWER, Vec::new()),
        Expr::Negate(_) => (&SIGN_OF_SURD, Vec::new()),
        _ => (&SIMPLIFY_EXACTLY, Vec::new()),
    }
}

/// `√40`: `√(4·10)`, `√4·√10`, `2√10`.
fn split_root(radicand: &Expr, index: Option<&Expr>, after: &Expr) -> Vec<Line> {
    if let (Expr::Sum(terms), None) = (after, index)
        && let [first, second] = &terms[..]
    {
        let square = |e: &Expr| {
            let magnitude = if let Expr::Negate(a) = e { a } else { e };
            let value = Surd::from_expr(magnitude, &algebra::Budget::default()).ok()??;
            value.mul(&value, &algebra::Budget::default()).ok()?.as_rational()
        };
        if let (Some(a), Some(b)) = (square(first), square(second)) {
            let arguments = vec![Expr::rational(&a), Expr::rational(&b)];
            let squared = after.clone().pow(Expr::integer(2)).sqrt();
            return vec![
                (&SQUARE_UNDER_ROOT, squared, arguments),
                (&TAKE_OUT_OF_ROOT, after.clone(), Vec::new()),
            ];
        }
    }
    let Expr::Product(factors) = after else { return Vec::new() };
    let [Expr::Number(Number::Integer(outside)), root @ Expr::Root(rest, _)] = &factors[..] else {
        return Vec::new();
    };
    let n = index.and_then(Expr::as_rational);
    let n = n.map_or(Some(2), |n| usize::try_from(numeral::as_integer(&n)?).ok());
    let Some(n @ 2..=64) = n else { return Vec::new() };
    if !matches!(radicand, Expr::Number(Number::Integer(_))) {
        return Vec::new();
    }
    let power = numeral::natural(&outside.pow(n));
    let root_of = |x: Expr| Expr::Root(Box::new(x), index.map(|i| Box::new(i.clone())));
    let split = root_of(Expr::product(vec![power.clone(), (**rest).clone()]));
    let roots = Expr::product(vec![root_of(power.clone()), root.clone()]);
    vec![
        (&SPLIT_RADICAND, split, vec![power]),
        (&ROOT_OF_PRODUCT, roots, Vec::new()),
        (&TAKE_OUT_OF_ROOT, after.clone(), Vec::new()),
    ]
}
