//! Questions of coordinates, matrices and complex numbers in words.

use super::{Words, text};
use check::{
    ComplexForm, Condition, Coordinates, CurveKind, Feature, Goal, Measure, Motion, SystemMethod,
};
use syntax::Expr;

impl Words<'_> {
    pub(super) fn goal_in_the_plane(&self, goal: &Goal) -> String {
        match goal {
            Goal::Coordinates(question) => self.coordinates(question),
            Goal::Complex { number, form } => self.complex(number, *form),
            Goal::SolveBy { method, equations, .. } => {
                let words = match method {
                    SystemMethod::Cramer => {
                        text("Solve {0} by Cramer's rule.", "{0} लाई क्रामरको नियमले हल गर।")
                    }
                    SystemMethod::InverseMatrix => text(
                        "Solve {0} by the inverse matrix method.",
                        "{0} लाई विपरीत मेट्रिक्स विधिले हल गर।",
                    ),
                    SystemMethod::RowOperations => {
                        text("Solve {0} by row operations.", "{0} लाई पङ्क्ति क्रियाले हल गर।")
                    }
                };
                self.say(words, &[self.list(equations)])
            }
            _ => String::new(),
        }
    }

    fn coordinates(&self, question: &Coordinates) -> String {
        match question {
            Coordinates::Measure { what, of } => self.measure(what, of),
            Coordinates::Curve { kind, conditions } => {
                let conditions: Vec<String> =
                    conditions.iter().map(|c| self.condition(c)).collect();
                let words = match kind {
                    CurveKind::Line => {
                        text("Find the equation of the line: {0}.", "यस्तो रेखाको समीकरण निकाल: {0}।")
                    }
                    CurveKind::Circle => text(
                        "Find the equation of the circle: {0}.",
                        "यस्तो वृत्तको समीकरण निकाल: {0}।",
                    ),
                };
                self.say(words, &[conditions.join(", ")])
            }
            Coordinates::Features { curve, features } => {
                let names: Vec<String> = features.iter().map(|f| self.feature(*f)).collect();
                self.say(
                    text("Find of the curve {0}: {1}.", "वक्र {0} को यो निकाल: {1}।"),
                    &[self.e(curve), names.join(", ")],
                )
            }
            Coordinates::Image { points, motions } => {
                let motions: Vec<String> = motions.iter().map(|m| self.motion(m)).collect();
                self.say(
                    text("Find the image of {0} under {1}.", "{1} मा {0} को प्रतिबिम्ब निकाल।"),
                    &[self.list(points), motions.join(", ")],
                )
            }
        }
    }

    fn measure(&self, what: &Measure, of: &[Expr]) -> String {
        let of = self.list(of);
        let words = match what {
            Measure::Distance => text("Find the distance between {0}.", "{0} बीचको दूरी निकाल।"),
            Measure::Midpoint => text("Find the midpoint of {0}.", "{0} को मध्यबिन्दु निकाल।"),
            Measure::Section { first, second, external } => {
                let words = match external {
                    true => text(
                        "Find the point that divides {0} externally in the ratio {1}:{2}.",
                        "{0} लाई {1}:{2} मा बाह्य विभाजन गर्ने बिन्दु निकाल।",
                    ),
                    false => text(
                        "Find the point that divides {0} in the ratio {1}:{2}.",
                        "{0} लाई {1}:{2} मा विभाजन गर्ने बिन्दु निकाल।",
                    ),
                };
                return self.say(words, &[of, self.e(first), self.e(second)]);
            }
            Measure::Centroid => {
                text("Find the centroid of the triangle {0}.", "त्रिभुज {0} को केन्द्रक निकाल।")
            }
            Measure::Slope => text("Find the slope of {0}.", "{0} को झुकाव निकाल।"),
            Measure::Area => text(
                "Find the area of the figure with corners {0}.",
                "शीर्षबिन्दु {0} भएको आकृतिको क्षेत्रफल निकाल।",
            ),
            Measure::Angle => text("Find the angle between {0}.", "{0} बीचको कोण निकाल।"),
            Measure::Dot => text("Find the scalar product of {0}.", "{0} को स्केलर गुणनफल निकाल।"),
            Measure::Cross => text("Find the vector product of {0}.", "{0} को भेक्टर गुणनफल निकाल।"),
            Measure::Magnitude => text("Find the magnitude of {0}.", "{0} को परिमाण निकाल।"),
            Measure::UnitVector => {
                text("Find the unit vector along {0}.", "{0} को दिशामा एकाइ भेक्टर निकाल।")
            }
            Measure::Displacement => text("Find the vector between {0}.", "{0} जोड्ने भेक्टर निकाल।"),
            Measure::Projection => text(
                "Find the projection of the first of {0} on the second.",
                "{0} मध्ये पहिलोको दोस्रोमा प्रक्षेप निकाल।",
            ),
        };
        self.say(words, &[of])
    }

    fn condition(&self, condition: &Condition) -> String {
        use Condition::*;
        let one = |words, e: &Expr| self.say_of(words, e);
        match condition {
            Through(p) => one(text("through {0}", "{0} भएर जाने"), p),
            Slope(m) => one(text("of slope {0}", "झुकाव {0}"), m),
            Inclination(t) => one(text("at {0} to the x-axis", "x-अक्षसँग {0} को कोण"), t),
            Parallel(l) => one(text("parallel to {0}", "{0} सँग समानान्तर"), l),
            Perpendicular(l) => one(text("perpendicular to {0}", "{0} सँग लम्ब"), l),
            XIntercept(a) => one(text("x-intercept {0}", "x-खण्ड {0}"), a),
            YIntercept(b) => one(text("y-intercept {0}", "y-खण्ड {0}"), b),
            TangentTo(c) => one(text("tangent to {0}", "{0} को स्पर्शरेखा"), c),
            Centre(p) => one(text("centre {0}", "केन्द्र {0}"), p),
            Radius(r) => one(text("radius {0}", "अर्धव्यास {0}"), r),
            Touches(l) => one(text("touching {0}", "{0} लाई छुने"), l),
            Bisects(p, q) => self.say(
                text("perpendicular bisector of {0} and {1}", "{0} र {1} को लम्बार्धक"),
                &[self.e(p), self.e(q)],
            ),
            Diameter(p, q) => self.say(
                text("diameter from {0} to {1}", "{0} देखि {1} सम्म व्यास"),
                &[self.e(p), self.e(q)],
            ),
        }
    }

    fn feature(&self, feature: Feature) -> String {
        let words = match feature {
            Feature::Centre => text("centre", "केन्द्र"),
            Feature::Radius => text("radius", "अर्धव्यास"),
            Feature::XIntercept => text("x-intercept", "x-खण्ड"),
            Feature::YIntercept => text("y-intercept", "y-खण्ड"),
            Feature::Vertices => text("vertex or vertices", "शीर्षबिन्दु"),
            Feature::Foci => text("focus or foci", "नाभि"),
            Feature::Directrices => text("directrix or directrices", "नियन्त्रक रेखा"),
            Feature::Eccentricity => text("eccentricity", "उत्केन्द्रता"),
            Feature::LatusRectum => text("length of the latus rectum", "नाभिलम्बको लम्बाइ"),
            Feature::MajorAxis => text("length of the major axis", "दीर्घ अक्षको लम्बाइ"),
            Feature::MinorAxis => text("length of the minor axis", "लघु अक्षको लम्बाइ"),
            Feature::Axis => text("axis", "अक्ष"),
            Feature::SeparateLines => text("its separate lines", "छुट्टाछुट्टै रेखाहरू"),
        };
        self.say(words, &[])
    }

    fn motion(&self, motion: &Motion) -> String {
        match motion {
            Motion::Reflect(line) => self.say_of(text("reflection in {0}", "{0} मा परावर्तन"), line),
            Motion::Rotate { quarters, centre } => self.say(
                text(
                    "rotation by {0}° anticlockwise about {1}",
                    "{1} वरिपरि घडीको विपरीत दिशामा {0}° परिक्रमण",
                ),
                &[(u32::from(*quarters) * 90).to_string(), self.e(centre)],
            ),
            Motion::Translate(by) => self.say_of(text("translation by {0}", "{0} ले विस्थापन"), by),
            Motion::Enlarge { scale, centre } => self.say(
                text("enlargement by {0} about {1}", "{1} लाई केन्द्र मानी {0} गुणा विस्तार"),
                &[self.e(scale), self.e(centre)],
            ),
            Motion::Matrix(m) => self.say_of(text("the matrix {0}", "मेट्रिक्स {0}"), m),
        }
    }

    fn complex(&self, number: &Expr, form: ComplexForm) -> String {
        let words = match form {
            ComplexForm::Cartesian => text(
                "Write {0} as a + bi, with i² = -1.",
                "i² = -1 मानी {0} लाई a + bi का रूपमा लेख।",
            ),
            ComplexForm::Conjugate => {
                text("Find the conjugate of {0}.", "{0} को सहायक सम्मिश्र सङ्ख्या निकाल।")
            }
            ComplexForm::Inverse => {
                text("Find the multiplicative inverse of {0}.", "{0} को गुणनात्मक विपरीत निकाल।")
            }
            ComplexForm::Modulus => text("Find the modulus of {0}.", "{0} को मोडुलस निकाल।"),
            ComplexForm::Argument => text("Find the argument of {0}.", "{0} को आयाम निकाल।"),
            ComplexForm::Polar => text("Write {0} in polar form.", "{0} लाई ध्रुवीय रूपमा लेख।"),
            ComplexForm::Roots(n) => {
                let words =
                    text("Find all roots of index {1} of {0}.", "{0} का सबै {1} औँ मूल निकाल।");
                return self.say(words, &[self.e(number), n.to_string()]);
            }
        };
        self.say_of(words, number)
    }
}
