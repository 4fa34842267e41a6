//! Plane figures and solids of the formula sheet, by the group of their laws.

use crate::figure::{Body, Figure, Label, Role, Shape, Size, Solid};
use check::Text;
use check::formula::Application;
use syntax::{Expr, Symbol};

/// The figure that the laws are about.
pub(super) fn applied(question: &Application, answer: &Expr) -> Option<Figure> {
    let first = question.laws.first()?;
    let mut shared = first
        .groups
        .iter()
        .filter(|group| question.laws.iter().all(|law| law.groups.contains(group)));
    let sheet = Sheet { question, answer };
    // A law of one group only says which it is; the diameter of a circle says nothing.
    shared.find_map(|group| sheet.shape(group).map(Figure::Shape).or_else(|| sheet.solid(group)))
}

struct Sheet<'a> {
    question: &'a Application,
    answer: &'a Expr,
}

const fn text(en: &'static str, ne: &'static str) -> Text {
    Text { en, ne }
}

impl Sheet<'_> {
    /// The measure of a quantity: known, found, or neither.
    fn size(&self, symbol: &str) -> Size {
        let symbol = Symbol::new(symbol);
        if let Some((_, value)) = self.question.known.iter().find(|(s, _)| *s == symbol) {
            return Size {
                value: self.question.number(&symbol, value),
                label: Some(Label::Maths(value.clone())),
                role: Role::Given,
            };
        }
        if self.question.wanted == symbol {
            let value = match self.answer {
                Expr::Quantity(amount, _) => (**amount).clone(),
                other => other.clone(),
            };
            let found = Expr::Symbol(symbol).equals(self.answer.clone());
            return Size::new(value, Label::Maths(found), Role::Found);
        }
        Size::unknown()
    }

    /// The radius; from the diameter, if that is what is known.
    fn radius(&self) -> Size {
        let (own, across) = (self.size("r"), self.size("d"));
        match (&own.value, &across.value, &across.label) {
            (None, Some(value), Some(Label::Maths(_))) => {
                let half = Expr::rational(&algebra::Rational::from_parts(1.into(), 2u8.into()));
                let half = match value.as_rational() {
                    Some(q) => Expr::rational(&(q / algebra::Rational::from(2))),
                    None => Expr::product(vec![half, value.clone()]),
                };
                let unit = self.question.length();
                let written = match unit {
                    Some(unit) => Expr::Quantity(Box::new(half.clone()), unit),
                    None => half.clone(),
                };
                Size::new(half, Label::Maths(written), across.role)
            }
            _ => own,
        }
    }

    fn solid(&self, group: &str) -> Option<Figure> {
        let silent = |size: &Size| size.silent();
        let bodies = match group {
            "cuboid" | "room" => vec![Body::Cuboid {
                length: self.size("l"),
                breadth: self.size("b"),
                height: self.size("h"),
            }],
            "cube" => {
                let a = self.size("a");
                vec![Body::Cuboid { length: a.clone(), breadth: silent(&a), height: silent(&a) }]
            }
            "cylinder" => vec![Body::Cylinder { radius: self.radius(), height: self.size("h") }],
            "cone" => vec![Body::Cone {
                radius: self.radius(),
                height: self.size("h"),
                slant: self.size("s"),
            }],
            "sphere" => vec![Body::Sphere { radius: self.radius() }],
            "hemisphere" => vec![Body::Hemisphere { radius: self.radius(), dome: true }],
            "pyramid" => vec![Body::Pyramid {
                side: self.size("a"),
                height: self.size("h"),
                slant: self.size("s"),
            }],
            "prism" => {
                let side = Size::unknown();
                vec![Body::Prism {
                    sides: [side.clone(), side.clone(), side],
                    length: self.size("h"),
                }]
            }
            "cone-on-cylinder" => {
                let radius = self.radius();
                vec![
                    Body::Cylinder { radius: radius.clone(), height: self.size("h") },
                    Body::Cone {
                        radius: silent(&radius),
                        height: self.size("k"),
                        slant: Size::unknown(),
                    },
                ]
            }
            "hemisphere-on-cylinder" => {
                let radius = self.radius();
                vec![
                    Body::Cylinder { radius: radius.clone(), height: self.size("h") },
                    Body::Hemisphere { radius: silent(&radius), dome: true },
                ]
            }
            "cone-on-hemisphere" => {
                let radius = self.radius();
                vec![
                    Body::Hemisphere { radius: radius.clone(), dome: false },
                    Body::Cone {
                        radius: silent(&radius),
                        height: self.size("k"),
                        slant: Size::unknown(),
                    },
                ]
            }
            _ => return None,
        };
        Some(Figure::Solid(Solid { bodies }))
    }

    fn shape(&self, group: &str) -> Option<Shape> {
        let rectangle = text("rectangle", "आयत");
        let square = text("square", "वर्ग");
        match group {
            "rectangle" | "floor" | "fence" => {
                self.box_of(rectangle, &self.size("l"), &self.size("b"), &self.size("d"))
            }
            "square" | "square-area-cost" | "square-fence" => {
                let a = self.size("a");
                self.box_of(square, &a, &a.silent(), &self.size("d"))
            }
            "triangle" => {
                let (base, height) = (self.size("b"), self.size("h"));
                // Where the top lies is not said.
                let mut pen = Pen::new(text("triangle", "त्रिभुज"));
                let (b, h) = (pen.value(&base, 3)?, pen.value(&height, 2)?);
                let foot = Expr::product(vec![fraction(2, 5), b.clone()]);
                let corners = [(zero(), zero()), (b, zero()), (foot.clone(), h)];
                pen.polygon(&corners);
                pen.edge(0, 1, &base);
                pen.height(2, (foot, zero()), 1, &height);
                Some(pen.shape)
            }
            "equilateral" => {
                let side = self.size("a");
                let mut pen = Pen::new(text("equilateral triangle", "समबाहु त्रिभुज"));
                let a = pen.value(&side, 3)?;
                let half = Expr::product(vec![fraction(1, 2), a.clone()]);
                let h = Expr::product(vec![half.clone(), Expr::integer(3).sqrt()]);
                pen.polygon(&[(zero(), zero()), (a, zero()), (half, h)]);
                for (from, to) in [(0, 1), (1, 2), (0, 2)] {
                    pen.edge(from, to, &side);
                }
                Some(pen.shape)
            }
            "parallelogram" => {
                let (base, height) = (self.size("b"), self.size("h"));
                let mut pen = Pen::new(text("parallelogram", "समानान्तर चतुर्भुज"));
                let (b, h) = (pen.value(&base, 3)?, pen.value(&height, 2)?);
                let over = Expr::product(vec![fraction(1, 2), h.clone()]);
                let far = Expr::sum(vec![b.clone(), over.clone()]);
                let corners = [(zero(), zero()), (b, zero()), (far, h.clone()), (over.clone(), h)];
                pen.polygon(&corners);
                pen.edge(0, 1, &base);
                pen.height(3, (over, zero()), 1, &height);
                Some(pen.shape)
            }
            "trapezium" => {
                let (low, high, height) = (self.size("a"), self.size("b"), self.size("h"));
                let mut pen = Pen::new(text("trapezium", "समलम्ब चतुर्भुज"));
                let (a, b, h) = (pen.value(&low, 4)?, pen.value(&high, 2)?, pen.value(&height, 2)?);
                // The parallel sides lie with their middles above each other, a little aside.
                let start = Expr::product(vec![
                    fraction(2, 5),
                    Expr::sum(vec![a.clone(), b.clone().negated()]),
                ]);
                let end = Expr::sum(vec![start.clone(), b]);
                let corners = [(zero(), zero()), (a, zero()), (end, h.clone()), (start.clone(), h)];
                pen.polygon(&corners);
                pen.edge(0, 1, &low);
                pen.edge(3, 2, &high);
                pen.height(3, (start, zero()), 1, &height);
                Some(pen.shape)
            }
            "rhombus" => {
                let (p, q) = (self.size("p"), self.size("q"));
                let mut pen = Pen::new(text("rhombus", "समबाहु चतुर्भुज"));
                let half = |e: Expr| Expr::product(vec![fraction(1, 2), e]);
                let (x, y) = (half(pen.value(&p, 4)?), half(pen.value(&q, 3)?));
                let corners = [
                    (x.clone().negated(), zero()),
                    (zero(), y.clone().negated()),
                    (x, zero()),
                    (zero(), y),
                ];
                pen.polygon(&corners);
                pen.helper(0, 2, &p);
                pen.helper(1, 3, &q);
                Some(pen.shape)
            }
            "circle" => {
                let radius = self.radius();
                let mut pen = Pen::new(text("circle", "वृत्त"));
                let r = pen.value(&radius, 1)?;
                let centre = pen.shape.corner(Some("O"), zero(), zero());
                let rim = pen.shape.corner(Some("A"), r.clone(), zero());
                pen.shape.circle(centre, r, true);
                pen.edge(centre, rim, &radius);
                Some(pen.shape)
            }
            _ => None,
        }
    }

    fn box_of(&self, title: Text, length: &Size, breadth: &Size, diagonal: &Size) -> Option<Shape> {
        let mut pen = Pen::new(title);
        let l = pen.value(length, 3)?;
        // A square knows only one of its sides.
        let b = match (&breadth.value, title.en) {
            (None, "square") => l.clone(),
            _ => pen.value(breadth, 2)?,
        };
        let corners = [(zero(), zero()), (l.clone(), zero()), (l, b.clone()), (zero(), b)];
        pen.polygon(&corners);
        pen.edge(0, 1, length);
        pen.edge(1, 2, breadth);
        if diagonal.label.is_some() {
            pen.helper(0, 2, diagonal);
        }
        pen.shape.right_angle(0, (1, 3));
        Some(pen.shape)
    }
}

/// Draws a shape of which some measures may be missing.
struct Pen {
    shape: Shape,
}

impl Pen {
    fn new(title: Text) -> Pen {
        Pen { shape: Shape::new(title) }
    }

    /// The value of a measure; where nothing fixes it, the drawing is a sketch with a usual one.
    fn value(&mut self, size: &Size, usual: u8) -> Option<Expr> {
        if size.value.is_none() {
            self.shape.sketch = true;
            return Some(Expr::integer(usual));
        }
        size.value.clone().filter(|value| value.symbols().is_empty())
    }

    fn polygon(&mut self, corners: &[(Expr, Expr)]) {
        for ((x, y), name) in corners.iter().zip(["A", "B", "C", "D"]) {
            self.shape.corner(Some(name), x.clone(), y.clone());
        }
        let count = corners.len();
        for k in 0..count {
            self.shape.edge(k, (k + 1) % count, None, Role::Given);
        }
        self.shape.filled.push((0..count).collect());
    }

    /// Writes a measure along a side, which may be drawn already.
    fn edge(&mut self, from: usize, to: usize, size: &Size) {
        let same = |ends: (usize, usize)| ends == (from, to) || ends == (to, from);
        match self.shape.edges.iter_mut().find(|edge| same(edge.ends)) {
            Some(edge) => {
                edge.label.clone_from(&size.label);
                edge.role = size.role;
            }
            None => self.shape.edge(from, to, size.label.clone(), size.role),
        }
    }

    /// A line inside, such as a diagonal.
    fn helper(&mut self, from: usize, to: usize, size: &Size) {
        let role = if size.role == Role::Found { Role::Found } else { Role::Helper };
        self.shape.edge(from, to, size.label.clone(), role);
    }

    /// A height from a corner down to its foot.
    fn height(&mut self, from: usize, foot: (Expr, Expr), along: usize, size: &Size) {
        let name = if self.shape.corners.len() == 3 { "D" } else { "E" };
        let foot = self.shape.corner(Some(name), foot.0, foot.1);
        self.helper(from, foot, size);
        self.shape.right_angle(foot, (along, from));
    }
}

fn zero() -> Expr {
    Expr::integer(0)
}

fn fraction(a: u8, b: u8) -> Expr {
    Expr::integer(a).over(Expr::integer(b))
}
