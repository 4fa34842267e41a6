//! What belongs to a line, circle or conic: centre, radius, vertices, foci, directrices, lengths.

use super::measures::line;
use super::{factor, quadratic, simplify};
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work};
use algebra::{Polynomial, Rational, Surd};
use check::{Claim, Feature};
use syntax::{Expr, Symbol};

rules! {
    INTERCEPT = "set-other-coordinate-to-zero",
        "Set the other coordinate to 0" / "अर्को निर्देशाङ्क 0 राख्नुहोस्",
        "On an axis the other coordinate is 0." / "अक्षमा अर्को निर्देशाङ्क 0 हुन्छ।";
    SOLVE_INTERCEPT = "solve-for-intercept",
        "Solve for the intercept" / "खण्डको मान निकाल्नुहोस्",
        "The number goes to the other side, then both sides are divided by the coefficient."
            / "सङ्ख्यालाई अर्को पक्षमा सारेपछि दुवै पक्षलाई गुणाङ्कले भाग गरिन्छ।";
    COMPLETE_SQUARES = "complete-both-squares",
        "Complete the squares" / "वर्ग पूरा गर्नुहोस्",
        "Half the coefficient of x and of y, squared, is added on both sides."
            / "x र y को गुणाङ्कको आधाको वर्ग दुवैतिर जोडिन्छ।";
    READ_OFF_CIRCLE = "compare-with-circle",
        "Compare with (x - h)² + (y - k)² = r²" / "(x - h)² + (y - k)² = r² सँग तुलना गर्नुहोस्",
        "The centre is ({0}, {1}) and the radius is {2}."
            / "केन्द्र ({0}, {1}) र अर्धव्यास {2} हो।";
    STANDARD_CONIC = "standard-form-of-conic",
        "Bring it to standard form" / "प्रामाणिक रूपमा लेख्नुहोस्",
        "Completing the squares and dividing by the number on the right does not change the curve."
            / "वर्ग पूरा गरी दायाँतिरको सङ्ख्याले भाग गर्दा वक्र बदलिँदैन।";
    COMPARE_PARABOLA = "compare-with-parabola",
        "Compare with (y - k)² = 4a(x - h) or (x - h)² = 4a(y - k)" / "(y - k)² = 4a(x - h) वा (x - h)² = 4a(y - k) सँग तुलना गर्नुहोस्",
        "The vertex is ({0}, {1}); the focus lies {2} from it along the axis, the directrix as far on the other side."
            / "शीर्षबिन्दु ({0}, {1}) हो; नाभि अक्षमा त्यसबाट {2} टाढा र नियन्त्रक रेखा अर्कोतर्फ उत्तिकै टाढा हुन्छ।";
    COMPARE_ELLIPSE = "compare-with-ellipse",
        "Compare with the standard ellipse" / "प्रामाणिक दीर्घवृत्तसँग तुलना गर्नुहोस्",
        "The larger denominator is a², the smaller b²; the foci are a·e from the centre with a²e² = a² - b²."
            / "ठूलो हर a² र सानो b² हो; नाभि केन्द्रबाट a·e टाढा हुन्छ, जहाँ a²e² = a² - b²।";
    COMPARE_HYPERBOLA = "compare-with-hyperbola",
        "Compare with the standard hyperbola" / "प्रामाणिक हाइपरबोलासँग तुलना गर्नुहोस्",
        "The denominator of the positive term is a², the other b²; the foci are a·e from the centre with a²e² = a² + b²."
            / "धनात्मक पदको हर a² र अर्को b² हो; नाभि केन्द्रबाट a·e टाढा हुन्छ, जहाँ a²e² = a² + b²।";
    TAKE_HALF_AXES = "take-roots-of-half-axes",
        "Take the square roots" / "वर्गमूल निकाल्नुहोस्",
        "a and b are lengths, so they are positive; ae is the root of a² - b² (ellipse) or a² + b² (hyperbola)."
            / "a र b लम्बाइ भएकाले धनात्मक हुन्छन्; ae भनेको a² - b² (दीर्घवृत्त) वा a² + b² (हाइपरबोला) को मूल हो।";
    READ_OFF = "read-off-from-standard-form",
        "Write down what is asked" / "सोधिएको कुरा लेख्नुहोस्",
        "It follows from a, b, e and the centre: vertices at a, foci at ae, directrices at a/e from the centre, the latus rectum 2b²/a."
            / "a, b, e र केन्द्रबाट आउँछ: केन्द्रबाट शीर्षबिन्दु a, नाभि ae, नियन्त्रक रेखा a/e मा; नाभिलम्ब 2b²/a।";
    READ_OFF_PARABOLA = "read-off-from-parabola",
        "Write down what is asked" / "सोधिएको कुरा लेख्नुहोस्",
        "The latus rectum is 4 times the distance from vertex to focus, and the eccentricity of a parabola is 1."
            / "नाभिलम्ब शीर्षबिन्दुदेखि नाभिसम्मको दूरीको 4 गुणा हुन्छ, र पाराबोलाको उत्केन्द्रता 1 हुन्छ।";
    SEPARATE = "separate-lines",
        "Factorise, and set each factor to 0" / "खण्डीकरण गरी हरेक खण्ड 0 राख्नुहोस्",
        "A product is 0 where one of its factors is, so each factor is one of the lines."
            / "गुणनफल 0 हुन एउटा खण्ड 0 हुनुपर्ने हुँदा हरेक खण्डले एउटा रेखा जनाउँछ।";
}

/// `ax² + bxy + cy² + dx + ey + f = 0` with rational coefficients.
#[derive(Clone, Debug)]
pub(crate) struct General {
    pub(crate) a: Rational,
    pub(crate) b: Rational,
    pub(crate) c: Rational,
    pub(crate) d: Rational,
    pub(crate) e: Rational,
    pub(crate) f: Rational,
    whole: Polynomial,
}

impl General {
    /// Reads a curve of degree 2, or a line.
    pub(crate) fn read(relation: &Expr, work: &Work<'_>) -> Result<General, Unsolved> {
        let Some((left, right)) = super::equation::sides(relation) else {
            return super::unknown("curves");
        };
        let left = Polynomial::from_expr(left, work.budget)?;
        let right = Polynomial::from_expr(right, work.budget)?;
        let (Some(left), Some(right)) = (left, right) else { return super::unknown("curves") };
        let whole = &left - &right;
        let known = whole.symbols().iter().all(|s| matches!(s.name(), "x" | "y"));
        if !known || whole.total_degree() > 2 {
            return super::unknown("curves");
        }
        let (x, y) = (Symbol::new("x"), Symbol::new("y"));
        let at = |i: u32, j: u32| {
            let part = whole.coefficient_in(&x, i).coefficient_in(&y, j);
            part.as_constant().unwrap_or(Rational::ZERO)
        };
        let (a, b, c) = (at(2, 0), at(1, 1), at(0, 2));
        let (d, e, f) = (at(1, 0), at(0, 1), at(0, 0));
        Ok(General { a, b, c, d, e, f, whole })
    }

    /// In integers without a common factor, the first one positive: squares, then letters, then
    /// the number.
    pub(crate) fn expr(&self) -> Expr {
        let p = self.whole.primitive();
        let p = if p.leading_coefficient() < Rational::ZERO { -&p } else { p };
        let (x, y) = (Symbol::new("x"), Symbol::new("y"));
        let orders = [(2, 0), (1, 1), (0, 2), (1, 0), (0, 1), (0, 0)];
        let terms = orders.into_iter().filter_map(|(i, j)| {
            let part = p.coefficient_in(&x, i).coefficient_in(&y, j).as_constant()?;
            let mut powers = vec![(x.clone(), i), (y.clone(), j)];
            powers.retain(|(_, n)| *n > 0);
            let term = Polynomial::from_terms(vec![(part, powers)]);
            (!term.is_zero()).then(|| term.to_expr())
        });
        Expr::sum(terms.collect()).equals(Expr::integer(0))
    }
}

fn letter(name: &str) -> Expr {
    Expr::symbol(name)
}

fn square(e: Expr) -> Expr {
    e.pow(Expr::integer(2))
}

/// `x - h`.
fn shifted(name: &str, by: &Rational) -> Expr {
    if by.is_zero() {
        return letter(name);
    }
    match by < &Rational::ZERO {
        true => Expr::Sum(vec![letter(name), Expr::rational(&-by.clone())]),
        false => Expr::Sum(vec![letter(name), Expr::rational(by).negated()]),
    }
}

/// What belongs to a curve: one thing, or a list of several.
pub(crate) fn solve(
    curve: &Expr,
    features: &[Feature],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let lines = |f: &Feature| matches!(f, Feature::XIntercept | Feature::YIntercept);
    if features.iter().all(lines) {
        return intercepts(curve, features, work);
    }
    if features == [Feature::SeparateLines] {
        return separate_lines(curve, work);
    }
    let general = General::read(curve, work)?;
    if !general.b.is_zero() {
        return super::unknown("conics whose axes are turned");
    }
    if general.a == general.c && !general.a.is_zero() {
        return circle(curve, &general, features, work);
    }
    if general.a.is_zero() != general.c.is_zero() {
        return parabola(curve, &general, features);
    }
    if general.a.is_zero() {
        return super::unknown("features of lines");
    }
    central(curve, &general, features, work)
}

fn listed(values: Vec<Expr>) -> Expr {
    let mut flat = Vec::new();
    for value in values {
        match value {
            Expr::List(parts) => flat.extend(parts),
            value => flat.push(value),
        }
    }
    let mut values = flat;
    if values.len() == 1 { values.remove(0) } else { Expr::List(values) }
}

fn intercepts(curve: &Expr, features: &[Feature], work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let [a, b, c] = line(curve, work)?;
    let mut values = Vec::new();
    let mut shown = Vec::new();
    for feature in features {
        let (name, part) = if *feature == Feature::XIntercept { ("x", &a) } else { ("y", &b) };
        if part.as_rational().is_some_and(|q| q.is_zero()) {
            return Err(Unsolved::Undefined("the line does not cut this axis".into()));
        }
        let value = simplify::tidied(&c.clone().negated().over(part.clone()), work)?;
        let term = Expr::Product(vec![part.clone(), letter(name)]);
        shown.push(Expr::Sum(vec![term, c.clone()]).equals(Expr::integer(0)));
        values.push(value);
    }
    let mut derivation = Derivation::new(curve.clone());
    derivation.step(&INTERCEPT, Claim::States, crate::driver::conditions(shown), Vec::new());
    let solved = features
        .iter()
        .zip(&values)
        .map(|(f, v)| letter(if *f == Feature::XIntercept { "x" } else { "y" }).equals(v.clone()));
    let solved = crate::driver::conditions(solved.collect());
    derivation.step(&SOLVE_INTERCEPT, Claim::Equivalent, solved, Vec::new());
    derivation.step(&crate::rules::STATE_THE_ANSWER, Claim::States, listed(values), Vec::new());
    Ok(derivation)
}

fn middle(square: &Rational, linear: &Rational) -> Rational {
    -linear / (Rational::from(2) * square)
}

fn root(q: &Rational, work: &Work<'_>) -> Result<Expr, Unsolved> {
    match Surd::from(q.clone()).sqrt(work.budget)? {
        Some(root) => quadratic::written(&root, work),
        None => super::unknown("roots"),
    }
}

fn circle(
    curve: &Expr,
    g: &General,
    features: &[Feature],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (h, k) = (middle(&g.a, &g.d), middle(&g.c, &g.e));
    let squared = &h * &h + &k * &k - &g.f / &g.a;
    if squared <= Rational::ZERO {
        return Err(Unsolved::Undefined("this equation does not stand for a circle".into()));
    }
    let mut derivation = Derivation::new(curve.clone());
    let left = Expr::Sum(vec![square(shifted("x", &h)), square(shifted("y", &k))]);
    let shown = left.equals(Expr::rational(&squared));
    derivation.step(&COMPLETE_SQUARES, Claim::Equivalent, shown, Vec::new());
    let radius = root(&squared, work)?;
    let mut values = Vec::new();
    for feature in features {
        values.push(match feature {
            Feature::Centre => Expr::Tuple(vec![Expr::rational(&h), Expr::rational(&k)]),
            Feature::Radius => radius.clone(),
            _ => return super::unknown("features of circles"),
        });
    }
    let arguments = vec![Expr::rational(&h), Expr::rational(&k), radius];
    derivation.step(&READ_OFF_CIRCLE, Claim::States, listed(values), arguments);
    Ok(derivation)
}

fn parabola(curve: &Expr, g: &General, features: &[Feature]) -> Result<Derivation, Unsolved> {
    // As if it opened along x.
    let along_x = g.a.is_zero();
    let (c, d, e) = if along_x { (&g.c, &g.d, &g.e) } else { (&g.a, &g.e, &g.d) };
    if d.is_zero() {
        return super::unknown("curves");
    }
    let k = middle(c, e);
    let (four, right) = (-d / c, &k * &k - &g.f / c);
    let h = -(&right / &four);
    let p = &four / Rational::from(4);
    let (along, across) = if along_x { ("x", "y") } else { ("y", "x") };
    let mut derivation = Derivation::new(curve.clone());
    let factor = Expr::rational(&four);
    let shown = square(shifted(across, &k)).equals(Expr::Product(vec![factor, shifted(along, &h)]));
    derivation.step(&STANDARD_CONIC, Claim::Equivalent, shown, Vec::new());
    let point = |u: &Rational, v: &Rational| {
        let (u, v) = (Expr::rational(u), Expr::rational(v));
        Expr::Tuple(if along_x { vec![u, v] } else { vec![v, u] })
    };
    let place = letter("a").equals(Expr::rational(&p));
    let vertex = point(&h, &k);
    let Expr::Tuple(mut arguments) = vertex.clone() else { return super::unknown("parabolas") };
    arguments.push(Expr::rational(&p));
    derivation.step(&COMPARE_PARABOLA, Claim::States, place, arguments);
    let mut values = Vec::new();
    for feature in features {
        values.push(match feature {
            Feature::Vertices => vertex.clone(),
            Feature::Foci => point(&(&h + &p), &k),
            Feature::Directrices => letter(along).equals(Expr::rational(&(&h - &p))),
            Feature::Axis => letter(across).equals(Expr::rational(&k)),
            Feature::Eccentricity => Expr::integer(1),
            Feature::LatusRectum => {
                let length = if four < Rational::ZERO { -four.clone() } else { four.clone() };
                Expr::rational(&length)
            }
            _ => return super::unknown("features of parabolas"),
        });
    }
    derivation.step(&READ_OFF_PARABOLA, Claim::States, listed(values), Vec::new());
    Ok(derivation)
}

fn central(
    curve: &Expr,
    g: &General,
    features: &[Feature],
    work: &Work<'_>,
) -> Result<Derivation, Unsolved> {
    let (h, k) = (middle(&g.a, &g.d), middle(&g.c, &g.e));
    let right = &g.a * &h * &h + &g.c * &k * &k - &g.f;
    if right.is_zero() {
        return Err(Unsolved::Undefined("this equation does not stand for a conic".into()));
    }
    let (p, q) = (&right / &g.a, &right / &g.c);
    let positive = |q: &Rational| *q > Rational::ZERO;
    if !positive(&p) && !positive(&q) {
        return Err(Unsolved::Undefined("no point satisfies this equation".into()));
    }
    let mut derivation = Derivation::new(curve.clone());
    let term = |name: &str, by: &Rational, below: &Rational| {
        let above = square(shifted(name, by));
        let fraction = |below: &Rational| {
            if below.is_one() { above.clone() } else { above.clone().over(Expr::rational(below)) }
        };
        if positive(below) { fraction(below) } else { fraction(&-below.clone()).negated() }
    };
    let (first, second) = (term("x", &h, &p), term("y", &k, &q));
    let both = if positive(&p) { vec![first, second] } else { vec![second, first] };
    let shown = Expr::Sum(both).equals(Expr::integer(1));
    derivation.step(&STANDARD_CONIC, Claim::Equivalent, shown, Vec::new());
    let along_x = p > q;
    let (major, minor) = if along_x { (&p, &q) } else { (&q, &p) };
    let ellipse = positive(minor);
    let minor_size = if ellipse { minor.clone() } else { -minor.clone() };
    // a²e² = a² - b², with b² negative for a hyperbola here.
    let focal = major - minor;
    let rule = if ellipse { &COMPARE_ELLIPSE } else { &COMPARE_HYPERBOLA };
    let values = [("a", major), ("b", &minor_size)]
        .map(|(name, value)| square(letter(name)).equals(Expr::rational(value)));
    derivation.step(rule, Claim::States, Expr::And(values.to_vec()), Vec::new());
    let surd = |q: &Rational| match Surd::from(q.clone()).sqrt(work.budget) {
        Ok(Some(root)) => Ok(root),
        Ok(None) => super::unknown("roots"),
        Err(e) => Err(e.into()),
    };
    let (a, ae) = (surd(major)?, surd(&focal)?);
    let written = |s: &Surd| quadratic::written(s, work);
    let minor_root = surd(&minor_size)?;
    let times = |l: &str, m: &str| Expr::Product(vec![letter(l), letter(m)]);
    let lengths = vec![
        letter("a").equals(written(&a)?),
        letter("b").equals(written(&minor_root)?),
        times("a", "e").equals(written(&ae)?),
    ];
    derivation.step(&TAKE_HALF_AXES, Claim::States, Expr::And(lengths), Vec::new());
    let (centre_along, centre_across) = if along_x { (&h, &k) } else { (&k, &h) };
    let two_points = |away: &Surd| -> Result<Expr, Unsolved> {
        let at = |s: Surd| -> Result<Expr, Unsolved> {
            let along = written(&(&s + &Surd::from(centre_along.clone())))?;
            let across = Expr::rational(centre_across);
            Ok(Expr::Tuple(if along_x { vec![along, across] } else { vec![across, along] }))
        };
        Ok(Expr::List(vec![at(-away)?, at(away.clone())?]))
    };
    let divided = |s: Surd, by: &Surd| match s.div(by, work.budget) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => super::unknown("quotients of roots"),
        Err(e) => Err(e.into()),
    };
    let mut values = Vec::new();
    for feature in features {
        values.push(match feature {
            Feature::Centre => Expr::Tuple(vec![Expr::rational(&h), Expr::rational(&k)]),
            Feature::Vertices => two_points(&a)?,
            Feature::Foci => two_points(&ae)?,
            Feature::Eccentricity => written(&divided(ae.clone(), &a)?)?,
            Feature::LatusRectum => {
                let twice = Surd::from(Rational::from(2) * &minor_size);
                written(&divided(twice, &a)?)?
            }
            Feature::MajorAxis => root(&(Rational::from(4) * major), work)?,
            Feature::MinorAxis => root(&(Rational::from(4) * &minor_size), work)?,
            Feature::Directrices => {
                let away = divided(Surd::from(major.clone()), &ae)?;
                let name = if along_x { "x" } else { "y" };
                let at = |s: Surd| -> Result<Expr, Unsolved> {
                    let place = &s + &Surd::from(centre_along.clone());
                    Ok(letter(name).equals(written(&place)?))
                };
                Expr::List(vec![at(-&away)?, at(away)?])
            }
            _ => return super::unknown("features of conics"),
        });
    }
    derivation.step(&READ_OFF, Claim::States, listed(values), Vec::new());
    Ok(derivation)
}

/// The two lines that an equation of degree 2 stands for.
pub(crate) fn separate_lines(curve: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let g = General::read(curve, work)?;
    if g.whole.total_degree() != 2 {
        return super::unknown("pairs of lines");
    }
    let found = factor::factorisation(&g.whole, work.budget)?;
    let linear = found.factors.iter().all(|(f, _)| f.total_degree() == 1);
    if !linear {
        return super::unknown("curves that are no pair of lines");
    }
    let zero = || Expr::integer(0);
    let mut derivation = Derivation::new(curve.clone());
    let product = factor::product(&found.content, &found.factors).equals(zero());
    derivation.step(&factor::FACTORISE, Claim::Equivalent, product, Vec::new());
    let lines = found.factors.iter().map(|(f, _)| {
        let f = f.primitive();
        let f = if f.leading_coefficient() < Rational::ZERO { -&f } else { f };
        f.to_expr().equals(zero())
    });
    derivation.step(&SEPARATE, Claim::States, listed(lines.collect()), Vec::new());
    Ok(derivation)
}

/// Whether it is known that an equation of degree 2 stands for two lines.
pub(crate) fn is_pair(curve: &Expr, g: &General, work: &Work<'_>) -> bool {
    let homogeneous = [&g.d, &g.e, &g.f].iter().all(|q| q.is_zero());
    let real = &g.b * &g.b >= Rational::from(4) * &g.a * &g.c;
    (homogeneous && real && g.whole.total_degree() == 2) || separate_lines(curve, work).is_ok()
}
