//! Plane figures, and the cost of covering or fencing them.

use super::{Kind, Law, Quantity, law, quantity, text};

const SIDE_L: Quantity = quantity("l", Kind::Length(1), "length", "लम्बाइ");
const SIDE_B: Quantity = quantity("b", Kind::Length(1), "breadth", "चौडाइ");
const BASE: Quantity = quantity("b", Kind::Length(1), "base", "आधार");
const SIDE_A: Quantity = quantity("a", Kind::Length(1), "side", "भुजा");
const H: Quantity = quantity("h", Kind::Length(1), "height", "उचाइ");
const R: Quantity = quantity("r", Kind::Length(1), "radius", "अर्धव्यास");
const P: Quantity = quantity("P", Kind::Length(1), "perimeter", "परिमिति");
const C: Quantity = quantity("C", Kind::Length(1), "circumference", "परिधि");
const AREA: Quantity = quantity("A", Kind::Length(2), "area", "क्षेत्रफल");
const PAR_A: Quantity = quantity("a", Kind::Length(1), "first parallel side", "पहिलो समानान्तर भुजा");
const PAR_B: Quantity =
    quantity("b", Kind::Length(1), "second parallel side", "दोस्रो समानान्तर भुजा");
const DIAG_P: Quantity = quantity("p", Kind::Length(1), "first diagonal", "पहिलो विकर्ण");
const DIAG_Q: Quantity = quantity("q", Kind::Length(1), "second diagonal", "दोस्रो विकर्ण");
const DIAGONAL: Quantity = quantity("d", Kind::Length(1), "diagonal", "विकर्ण");
const WALLS: Quantity =
    quantity("W", Kind::Length(2), "area of the four walls", "चार भित्ताको क्षेत्रफल");
const RATE1: Quantity =
    quantity("m", Kind::MoneyPer(1), "rate for a unit of length", "एकाइ लम्बाइको दर");
const RATE2: Quantity =
    quantity("m", Kind::MoneyPer(2), "rate for a unit of area", "एकाइ क्षेत्रफलको दर");
const COST: Quantity = quantity("K", Kind::Money, "cost", "खर्च");

pub(super) const LAWS: &[Law] = &[
    law(
        "rectangle-area",
        "A = l*b",
        &[AREA, SIDE_L, SIDE_B],
        &["rectangle"],
        text("Use the area of a rectangle", "आयतको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("A rectangle holds l rows of b unit squares.", "आयतमा b ओटा एकाइ वर्गका l लहर अटाउँछन्।"),
    ),
    law(
        "rectangle-perimeter",
        "P = 2*(l + b)",
        &[P, SIDE_L, SIDE_B],
        &["rectangle"],
        text("Use the perimeter of a rectangle", "आयतको परिमितिको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Length and breadth each occur twice on the way round.",
            "वरिपरि जाँदा लम्बाइ र चौडाइ दुई-दुई पटक आउँछन्।",
        ),
    ),
    law(
        "rectangle-diagonal",
        "d = sqrt(l^2 + b^2)",
        &[DIAGONAL, SIDE_L, SIDE_B],
        &["rectangle"],
        text("Use the diagonal of a rectangle", "आयतको विकर्णको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Two sides and the diagonal make a right-angled triangle: Pythagoras.",
            "दुई भुजा र विकर्णले समकोण त्रिभुज बनाउँछन्: पाइथागोरस साध्य।",
        ),
    ),
    law(
        "square-area",
        "A = a^2",
        &[AREA, SIDE_A],
        &["square"],
        text("Use the area of a square", "वर्गको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("A square is a rectangle with equal sides.", "वर्ग बराबर भुजा भएको आयत हो।"),
    ),
    law(
        "square-perimeter",
        "P = 4*a",
        &[P, SIDE_A],
        &["square"],
        text("Use the perimeter of a square", "वर्गको परिमितिको सूत्र प्रयोग गर्नुहोस्"),
        text("A square has four equal sides.", "वर्गका चार भुजा बराबर हुन्छन्।"),
    ),
    law(
        "square-diagonal",
        "d = sqrt(2)*a",
        &[DIAGONAL, SIDE_A],
        &["square"],
        text("Use the diagonal of a square", "वर्गको विकर्णको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "By Pythagoras the square of the diagonal is twice that of a side.",
            "पाइथागोरस साध्यअनुसार विकर्णको वर्ग भुजाको वर्गको दोब्बर हुन्छ।",
        ),
    ),
    law(
        "triangle-area",
        "A = 1/2*b*h",
        &[AREA, BASE, H],
        &["triangle"],
        text("Use the area of a triangle", "त्रिभुजको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "A triangle is half of a parallelogram with the same base and height.",
            "त्रिभुज उही आधार र उचाइ भएको समानान्तर चतुर्भुजको आधा हुन्छ।",
        ),
    ),
    law(
        "equilateral-area",
        "A = sqrt(3)/4*a^2",
        &[AREA, SIDE_A],
        &["equilateral"],
        text("Use the area of an equilateral triangle", "समबाहु त्रिभुजको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The height of an equilateral triangle is half of √3 times its side.",
            "समबाहु त्रिभुजको उचाइ भुजाको √3 गुणाको आधा हुन्छ।",
        ),
    ),
    law(
        "equilateral-perimeter",
        "P = 3*a",
        &[P, SIDE_A],
        &["equilateral"],
        text(
            "Use the perimeter of an equilateral triangle",
            "समबाहु त्रिभुजको परिमितिको सूत्र प्रयोग गर्नुहोस्",
        ),
        text("All three sides are equal.", "तीनै भुजा बराबर हुन्छन्।"),
    ),
    law(
        "parallelogram-area",
        "A = b*h",
        &[AREA, BASE, H],
        &["parallelogram"],
        text("Use the area of a parallelogram", "समानान्तर चतुर्भुजको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Cut off at one side and put on at the other it becomes a rectangle.",
            "एक छेउबाट काटेर अर्को छेउमा जोड्दा यो आयत बन्छ।",
        ),
    ),
    law(
        "trapezium-area",
        "A = 1/2*(a + b)*h",
        &[AREA, PAR_A, PAR_B, H],
        &["trapezium"],
        text("Use the area of a trapezium", "समलम्ब चतुर्भुजको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Two such figures make a parallelogram of base a + b.",
            "यस्ता दुई आकृति मिलेर a + b आधार भएको समानान्तर चतुर्भुज बन्छ।",
        ),
    ),
    law(
        "rhombus-area",
        "A = 1/2*p*q",
        &[AREA, DIAG_P, DIAG_Q],
        &["rhombus"],
        text("Use the area from the diagonals", "विकर्णबाट क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The diagonals cross at right angles and halve each other.",
            "विकर्णहरू समकोणमा काटिन्छन् र एकअर्कालाई आधा गर्छन्।",
        ),
    ),
    law(
        "circle-area",
        "A = pi*r^2",
        &[AREA, R],
        &["circle"],
        text("Use the area of a circle", "वृत्तको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The area of every circle is π times the square on its radius.",
            "हरेक वृत्तको क्षेत्रफल अर्धव्यासको वर्गको π गुणा हुन्छ।",
        ),
    ),
    law(
        "circle-circumference",
        "C = 2*pi*r",
        &[C, R],
        &["circle"],
        text("Use the circumference of a circle", "वृत्तको परिधिको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The circumference of every circle is π times its diameter.",
            "हरेक वृत्तको परिधि व्यासको π गुणा हुन्छ।",
        ),
    ),
    law(
        "four-walls",
        "W = 2*h*(l + b)",
        &[WALLS, H, SIDE_L, SIDE_B],
        &["room"],
        text("Use the area of four walls", "चार भित्ताको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Unrolled, the walls are a rectangle of the perimeter 2(l + b) and the height h.",
            "चार भित्ता फैलाउँदा लम्बाइ 2(l + b) र चौडाइ h भएको आयत बन्छ।",
        ),
    ),
    law(
        "room-floor",
        "A = l*b",
        &[AREA, SIDE_L, SIDE_B],
        &["floor"],
        text("Use the area of the floor", "भुइँको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("The floor is a rectangle.", "भुइँ आयताकार हुन्छ।"),
    ),
    law(
        "cost-of-walls",
        "K = W*m",
        &[COST, WALLS, RATE2],
        &["room"],
        text("Multiply the area by the rate", "क्षेत्रफललाई दरले गुणन गर्नुहोस्"),
        text("Each unit of area costs the rate.", "हरेक एकाइ क्षेत्रफलको खर्च दरबराबर हुन्छ।"),
    ),
    law(
        "cost-of-area",
        "K = A*m",
        &[COST, AREA, RATE2],
        &["floor", "area-cost"],
        text("Multiply the area by the rate", "क्षेत्रफललाई दरले गुणन गर्नुहोस्"),
        text("Each unit of area costs the rate.", "हरेक एकाइ क्षेत्रफलको खर्च दरबराबर हुन्छ।"),
    ),
    law(
        "square-ground",
        "A = a^2",
        &[AREA, SIDE_A],
        &["square-area-cost"],
        text("Use the area of a square", "वर्गको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("A square is a rectangle with equal sides.", "वर्ग बराबर भुजा भएको आयत हो।"),
    ),
    law(
        "cost-of-square-area",
        "K = A*m",
        &[COST, AREA, RATE2],
        &["square-area-cost"],
        text("Multiply the area by the rate", "क्षेत्रफललाई दरले गुणन गर्नुहोस्"),
        text("Each unit of area costs the rate.", "हरेक एकाइ क्षेत्रफलको खर्च दरबराबर हुन्छ।"),
    ),
    law(
        "rectangle-fence",
        "P = 2*(l + b)",
        &[P, SIDE_L, SIDE_B],
        &["fence"],
        text("Use the perimeter of a rectangle", "आयतको परिमितिको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Length and breadth each occur twice on the way round.",
            "वरिपरि जाँदा लम्बाइ र चौडाइ दुई-दुई पटक आउँछन्।",
        ),
    ),
    law(
        "square-fence",
        "P = 4*a",
        &[P, SIDE_A],
        &["square-fence"],
        text("Use the perimeter of a square", "वर्गको परिमितिको सूत्र प्रयोग गर्नुहोस्"),
        text("A square has four equal sides.", "वर्गका चार भुजा बराबर हुन्छन्।"),
    ),
    law(
        "cost-of-fence",
        "K = P*m",
        &[COST, P, RATE1],
        &["fence", "square-fence"],
        text("Multiply the perimeter by the rate", "परिमितिलाई दरले गुणन गर्नुहोस्"),
        text("Each unit of length costs the rate.", "हरेक एकाइ लम्बाइको खर्च दरबराबर हुन्छ।"),
    ),
];
