//! Numerical methods, linear programming, induction and known ratios in words.

use super::{Words, text};
use check::{
    Induction, Inductive, Integrand, Numeric, Optimum, Programme, Ratios, Stop, StripRule,
};
use syntax::{Expr, Relation};

impl Words<'_> {
    pub(super) fn numeric(&self, question: &Numeric) -> String {
        match question {
            Numeric::Bisection { body, bracket, stop, .. } => self.say(
                text(
                    "Find a zero of {0} between {1} and {2} by the bisection method, {3}.",
                    "द्विभाजन विधिबाट {1} र {2} बीचमा {0} को शून्य {3} निकाल।",
                ),
                &[self.e(body), self.e(&bracket.0), self.e(&bracket.1), self.stop(stop)],
            ),
            Numeric::Newton { body, start, stop, .. } => self.say(
                text(
                    "Find a zero of {0} by the Newton–Raphson method from {1} on, {2}.",
                    "न्युटन–राफसन विधिबाट {1} बाट सुरु गरी {0} को शून्य {2} निकाल।",
                ),
                &[self.e(body), self.e(start), self.stop(stop)],
            ),
            Numeric::Strips { integrand, rule, places, error } => {
                let rule = match rule {
                    StripRule::Trapezoidal => text("the trapezoidal rule", "समलम्ब चतुर्भुज नियम"),
                    StripRule::Simpson => text("Simpson’s 1/3 rule", "सिम्पसनको 1/3 नियम"),
                    StripRule::SimpsonThreeEighths => {
                        text("Simpson’s 3/8 rule", "सिम्पसनको 3/8 नियम")
                    }
                };
                let rule = self.say(rule, &[]);
                let mut sentence = match integrand {
                    Integrand::Function { body, variable, bounds, strips } => {
                        let bounds = Some(Box::new(bounds.clone()));
                        let integral =
                            Expr::Integral(Box::new(body.clone()), variable.clone(), bounds);
                        self.say(
                            text(
                                "Approximate {0} by {1} with {2} strips, to {3} decimal places.",
                                "{1} ले {2} पट्टी लिई {0} को मान {3} दशमलव स्थानसम्म निकाल।",
                            ),
                            &[self.e(&integral), rule, strips.to_string(), places.to_string()],
                        )
                    }
                    Integrand::Table { points, values } => self.say(
                        text(
                            "Approximate the integral of y from the values {0} at x = {1} by {2}.",
                            "x = {1} मा {0} हुने y को समाकलन {2} ले निकाल।",
                        ),
                        &[self.list(values), self.list(points), rule],
                    ),
                };
                if *error {
                    sentence += &self.say(text(" Find the error.", " त्रुटि पनि निकाल।"), &[]);
                }
                sentence
            }
            Numeric::Iteration { equations, at_once, stop, .. } => {
                let words = match at_once {
                    true => text(
                        "Solve {0} by the Gauss–Seidel method, {1}.",
                        "गाउस–सिडेल विधिबाट {0} लाई {1} हल गर।",
                    ),
                    false => text(
                        "Solve {0} by the Jacobi method, {1}.",
                        "जाकोबी विधिबाट {0} लाई {1} हल गर।",
                    ),
                };
                self.say(words, &[self.list(equations), self.stop(stop)])
            }
        }
    }

    fn stop(&self, stop: &Stop) -> String {
        match stop {
            Stop::Steps(n) => self.say(text("{0} steps", "{0} चरणसम्म"), &[n.to_string()]),
            Stop::Places(d) => {
                self.say(text("to {0} decimal places", "{0} दशमलव स्थानसम्म"), &[d.to_string()])
            }
            Stop::Within(t) => {
                self.say_of(text("with an error of at most {0}", "बढीमा {0} त्रुटिसम्म"), t)
            }
        }
    }

    pub(super) fn programme(&self, question: &Programme) -> String {
        let words = match question.optimum {
            Optimum::Maximum => {
                text("Find the maximum of {0} under {1}.", "{1} अन्तर्गत {0} को अधिकतम मान निकाल।")
            }
            Optimum::Minimum => {
                text("Find the minimum of {0} under {1}.", "{1} अन्तर्गत {0} को न्यूनतम मान निकाल।")
            }
            Optimum::Both => text(
                "Find the maximum and minimum of {0} under {1}.",
                "{1} अन्तर्गत {0} को अधिकतम र न्यूनतम मान निकाल।",
            ),
        };
        self.say(words, &[self.e(&question.objective), self.list(&question.constraints)])
    }

    pub(super) fn induction(&self, question: &Induction) -> String {
        let statement = match &question.claim {
            Inductive::Relation(relation) => self.e(relation),
            Inductive::Divisible { number, divisor } => self.say(
                text("{0} is divisible by {1}", "{0} लाई {1} ले निःशेष भाग जान्छ"),
                &[self.e(number), self.e(divisor)],
            ),
        };
        let from = Expr::Symbol(question.index.clone())
            .related(Relation::GreaterEqual, Expr::integer(question.from));
        self.say(
            text(
                "Prove by mathematical induction for all natural numbers {1}: {0}.",
                "सबै प्राकृतिक सङ्ख्या {1} का लागि गणितीय आगमनबाट प्रमाणित गर: {0}।",
            ),
            &[statement, self.e(&from)],
        )
    }

    pub(super) fn ratios(&self, question: &Ratios) -> String {
        let known = question.angles.iter().map(|a| a.relation.clone()).collect::<Vec<_>>();
        let mut sentence = self.say(
            text("Given {0}, find {1}.", "{0} भए {1} निकाल।"),
            &[self.list(&known), self.e(&question.asked)],
        );
        for angle in &question.angles {
            let words = match (angle.said, angle.quadrant) {
                (false, _) => text(" {0} is taken to be acute.", " {0} लाई न्यूनकोण मानिन्छ।"),
                (true, 1) => text(" {0} is acute.", " {0} न्यूनकोण हो।"),
                (true, 2) => text(" {0} lies in the second quadrant.", " {0} दोस्रो चतुर्थांशमा पर्छ।"),
                (true, 3) => text(" {0} lies in the third quadrant.", " {0} तेस्रो चतुर्थांशमा पर्छ।"),
                (true, _) => text(" {0} lies in the fourth quadrant.", " {0} चौथो चतुर्थांशमा पर्छ।"),
            };
            sentence += &self.say(words, &[self.symbol(&angle.angle)]);
        }
        sentence
    }
}
