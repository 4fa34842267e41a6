//! Solids: surface and volume.

use super::{Kind, Law, Quantity, law, quantity, text};

const SIDE_L: Quantity = quantity("l", Kind::Length(1), "length", "लम्बाइ");
const SIDE_B: Quantity = quantity("b", Kind::Length(1), "breadth", "चौडाइ");
const SIDE_A: Quantity = quantity("a", Kind::Length(1), "side", "भुजा");
const H: Quantity = quantity("h", Kind::Length(1), "height", "उचाइ");
const R: Quantity = quantity("r", Kind::Length(1), "radius", "अर्धव्यास");
const D: Quantity = quantity("d", Kind::Length(1), "diameter", "व्यास");
const V: Quantity = quantity("V", Kind::Length(3), "volume", "आयतन");
const CSA: Quantity = quantity("S", Kind::Length(2), "curved surface area", "वक्र सतहको क्षेत्रफल");
const LSA: Quantity = quantity("S", Kind::Length(2), "lateral surface area", "छड्के सतहको क्षेत्रफल");
const TSA: Quantity = quantity("T", Kind::Length(2), "total surface area", "पूरा सतहको क्षेत्रफल");
const SLANT: Quantity = quantity("s", Kind::Length(1), "slant height", "छड्के उचाइ");
const BASE_AREA: Quantity = quantity("A", Kind::Length(2), "area of the base", "आधारको क्षेत्रफल");
const H_CYL: Quantity = quantity("h", Kind::Length(1), "height of the cylinder", "बेलनाको उचाइ");
const H_CONE: Quantity = quantity("k", Kind::Length(1), "height of the cone", "सोलीको उचाइ");

pub(super) const LAWS: &[Law] = &[
    law(
        "radius-of-diameter",
        "r = d/2",
        &[R, D],
        &["circle", "cylinder", "cone", "sphere", "hemisphere"],
        text("Take half of the diameter", "व्यासको आधा लिनुहोस्"),
        text("The radius is half of the diameter.", "अर्धव्यास व्यासको आधा हुन्छ।"),
    ),
    law(
        "cube-volume",
        "V = a^3",
        &[V, SIDE_A],
        &["cube"],
        text("Use the volume of a cube", "घनको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text("A cube is a cuboid with equal edges.", "घन बराबर किनारा भएको षड्मुखा हो।"),
    ),
    law(
        "cube-surface",
        "T = 6*a^2",
        &[TSA, SIDE_A],
        &["cube"],
        text("Use the total surface area of a cube", "घनको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("A cube has six equal square faces.", "घनका छ ओटा बराबर वर्गाकार सतह हुन्छन्।"),
    ),
    law(
        "cube-lateral",
        "S = 4*a^2",
        &[LSA, SIDE_A],
        &["cube"],
        text("Use the lateral surface area of a cube", "घनको छड्के सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text("Four of the six faces stand upright.", "छ ओटा सतहमध्ये चार ओटा ठाडा हुन्छन्।"),
    ),
    law(
        "cuboid-volume",
        "V = l*b*h",
        &[V, SIDE_L, SIDE_B, H],
        &["cuboid"],
        text("Use the volume of a cuboid", "षड्मुखाको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The base holds l·b unit cubes, in h layers.",
            "आधारमा l·b ओटा एकाइ घन अटाउँछन्, र h तह हुन्छन्।",
        ),
    ),
    law(
        "cuboid-surface",
        "T = 2*(l*b + b*h + l*h)",
        &[TSA, SIDE_L, SIDE_B, H],
        &["cuboid"],
        text(
            "Use the total surface area of a cuboid",
            "षड्मुखाको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "The six faces are three pairs of equal rectangles.",
            "छ ओटा सतह बराबर आयतका तीन जोडी हुन्।",
        ),
    ),
    law(
        "cuboid-lateral",
        "S = 2*h*(l + b)",
        &[LSA, H, SIDE_L, SIDE_B],
        &["cuboid"],
        text(
            "Use the lateral surface area of a cuboid",
            "षड्मुखाको छड्के सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Unrolled, the upright faces are a rectangle of the perimeter 2(l + b) and the height h.",
            "ठाडा सतह फैलाउँदा लम्बाइ 2(l + b) र चौडाइ h भएको आयत बन्छ।",
        ),
    ),
    law(
        "cylinder-volume",
        "V = pi*r^2*h",
        &[V, R, H],
        &["cylinder"],
        text("Use the volume of a cylinder", "बेलनाको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The volume is the area of the base, πr², times the height.",
            "आधारको क्षेत्रफल πr² लाई उचाइले गुणन गर्दा आयतन आउँछ।",
        ),
    ),
    law(
        "cylinder-curved",
        "S = 2*pi*r*h",
        &[CSA, R, H],
        &["cylinder"],
        text(
            "Use the curved surface area of a cylinder",
            "बेलनाको वक्र सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "Unrolled it is a rectangle of the circumference 2πr and the height h.",
            "फैलाउँदा यो लम्बाइ 2πr र चौडाइ h भएको आयत बन्छ।",
        ),
    ),
    law(
        "cylinder-total",
        "T = 2*pi*r*(r + h)",
        &[TSA, R, H],
        &["cylinder"],
        text(
            "Use the total surface area of a cylinder",
            "बेलनाको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "The curved surface 2πrh and two circles πr² make 2πr(r + h).",
            "वक्र सतह 2πrh र दुई वृत्त πr² मिलेर 2πr(r + h) हुन्छ।",
        ),
    ),
    law(
        "cone-volume",
        "V = 1/3*pi*r^2*h",
        &[V, R, H],
        &["cone"],
        text("Use the volume of a cone", "सोलीको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "A cone is a third of the cylinder with the same base and height.",
            "सोली उही आधार र उचाइ भएको बेलनाको एक तिहाइ हुन्छ।",
        ),
    ),
    law(
        "cone-curved",
        "S = pi*r*s",
        &[CSA, R, SLANT],
        &["cone"],
        text("Use the curved surface area of a cone", "सोलीको वक्र सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Unrolled it is a sector of radius s with an arc of 2πr.",
            "फैलाउँदा यो अर्धव्यास s र चाप 2πr भएको वृत्तखण्ड बन्छ।",
        ),
    ),
    law(
        "cone-total",
        "T = pi*r*(r + s)",
        &[TSA, R, SLANT],
        &["cone"],
        text("Use the total surface area of a cone", "सोलीको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The curved surface πrs and the base πr² make πr(r + s).",
            "वक्र सतह πrs र आधार πr² मिलेर πr(r + s) हुन्छ।",
        ),
    ),
    law(
        "cone-slant",
        "s = sqrt(r^2 + h^2)",
        &[SLANT, R, H],
        &["cone"],
        text("Use the slant height of a cone", "सोलीको छड्के उचाइको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Radius, height and slant height make a right-angled triangle: Pythagoras.",
            "अर्धव्यास, उचाइ र छड्के उचाइले समकोण त्रिभुज बनाउँछन्: पाइथागोरस साध्य।",
        ),
    ),
    law(
        "sphere-volume",
        "V = 4/3*pi*r^3",
        &[V, R],
        &["sphere"],
        text("Use the volume of a sphere", "गोलाको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "A sphere is two thirds of the cylinder that just holds it.",
            "गोला आफू ठ्याक्क अटाउने बेलनाको दुई तिहाइ हुन्छ।",
        ),
    ),
    law(
        "sphere-surface",
        "T = 4*pi*r^2",
        &[TSA, R],
        &["sphere"],
        text("Use the surface area of a sphere", "गोलाको सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The surface of a sphere is four times the circle of the same radius.",
            "गोलाको सतह उही अर्धव्यासको वृत्तको चार गुणा हुन्छ।",
        ),
    ),
    law(
        "hemisphere-volume",
        "V = 2/3*pi*r^3",
        &[V, R],
        &["hemisphere"],
        text("Use the volume of a hemisphere", "अर्धगोलाको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text("A hemisphere is half of a sphere.", "अर्धगोला गोलाको आधा हुन्छ।"),
    ),
    law(
        "hemisphere-curved",
        "S = 2*pi*r^2",
        &[CSA, R],
        &["hemisphere"],
        text(
            "Use the curved surface area of a hemisphere",
            "अर्धगोलाको वक्र सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text("It is half of the surface of a sphere.", "यो गोलाको सतहको आधा हुन्छ।"),
    ),
    law(
        "hemisphere-total",
        "T = 3*pi*r^2",
        &[TSA, R],
        &["hemisphere"],
        text(
            "Use the total surface area of a hemisphere",
            "अर्धगोलाको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "The curved surface 2πr² and the circle πr² make 3πr².",
            "वक्र सतह 2πr² र वृत्त πr² मिलेर 3πr² हुन्छ।",
        ),
    ),
    law(
        "pyramid-volume",
        "V = 1/3*a^2*h",
        &[V, SIDE_A, H],
        &["pyramid"],
        text(
            "Use the volume of a pyramid with a square base",
            "वर्गाकार पिरामिडको आयतनको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "A pyramid is a third of the prism with the same base and height.",
            "पिरामिड उही आधार र उचाइ भएको प्रिज्मको एक तिहाइ हुन्छ।",
        ),
    ),
    law(
        "pyramid-lateral",
        "S = 2*a*s",
        &[LSA, SIDE_A, SLANT],
        &["pyramid"],
        text(
            "Use the lateral surface area of a pyramid with a square base",
            "वर्गाकार पिरामिडको त्रिभुजाकार सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "The four faces are triangles of base a and height s.",
            "चार ओटा सतह आधार a र उचाइ s भएका त्रिभुज हुन्।",
        ),
    ),
    law(
        "pyramid-total",
        "T = a^2 + 2*a*s",
        &[TSA, SIDE_A, SLANT],
        &["pyramid"],
        text(
            "Use the total surface area of a pyramid with a square base",
            "वर्गाकार पिरामिडको पूरा सतहको क्षेत्रफलको सूत्र प्रयोग गर्नुहोस्",
        ),
        text(
            "The base a² and four triangles of base a and height s.",
            "आधार a² र आधार a, उचाइ s भएका चार त्रिभुज हुन्छन्।",
        ),
    ),
    law(
        "pyramid-slant",
        "s = sqrt((a/2)^2 + h^2)",
        &[SLANT, SIDE_A, H],
        &["pyramid"],
        text("Use the slant height of a pyramid", "पिरामिडको छड्के उचाइको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "Half of the side, the height and the slant height make a right-angled triangle.",
            "भुजाको आधा, उचाइ र छड्के उचाइले समकोण त्रिभुज बनाउँछन्।",
        ),
    ),
    law(
        "prism-volume",
        "V = A*h",
        &[V, BASE_AREA, H],
        &["prism"],
        text("Use the volume of a prism", "प्रिज्मको आयतनको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The volume is the area of the base times the height.",
            "आधारको क्षेत्रफललाई उचाइले गुणन गर्दा आयतन आउँछ।",
        ),
    ),
    law(
        "cone-on-cylinder",
        "V = pi*r^2*h + 1/3*pi*r^2*k",
        &[V, R, H_CYL, H_CONE],
        &["cone-on-cylinder"],
        text("Add the volumes of cylinder and cone", "बेलना र सोलीको आयतन जोड्नुहोस्"),
        text(
            "The solid is made of a cylinder and a cone on the same base.",
            "यो ठोस उही आधारमा रहेका बेलना र सोली मिलेर बनेको छ।",
        ),
    ),
    law(
        "hemisphere-on-cylinder",
        "V = pi*r^2*h + 2/3*pi*r^3",
        &[V, R, H_CYL],
        &["hemisphere-on-cylinder"],
        text("Add the volumes of cylinder and hemisphere", "बेलना र अर्धगोलाको आयतन जोड्नुहोस्"),
        text(
            "The solid is made of a cylinder and a hemisphere of the same radius.",
            "यो ठोस उही अर्धव्यासका बेलना र अर्धगोला मिलेर बनेको छ।",
        ),
    ),
    law(
        "cone-on-hemisphere",
        "V = 1/3*pi*r^2*k + 2/3*pi*r^3",
        &[V, R, H_CONE],
        &["cone-on-hemisphere"],
        text("Add the volumes of cone and hemisphere", "सोली र अर्धगोलाको आयतन जोड्नुहोस्"),
        text(
            "The solid is made of a cone and a hemisphere of the same radius.",
            "यो ठोस उही अर्धव्यासका सोली र अर्धगोला मिलेर बनेको छ।",
        ),
    ),
];
