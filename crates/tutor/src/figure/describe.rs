//! Figures in words, for the terminal and for screen readers.

use super::write;
use crate::answer::{Branch, Drawing, Language, LinePart, Picture, Plane, Series, Venn};
use check::Text;
use solve::figure::{Body, Figure, Label, Shape, Size, Solid};

/// A figure, once laid out, in one paragraph.
pub(super) fn figure(exact: &Figure, picture: &Picture, language: Language) -> String {
    match (exact, picture) {
        (Figure::Shape(shape), Picture::Drawing(drawing)) => self::shape(shape, drawing, language),
        (Figure::Solid(solid), Picture::Drawing(drawing)) => self::solid(solid, drawing, language),
        (Figure::Chart(chart), Picture::Chart(laid_out)) => {
            let above = matches!(chart.series, solve::figure::Series::Ogive { above: true, .. });
            self::chart(&laid_out.series, above, language)
        }
        (_, Picture::Plane(plane)) => self::plane(plane, language),
        (_, Picture::NumberLine(line)) => number_line(&line.parts, &line.name, language),
        (_, Picture::Venn(venn)) => self::venn(venn, language),
        (_, Picture::Tree(tree)) => self::tree(&tree.branches, language),
        _ => String::new(),
    }
}

fn pick(language: Language, en: &'static str, ne: &'static str) -> &'static str {
    match language {
        Language::En => en,
        Language::Ne => ne,
    }
}

fn and(language: Language) -> &'static str {
    pick(language, " and ", " र ")
}

fn plane(plane: &Plane, language: Language) -> String {
    let curves: Vec<&str> = plane.curves.iter().map(|c| c.label.as_str()).collect();
    let points: Vec<&str> = plane.marks.iter().filter_map(|m| m.label.as_deref()).collect();
    let lines: Vec<&str> = plane.outlines.iter().filter_map(|o| o.label.as_deref()).collect();
    let mut parts = Vec::new();
    if !curves.is_empty() {
        let list = curves.join(and(language));
        parts.push(match language {
            Language::En => format!("graph of {list}"),
            Language::Ne => format!("{list} को लेखाचित्र"),
        });
    }
    if !lines.is_empty() {
        let list = lines.join(", ");
        parts.push(format!("{} {list}", pick(language, "drawn:", "खिचिएका:")));
    }
    if !points.is_empty() {
        let list = points.join(", ");
        parts.push(format!("{} {list}", pick(language, "points marked:", "अङ्कित बिन्दु:")));
    }
    let plain = plane.marks.iter().filter(|m| m.label.is_none()).count();
    if plain > 0 {
        parts.push(match language {
            Language::En => format!("{plain} points of the data"),
            Language::Ne => format!("तथ्याङ्कका {plain} ओटा बिन्दु"),
        });
    }
    if !plane.shades.is_empty() {
        let words =
            pick(language, "the region that is meant is shaded", "सोधिएको भाग छायाँ पारिएको छ");
        parts.push(words.to_owned());
    }
    parts.join("; ")
}

/// Two curves that differ, with the heights of both at one place.
pub(super) fn difference(plane: &Plane, at: &str, language: Language) -> String {
    let list: Vec<String> = (plane.curves.iter().zip(&plane.marks))
        .map(|(curve, height)| {
            let height = height.label.as_deref().unwrap_or_default();
            match language {
                Language::En => format!("{} is {height}", curve.label),
                Language::Ne => format!("{} को मान {height}", curve.label),
            }
        })
        .collect();
    match language {
        Language::En => format!("at \\({at}\\) the curve {}", list.join(" and ")),
        Language::Ne => format!("\\({at}\\) मा {}", list.join(" र ")),
    }
}

fn number_line(parts: &[LinePart], name: &str, language: Language) -> String {
    let parts: Vec<String> = parts.iter().map(|part| interval(part, name)).collect();
    let list = parts.join(pick(language, " or ", " वा "));
    format!("{} {list}", pick(language, "number line:", "सङ्ख्या रेखा:"))
}

fn interval(part: &LinePart, name: &str) -> String {
    let relation = |closed: bool| if closed { "\\le" } else { "<" };
    match (&part.from_latex, &part.to_latex) {
        (Some(from), Some(to)) if from == to => format!("\\({name} = {from}\\)"),
        (Some(from), Some(to)) => format!(
            "\\({from} {} {name} {} {to}\\)",
            relation(part.from_closed),
            relation(part.to_closed)
        ),
        (Some(from), None) => {
            format!("\\({name} {} {from}\\)", if part.from_closed { "\\ge" } else { ">" })
        }
        (None, Some(to)) => format!("\\({name} {} {to}\\)", relation(part.to_closed)),
        (None, None) => format!("\\({name} \\in \\mathbb{{R}}\\)"),
    }
}

fn venn(venn: &Venn, language: Language) -> String {
    let mut parts = Vec::new();
    for (k, cell) in venn.cells.iter().enumerate() {
        let Some(label) = &cell.label else { continue };
        let inside: Vec<&str> = (venn.sets.iter().enumerate())
            .filter(|(set, _)| k >> set & 1 == 1)
            .map(|(_, name)| name.as_str())
            .collect();
        let place = match (inside.len(), language) {
            (0, Language::En) => "outside".to_owned(),
            (0, Language::Ne) => "बाहिर".to_owned(),
            (1, Language::En) => format!("only {}", inside[0]),
            (1, Language::Ne) => format!("{} मात्र", inside[0]),
            (n, Language::En) if n < venn.sets.len() => format!("only {}", inside.join(" and ")),
            (n, Language::Ne) if n < venn.sets.len() => format!("{} मात्र", inside.join(" र ")),
            (_, Language::En) => inside.join(" and "),
            (2, Language::Ne) => format!("{} दुवै", inside.join(" र ")),
            (_, Language::Ne) => format!("{} तीनै", inside.join(", ")),
        };
        let asked = pick(language, " (asked for)", " (सोधिएको)");
        parts.push(format!("{place}: {label}{}", if cell.shaded { asked } else { "" }));
    }
    let names = match venn.sets.split_last() {
        Some((last, first)) if !first.is_empty() => {
            format!("{}{}{last}", first.join(", "), and(language))
        }
        _ => venn.sets.concat(),
    };
    let opening = match language {
        Language::En => format!("Venn diagram of {names}"),
        Language::Ne => format!("{names} को भेनचित्र"),
    };
    match parts.is_empty() {
        true => opening,
        false => format!("{opening}: {}", parts.join("; ")),
    }
}

/// Ways of a tree that are read out; more would be noise.
const WAYS: usize = 40;

fn tree(branches: &[Branch], language: Language) -> String {
    let mut ways = Vec::new();
    walk(branches, &mut Vec::new(), language, &mut ways);
    let opening = pick(language, "tree diagram:", "वृक्षचित्र:");
    format!("{opening} {}", ways.join("; "))
}

fn walk(branches: &[Branch], before: &mut Vec<String>, language: Language, ways: &mut Vec<String>) {
    for branch in branches {
        if ways.len() >= WAYS {
            return;
        }
        before.push(match &branch.probability {
            Some(p) => format!("{} {p}", branch.outcome),
            None => branch.outcome.clone(),
        });
        if branch.then.is_empty() {
            let mut way = before.join(pick(language, ", then ", ", अनि "));
            if let Some(result) = &branch.result {
                way = format!("{way}: {result}");
            }
            if branch.wanted {
                way += pick(language, " (asked for)", " (सोधिएको)");
            }
            ways.push(way);
        } else {
            walk(&branch.then, before, language, ways);
        }
        before.pop();
    }
}

fn chart(series: &Series, above: bool, language: Language) -> String {
    match series {
        Series::Bars { bars } => {
            let list: Vec<String> =
                bars.iter().map(|b| format!("{}: {}", b.label, b.value)).collect();
            format!("{} {}", pick(language, "bar graph:", "स्तम्भचित्र:"), list.join("; "))
        }
        Series::Line { points } => {
            let list: Vec<String> =
                points.iter().map(|b| format!("{}: {}", b.label, b.value)).collect();
            format!("{} {}", pick(language, "line graph:", "रेखाचित्र:"), list.join("; "))
        }
        Series::Pie { sectors } => {
            let list: Vec<String> =
                sectors.iter().map(|s| format!("{}: {}, {}", s.label, s.value, s.angle)).collect();
            format!("{} {}", pick(language, "pie chart:", "वृत्तचित्र:"), list.join("; "))
        }
        Series::Histogram { classes, mark } => {
            let list: Vec<String> =
                (classes.iter()).map(|c| format!("{}–{}: {}", c.from, c.to, c.value)).collect();
            let opening = pick(language, "histogram:", "आयतचित्र:");
            let mark = mark.as_ref().map(|m| format!("; {}", m.label)).unwrap_or_default();
            format!("{opening} {}{mark}", list.join("; "))
        }
        Series::Ogive { points, readings } => {
            let opening = match (above, language) {
                (false, Language::En) => "less-than ogive through",
                (true, Language::En) => "more-than ogive through",
                (false, Language::Ne) => "भन्दा कम ओजाइभका बिन्दु:",
                (true, Language::Ne) => "भन्दा बढी ओजाइभका बिन्दु:",
            };
            let list: Vec<String> =
                points.iter().map(|[x, y]| format!("\\(({x}, {y})\\)")).collect();
            let read: Vec<String> = readings.iter().map(|r| format!("; {}", r.label)).collect();
            format!("{opening} {}{}", list.join(", "), read.concat())
        }
    }
}

fn shape(shape: &Shape, drawing: &Drawing, language: Language) -> String {
    let name = |k: usize| shape.corners.get(k).and_then(|c| c.name.as_deref());
    let mut parts = Vec::new();
    for edge in &shape.edges {
        let Some(label) = &edge.label else { continue };
        let label = write(label, language);
        match name(edge.ends.0).zip(name(edge.ends.1)) {
            Some((a, b)) => parts.push(format!("\\({a}{b}\\): {label}")),
            None => parts.push(label),
        }
    }
    for angle in &shape.angles {
        let at = name(angle.at).map(|n| format!("\\({n}\\)"));
        match (&angle.label, at, angle.right) {
            (_, Some(at), true) => parts.push(match language {
                Language::En => format!("right angle at {at}"),
                Language::Ne => format!("{at} मा समकोण"),
            }),
            (Some(label), at, _) => {
                let label = write(label, language);
                let at = at.map(|at| format!(" {at}")).unwrap_or_default();
                parts.push(format!("{}{at}: {label}", pick(language, "angle", "कोण")));
            }
            _ => {}
        }
    }
    whole(&write(&Label::Word(shape.title), language), parts, drawing.sketch, language)
}

/// The title, what is written in the figure, and a warning where lengths are not as they are.
fn whole(title: &str, parts: Vec<String>, sketch: bool, language: Language) -> String {
    let mut words = title.to_owned();
    if !parts.is_empty() {
        words = format!("{words}: {}", parts.join("; "));
    }
    if sketch {
        words += pick(language, " (not to scale)", " (नापअनुसार नभएको)");
    }
    words
}

fn solid(solid: &Solid, drawing: &Drawing, language: Language) -> String {
    let mut parts = Vec::new();
    let mut names = Vec::new();
    for body in &solid.bodies {
        let (name, sizes) = measures(body);
        names.push(pick(language, name.en, name.ne));
        for (of, size) in sizes {
            if let Some(label) = &size.label {
                let of = pick(language, of.en, of.ne);
                parts.push(format!("{of}: {}", write(label, language)));
            }
        }
    }
    let title = match &names[..] {
        [one] => (*one).to_owned(),
        [low, high, ..] if language == Language::En => format!("{low} with a {high} on it"),
        [low, high, ..] => format!("{low}माथि {high}"),
        [] => String::new(),
    };
    whole(&title, parts, drawing.sketch, language)
}

/// What a body is called, and its measures with theirs.
fn measures(body: &Body) -> (Text, Vec<(Text, &Size)>) {
    const fn text(en: &'static str, ne: &'static str) -> Text {
        Text { en, ne }
    }
    const RADIUS: Text = text("radius", "अर्धव्यास");
    const HEIGHT: Text = text("height", "उचाइ");
    const SLANT: Text = text("slant height", "छड्के उचाइ");
    const LENGTH: Text = text("length", "लम्बाइ");
    match body {
        Body::Cuboid { length, breadth, height } => (
            text("cuboid", "षड्मुखा"),
            vec![(LENGTH, length), (text("breadth", "चौडाइ"), breadth), (HEIGHT, height)],
        ),
        Body::Cylinder { radius, height } => {
            (text("cylinder", "बेलना"), vec![(RADIUS, radius), (HEIGHT, height)])
        }
        Body::Cone { radius, height, slant } => {
            (text("cone", "सोली"), vec![(RADIUS, radius), (HEIGHT, height), (SLANT, slant)])
        }
        Body::Frustum { lower, upper, height, slant } => (
            text("frustum of a cone", "सोलीको फ्रस्टम"),
            vec![
                (text("lower radius", "तलको अर्धव्यास"), lower),
                (text("upper radius", "माथिको अर्धव्यास"), upper),
                (HEIGHT, height),
                (SLANT, slant),
            ],
        ),
        Body::Sphere { radius } => (text("sphere", "गोला"), vec![(RADIUS, radius)]),
        Body::Hemisphere { radius, .. } => (text("hemisphere", "अर्धगोला"), vec![(RADIUS, radius)]),
        Body::Pyramid { side, height, slant } => (
            text("square pyramid", "वर्गाकार पिरामिड"),
            vec![(text("side of the base", "आधारको भुजा"), side), (HEIGHT, height), (SLANT, slant)],
        ),
        Body::Prism { sides: [a, b, c], length } => {
            let side = text("side", "भुजा");
            (text("prism", "प्रिज्म"), vec![(side, a), (side, b), (side, c), (LENGTH, length)])
        }
    }
}
