//! Word problems that look like known ones and are not: none may be read as something else.

use check::Goal;

fn is_refused(text: &str) -> bool {
    !matches!(question::read(text).map(|read| read.task.goal), Ok(Goal::Apply(_)))
}

#[test]
fn what_is_not_covered_is_not_read() {
    for text in [
        // Something more is said.
        "Find the compound interest on Rs. 12,000 for 2 years at 10% p.a. if Rs. 500 is paid back each year.",
        "Find the simple interest on Rs. 5000 for 3 years at 8% per annum for the first year.",
        "A man bought a bicycle for Rs. 5000, spent Rs. 200 on its repair and sold it for Rs. 6000. Find his profit percent.",
        "By selling an article for Rs. 720, a man loses 10%. At what price should he sell it to gain 5%?",
        "Find the area of a rectangle of length 12 cm and breadth 8 cm with a path 1 m wide around it.",
        "A room is 12 m long, 9 m wide and 5 m high with a door. Find the cost of painting its four walls at Rs. 60 per sq. m.",
        "Find the volume of a hollow cylinder of radius 7 cm and height 10 cm.",
        "Find the compound interest on Rs. 12,000 for 2 years at 10% in the first year and 12% in the second year.",
        "A sum of money doubles itself in 8 years. Find the rate of interest.",
        "Ram borrowed Rs. 5000 and paid Rs. 6000 after 2 years. Find the rate of interest.",
        "The price of a land is Rs. 5,00,000. At 10% per annum find its price after 2 years.",
        "The population of a town is 40,000. It increases by 5% in the first year and decreases by 2% in the second year. Find the population after 2 years.",
        "A shopkeeper sold two watches for Rs. 1200 each at a profit of 20%. Find the cost price.",
        "The marked price of a bag is Rs. 2000. After two successive discounts of 10% and 5% it is sold. Find the selling price.",
        "If 5 men can do a work in 8 days, how many days will 10 women take to do the same work?",
        "If the cost of 5 pens is Rs. 150, find the cost of 8 books.",
        // Something is missing.
        "Find the compound interest on Rs. 12,000 at 10% p.a.",
        "Find the area of a rectangle of length 12 cm.",
        "Find the volume of a cone of radius 7 cm.",
        "A man bought a bicycle for Rs. 5000. Find his profit percent.",
        // Two things are asked.
        "Find the simple interest and the amount of Rs. 5000 for 3 years at 8% per annum.",
        "Find the amount and the interest of Rs. 5000 for 3 years at 8% per annum.",
        "Find the amount and the compound interest of Rs. 5000 for 3 years at 8% per annum.",
        "Find the area and the perimeter of a rectangle of length 12 cm and breadth 8 cm.",
        // A number too many.
        "Find the area of a circle of radius 7 cm and height 3 cm.",
        "Find the simple interest on Rs. 5000 and Rs. 6000 for 3 years at 8% per annum.",
        // Units that do not fit.
        "Find the area of a rectangle of length 12 cm and breadth 8 kg.",
        "Find the cost of carpeting a room 8 m long and 6 m broad at Rs. 150 per metre.",
        "रु. 5000 को वार्षिक 8% ब्याजदरले साधारण ब्याज पत्ता लगाउनुहोस्।",
        "एउटा घडी रु. 800 मा किनेर रु. 50 खर्च गरी रु. 1000 मा बेच्दा नाफा प्रतिशत कति हुन्छ?",
    ] {
        assert!(is_refused(text), "{text}: {:?}", question::read(text).map(|r| r.task));
    }
}

/// The same question in other words is the same task.
#[test]
fn ways_of_asking() {
    for same in [
        &[
            "Find the compound interest on Rs. 12,000 for 2 years at 10% p.a.",
            "Find the compound interest on NRs 12000 at 10 percent per annum for 2 years.",
            "Calculate the compound interest on Rs. 12,000 at the rate of 10% per year in two years.",
            "What is the compound interest on Rs 12000 for 2 years at 10% per annum?",
            "At 10% p.a., find the compound interest on $\\text{Rs. }12000$ for 2 years.",
            "रु. 12,000 को वार्षिक 10% चक्रीय ब्याजदरले 2 वर्षको ब्याज पत्ता लगाउनुहोस्",
            "रु. १२,००० को वार्षिक १०% चक्रीय ब्याजदरले २ वर्षको ब्याज निकाल्नुहोस्।",
        ][..],
        &[
            "Find the volume of a cylinder of radius 7 cm and height 10 cm.",
            "Find the volume of a cylinder whose radius is 7 cm and height is 10 cm.",
            "A cylinder has radius 7 cm and height 10 cm. Find its volume.",
        ],
    ] {
        let goals: Vec<_> = same
            .iter()
            .map(|text| match question::read(text).map(|read| read.task.goal) {
                Ok(Goal::Apply(mut question)) => {
                    question.known.sort_by(|a, b| a.0.cmp(&b.0));
                    question
                }
                other => panic!("{text}: {other:?}"),
            })
            .collect();
        for (text, goal) in same.iter().zip(&goals) {
            assert_eq!(goal, &goals[0], "{text}");
        }
    }
}
