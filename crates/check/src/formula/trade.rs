//! Profit and loss, discount, value added tax, commission, exchange of currencies.

use super::{Kind, Law, Quantity, law, quantity, text};

const CP: Quantity = quantity("CP", Kind::Money, "cost price", "क्रय मूल्य");
const SP: Quantity = quantity("SP", Kind::Money, "selling price", "विक्रय मूल्य");
const MP: Quantity = quantity("MP", Kind::Money, "marked price", "अङ्कित मूल्य");
const G: Quantity = quantity("G", Kind::Money, "profit", "नाफा");
const GP: Quantity = quantity("g", Kind::Percent, "profit per cent", "नाफा प्रतिशत");
const L: Quantity = quantity("L", Kind::Money, "loss", "नोक्सान");
const LP: Quantity = quantity("l", Kind::Percent, "loss per cent", "नोक्सान प्रतिशत");
const D: Quantity = quantity("D", Kind::Money, "discount", "छुट");
const DP: Quantity = quantity("d", Kind::Percent, "rate of discount", "छुट दर");
const V: Quantity = quantity("V", Kind::Money, "VAT amount", "मूल्य अभिवृद्धि कर रकम");
const VP: Quantity = quantity("v", Kind::Percent, "rate of VAT", "मूल्य अभिवृद्धि करको दर");
const B: Quantity = quantity("B", Kind::Money, "price with VAT", "मूल्य अभिवृद्धि करसहितको मूल्य");
const SALES: Quantity = quantity("S", Kind::Money, "sales", "बिक्री रकम");
const COM: Quantity = quantity("C", Kind::Money, "commission", "कमिसन");
const COMP: Quantity = quantity("c", Kind::Percent, "rate of commission", "कमिसन दर");
const PART: Quantity = quantity("a", Kind::Number, "part", "भाग");
const WHOLE: Quantity = quantity("b", Kind::Number, "whole", "जम्मा");
const HUNDREDTHS: Quantity = quantity("p", Kind::Percent, "per cent", "प्रतिशत");
const HOME: Quantity = quantity("N", Kind::Money, "sum in rupees", "रुपैयाँमा रकम");
const ABROAD: Quantity =
    quantity("F", Kind::Foreign, "sum in foreign currency", "विदेशी मुद्रामा रकम");
const EXCHANGE: Quantity = quantity("E", Kind::Exchange, "rate of exchange", "विनिमय दर");

const TRADE: &[&str] = &["trade"];

pub(super) const LAWS: &[Law] = &[
    law(
        "profit",
        "G = SP - CP",
        &[G, SP, CP],
        TRADE,
        text("Subtract the cost price from the selling price", "विक्रय मूल्यबाट क्रय मूल्य घटाउनुहोस्"),
        text(
            "The profit is what the selling price is more than the cost price.",
            "विक्रय मूल्य क्रय मूल्यभन्दा जति बढी छ, त्यही नाफा हो।",
        ),
    ),
    law(
        "loss",
        "L = CP - SP",
        &[L, CP, SP],
        TRADE,
        text("Subtract the selling price from the cost price", "क्रय मूल्यबाट विक्रय मूल्य घटाउनुहोस्"),
        text(
            "The loss is what the selling price is less than the cost price.",
            "विक्रय मूल्य क्रय मूल्यभन्दा जति कम छ, त्यही नोक्सान हो।",
        ),
    ),
    law(
        "profit-per-cent",
        "g = (SP - CP)/CP*100",
        &[GP, SP, CP],
        TRADE,
        text("Use the formula of profit per cent", "नाफा प्रतिशतको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The profit is SP - CP; profit per cent says how many hundredths of the cost price it is.",
            "नाफा SP - CP हो; नाफा प्रतिशतले त्यो क्रय मूल्यको कति प्रतिशत हो भन्ने जनाउँछ।",
        ),
    ),
    law(
        "loss-per-cent",
        "l = (CP - SP)/CP*100",
        &[LP, SP, CP],
        TRADE,
        text("Use the formula of loss per cent", "नोक्सान प्रतिशतको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The loss is CP - SP; loss per cent says how many hundredths of the cost price it is.",
            "नोक्सान CP - SP हो; नोक्सान प्रतिशतले त्यो क्रय मूल्यको कति प्रतिशत हो भन्ने जनाउँछ।",
        ),
    ),
    law(
        "selling-price-at-profit",
        "SP = CP*(100 + g)/100",
        &[SP, CP, GP],
        TRADE,
        text("Use the selling price at a profit", "नाफा हुँदाको विक्रय मूल्यको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "At a profit of g per cent, what cost Rs 100 is sold for Rs 100 + g.",
            "g प्रतिशत नाफा हुँदा रु. 100 मा किनेको वस्तु रु. 100 + g मा बेचिन्छ।",
        ),
    ),
    law(
        "selling-price-at-loss",
        "SP = CP*(100 - l)/100",
        &[SP, CP, LP],
        TRADE,
        text("Use the selling price at a loss", "नोक्सान हुँदाको विक्रय मूल्यको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "At a loss of l per cent, what cost Rs 100 is sold for Rs 100 - l.",
            "l प्रतिशत नोक्सान हुँदा रु. 100 मा किनेको वस्तु रु. 100 - l मा बेचिन्छ।",
        ),
    ),
    law(
        "amount-of-profit",
        "G = CP*g/100",
        &[G, CP, GP],
        TRADE,
        text("Take the profit from the cost price", "क्रय मूल्यबाट नाफा निकाल्नुहोस्"),
        text(
            "A profit of g per cent is g hundredths of the cost price.",
            "g प्रतिशत नाफा भनेको क्रय मूल्यको g प्रतिशत हो।",
        ),
    ),
    law(
        "amount-of-loss",
        "L = CP*l/100",
        &[L, CP, LP],
        TRADE,
        text("Take the loss from the cost price", "क्रय मूल्यबाट नोक्सान निकाल्नुहोस्"),
        text(
            "A loss of l per cent is l hundredths of the cost price.",
            "l प्रतिशत नोक्सान भनेको क्रय मूल्यको l प्रतिशत हो।",
        ),
    ),
    law(
        "discount-amount",
        "D = MP*d/100",
        &[D, MP, DP],
        TRADE,
        text("Take the discount from the marked price", "अङ्कित मूल्यमा छुट निकाल्नुहोस्"),
        text(
            "A discount of d per cent is d hundredths of the marked price.",
            "d प्रतिशत छुट भनेको अङ्कित मूल्यको d प्रतिशत हो।",
        ),
    ),
    law(
        "discount",
        "D = MP - SP",
        &[D, MP, SP],
        TRADE,
        text("Subtract the selling price from the marked price", "अङ्कित मूल्यबाट विक्रय मूल्य घटाउनुहोस्"),
        text(
            "The discount is what the selling price is less than the marked price.",
            "विक्रय मूल्य अङ्कित मूल्यभन्दा जति कम छ, त्यही छुट हो।",
        ),
    ),
    law(
        "selling-price-after-discount",
        "SP = MP*(100 - d)/100",
        &[SP, MP, DP],
        TRADE,
        text("Use the selling price after the discount", "छुटपछिको विक्रय मूल्यको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "With a discount of d per cent, what is marked Rs 100 is sold for Rs 100 - d.",
            "d प्रतिशत छुट दिँदा रु. 100 अङ्कित भएको वस्तु रु. 100 - d मा बेचिन्छ।",
        ),
    ),
    law(
        "discount-per-cent",
        "d = (MP - SP)/MP*100",
        &[DP, MP, SP],
        TRADE,
        text("Use the formula of the rate of discount", "छुट दरको सूत्र प्रयोग गर्नुहोस्"),
        text(
            "The discount is MP - SP; its rate says how many hundredths of the marked price it is.",
            "छुट MP - SP हो; छुट दरले त्यो अङ्कित मूल्यको कति प्रतिशत हो भन्ने जनाउँछ।",
        ),
    ),
    law(
        "vat-amount",
        "V = SP*v/100",
        &[V, SP, VP],
        TRADE,
        text("Take the VAT of the selling price", "विक्रय मूल्यमा मूल्य अभिवृद्धि कर निकाल्नुहोस्"),
        text(
            "VAT is charged on the selling price, after any discount.",
            "मूल्य अभिवृद्धि कर छुटपछिको विक्रय मूल्यमा लाग्छ।",
        ),
    ),
    law(
        "price-with-vat",
        "B = SP*(100 + v)/100",
        &[B, SP, VP],
        TRADE,
        text("Add the VAT to the selling price", "विक्रय मूल्यमा मूल्य अभिवृद्धि कर जोड्नुहोस्"),
        text(
            "With VAT at v per cent, what is sold for Rs 100 costs Rs 100 + v.",
            "मूल्य अभिवृद्धि कर v प्रतिशत हुँदा रु. 100 को वस्तुलाई रु. 100 + v पर्छ।",
        ),
    ),
    law(
        "vat-difference",
        "V = B - SP",
        &[V, B, SP],
        TRADE,
        text("Subtract the price without VAT", "करबिनाको मूल्य घटाउनुहोस्"),
        text(
            "The VAT amount is the difference of the prices with and without it.",
            "करसहित र करबिनाको मूल्यको फरक नै मूल्य अभिवृद्धि कर रकम हो।",
        ),
    ),
    law(
        "commission",
        "C = S*c/100",
        &[COM, SALES, COMP],
        &["commission"],
        text("Take the commission of the sales", "बिक्री रकमको कमिसन निकाल्नुहोस्"),
        text(
            "A commission of c per cent is c hundredths of the sales.",
            "c प्रतिशत कमिसन भनेको बिक्री रकमको c प्रतिशत हो।",
        ),
    ),
    law(
        "per-cent",
        "a = b*p/100",
        &[PART, WHOLE, HUNDREDTHS],
        &["percent"],
        text("Use the meaning of per cent", "प्रतिशतको अर्थ प्रयोग गर्नुहोस्"),
        text(
            "p per cent of a number is p hundredths of it.",
            "कुनै सङ्ख्याको p प्रतिशत भनेको त्यसको p शतांश हो।",
        ),
    ),
    law(
        "exchange",
        "N = F*E",
        &[HOME, ABROAD, EXCHANGE],
        &["exchange"],
        text("Multiply by the rate of exchange", "विनिमय दरले गुणन गर्नुहोस्"),
        text(
            "Each unit of the foreign currency is worth E rupees.",
            "विदेशी मुद्राको हरेक एकाइको मूल्य E रुपैयाँ हुन्छ।",
        ),
    ),
];
