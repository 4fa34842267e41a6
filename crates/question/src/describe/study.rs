//! Questions about functions and curves in words.

use super::{Words, text};
use check::Study;

impl Words<'_> {
    pub(super) fn study(&self, study: &Study) -> String {
        match study {
            Study::FirstPrinciples { body, variable } => self.say(
                text(
                    "Differentiate {0} by {1} from first principles.",
                    "{1} को आधारमा {0} को परिभाषाबाट अवकलन गर।",
                ),
                &[self.e(body), self.symbol(variable)],
            ),
            Study::Implicit { relation, x, y } => self.say(
                text(
                    "Find the derivative of {0} by {1} where {2}.",
                    "{2} भए {1} को आधारमा {0} को अवकलज निकाल।",
                ),
                &[self.symbol(y), self.symbol(x), self.e(relation)],
            ),
            Study::Parametric { x, y, parameter } => self.say(
                text(
                    "Find dy/dx where x = {0} and y = {1}, with the parameter {2}.",
                    "x = {0} र y = {1} भए dy/dx निकाल, जहाँ प्राचल {2} हो।",
                ),
                &[self.e(x), self.e(y), self.symbol(parameter)],
            ),
            Study::Tangent { curve, x, at, normal, .. } => {
                let point = match &at.1 {
                    Some(height) => {
                        self.e(&syntax::Expr::Tuple(vec![at.0.clone(), height.clone()]))
                    }
                    None => self.e(&syntax::Expr::Symbol(x.clone()).equals(at.0.clone())),
                };
                let words = match normal {
                    false => {
                        text("Find the tangent to {0} at {1}.", "{0} मा {1} को स्पर्शरेखा निकाल।")
                    }
                    true => text("Find the normal to {0} at {1}.", "{0} मा {1} को अभिलम्ब निकाल।"),
                };
                self.say(words, &[self.e(curve), point])
            }
            Study::Extrema { body, .. } => self.say_of(
                text(
                    "Find the local maxima and minima of {0}.",
                    "{0} का अधिकतम र न्यूनतम बिन्दु निकाल।",
                ),
                body,
            ),
            Study::Rising { body, falling: false, .. } => {
                self.say_of(text("Find where {0} increases.", "{0} कहाँ बढ्छ निकाल।"), body)
            }
            Study::Rising { body, .. } => {
                self.say_of(text("Find where {0} decreases.", "{0} कहाँ घट्छ निकाल।"), body)
            }
            Study::Area { between, bounds, .. } => {
                let mut all = vec![self.e(&between.0), self.e(&between.1)];
                let words = match bounds {
                    Some((low, high)) => {
                        all.extend([self.e(low), self.e(high)]);
                        text(
                            "Find the area between y = {0} and y = {1} from {2} to {3}.",
                            "y = {0} र y = {1} बीच {2} देखि {3} सम्मको क्षेत्रफल निकाल।",
                        )
                    }
                    None => text(
                        "Find the area enclosed by y = {0} and y = {1}.",
                        "y = {0} र y = {1} ले घेरेको क्षेत्रफल निकाल।",
                    ),
                };
                self.say(words, &all)
            }
            Study::Division { dividend, divisor, .. } => self.say(
                text(
                    "Find quotient and remainder of {0} divided by {1}.",
                    "{0} लाई {1} ले भाग गर्दा हुने भागफल र शेष निकाल।",
                ),
                &[self.e(dividend), self.e(divisor)],
            ),
            Study::Continuity { body, variable, at } => self.say(
                text(
                    "Decide whether {0} is continuous at {1} = {2}.",
                    "{1} = {2} मा {0} निरन्तर छ कि छैन बताऊ।",
                ),
                &[self.e(body), self.symbol(variable), self.e(at)],
            ),
            Study::Differentiable { body, variable, at } => self.say(
                text(
                    "Decide whether {0} is differentiable at {1} = {2}.",
                    "{1} = {2} मा {0} अवकलनीय छ कि छैन बताऊ।",
                ),
                &[self.e(body), self.symbol(variable), self.e(at)],
            ),
            Study::MakeContinuous { body, variable, at, unknown } => self.say(
                text(
                    "Find {3} so that {0} is continuous at {1} = {2}.",
                    "{1} = {2} मा {0} निरन्तर हुने गरी {3} निकाल।",
                ),
                &[self.e(body), self.symbol(variable), self.e(at), self.symbol(unknown)],
            ),
            Study::MeanValue { body, interval, rolle, .. } => {
                let words = match rolle {
                    true => text(
                        "Verify Rolle’s theorem for {0} on [{1}, {2}].",
                        "[{1}, {2}] मा {0} का लागि रोलको साध्य प्रमाणित गर।",
                    ),
                    false => text(
                        "Verify the mean value theorem for {0} on [{1}, {2}].",
                        "[{1}, {2}] मा {0} का लागि मध्यमान साध्य प्रमाणित गर।",
                    ),
                };
                self.say(words, &[self.e(body), self.e(&interval.0), self.e(&interval.1)])
            }
            Study::Optimum { body, variable, range, greatest, .. } => {
                let words = match greatest {
                    true => text(
                        "Find where {0} is greatest, for {1} between {2} and {3}.",
                        "{2} र {3} बीचको {1} का लागि {0} अधिकतम हुने मान निकाल।",
                    ),
                    false => text(
                        "Find where {0} is least, for {1} between {2} and {3}.",
                        "{2} र {3} बीचको {1} का लागि {0} न्यूनतम हुने मान निकाल।",
                    ),
                };
                let ends = [self.e(&range.0), self.e(&range.1)];
                let [low, high] = ends;
                self.say(words, &[self.e(body), self.symbol(variable), low, high])
            }
            Study::Rates { known, asked, variable, rate, at, .. } => self.say(
                text(
                    "Where {0} changes at the rate {3}, find the rate of {1} when {2} = {4}.",
                    "{0} {3} को दरले बदलिँदा {2} = {4} मा {1} को दर निकाल।",
                ),
                &[self.e(known), self.e(asked), self.symbol(variable), self.e(rate), self.e(at)],
            ),
            Study::Hospital { limit } => self.say_of(
                text("Find {0} by the rule of L’Hospital.", "लोपिटलको नियमले {0} निकाल।"),
                limit,
            ),
            Study::ComplexRoots { equation, variable } => self.say(
                text(
                    "Solve {0} for {1} in the complex numbers.",
                    "सम्मिश्र सङ्ख्यामा {0} लाई {1} का लागि हल गर।",
                ),
                &[self.e(equation), self.symbol(variable)],
            ),
            Study::Recover { name, inner, body, at, .. } => {
                let head = |of: &syntax::Expr| syntax::Expr::Apply(name.clone(), vec![of.clone()]);
                let known = head(inner).equals(body.clone());
                self.say(
                    text("{0}. Find {1}.", "{0}। {1} निकाल।"),
                    &[self.e(&known), self.e(&head(at))],
                )
            }
            Study::Parity { body, .. } => self
                .say_of(text("Is the function {0} even or odd?", "फलन {0} जोर हो कि बिजोर?"), body),
            Study::Period { body, .. } => {
                self.say_of(text("Find the period of {0}.", "{0} को आवर्तकाल निकाल।"), body)
            }
            Study::Inverse { body, .. } => self.say_of(
                text("Find the inverse of the function {0}.", "फलन {0} को विपरीत फलन निकाल।"),
                body,
            ),
            Study::Ode { equation, x, y, initial } => {
                let mut all = vec![self.e(equation), self.symbol(y), self.symbol(x)];
                let words = match initial {
                    None => text(
                        "Solve {0} for {1} as a function of {2}.",
                        "{0} लाई {2} को फलन {1} का लागि हल गर।",
                    ),
                    Some((at, value)) => {
                        all.extend([self.e(at), self.e(value)]);
                        text(
                            "Solve {0} for {1} as a function of {2}, with {1} = {4} at {2} = {3}.",
                            "{2} = {3} मा {1} = {4} हुने गरी {0} लाई {2} को फलन {1} का लागि हल गर।",
                        )
                    }
                };
                self.say(words, &all)
            }
        }
    }
}
