//! Progressions, data, counting and surveys: what is understood, and what must not be.

fn understood(text: &str) -> Result<String, String> {
    let read = question::read(text).map_err(|not| not.to_string())?;
    Ok(question::describe(&read.task, &syntax::plain).join(" "))
}

/// Questions that look like ones that are known, but ask something else or leave something open.
const REFUSED: &[&str] = &[
    // A sum without an end.
    "Find the sum of the series 3 + 7 + 11 + ...",
    "Find the sum of the AP 3, 7, 11, ...",
    // No progression, or none that is named.
    "Find the 10th term of the sequence 1, 2, 4, 8, 15, ...",
    "Find the 10th term of the series whose first term is 4.",
    "The first term of an AP is 4. The common ratio of a GP is 3. Find the 5th term.",
    "Find the sum of n numbers.",
    // A table that is not one of frequencies.
    "Find the median of the following data: Marks less than: 10, 20, 30 No. of students: 4, 9, 12",
    "Find the mean of the following data: Marks: 0-10, 10-20, 20-30 Cumulative frequency: 4, 9, 12",
    "Find the mean of the following data: Marks: 0-10, 10-20, 20-30 No. of students: 4, 9",
    "Find the mean of the following data: Height: 10, 20, 30 Weight: 4, 9, 12",
    "The marks obtained by 31 students are given below. Marks: 0-10, 10-20, 20-30 No. of students: 4, 9, 12. Find the mean.",
    "Find the mean of the following data: Marks: 0-10, 10-20, 20-30 No. of students: 4, p, 12",
    "The mean of 10 numbers is 15. Find their median.",
    "The mean of 20 observations was found to be 15 but 12 was wrongly read as 21. Find the correct mean.",
    "Find the mean of the following data: Income: 1,000, 2,000 Frequency: 3, 4, 5, 6",
    "Find the mean of the following data: Number of goals: 0, 1, 2 Matches: 4, 9, 12",
    "The squares of the marks of 3 students are 4, 9, 16. Find the mean.",
    // Conditions that change the number of ways.
    "In how many ways can the letters of the word NEPAL be arranged so that the vowels come together?",
    "In how many ways can the letters of the word NEPAL be arranged if the vowels come together?",
    "How many words can be formed from the letters of the word SUNDAY beginning with S?",
    "In how many ways can 6 people be seated around a round table if two of them sit together?",
    "In how many ways can a committee of 5 be formed from 6 men and 4 women if a particular man is always included?",
    "How many 3 digit numbers can be formed from the digits 0, 1, 2, 3 without repetition?",
    "How many even 3 digit numbers can be formed from the digits 1, 2, 3, 4?",
    "How many 3 digit numbers can be formed from the digits 1, 2, 3 which are greater than 200?",
    "In how many ways can 3 red and 2 blue balls be chosen from 5 red and 6 green balls?",
    // Powers that are none of a sum of two terms.
    "Find the middle term in the expansion of (x + y + 1)^6",
    "Find the coefficient of x^2 in the expansion of (1 + x)^n",
    // Surveys that say something else.
    "In a survey of 100 people, 60 like tea, 45 like coffee and 25 like both. How many like milk?",
    "In a survey of 100 people, 60 like tea and 25 do not like coffee. How many like both?",
    "In a survey, 60% of people like tea, 45% like coffee and 25 like both. How many like neither?",
];

#[test]
fn what_looks_alike_is_refused() {
    let read: Vec<String> = REFUSED
        .iter()
        .filter_map(|text| understood(text).ok().map(|read| format!("{text}\n   {read}")))
        .collect();
    assert!(read.is_empty(), "{} read:\n{}", read.len(), read.join("\n"));
}

const READ: &[(&str, &str)] = &[
    (
        "In an AP, a = 5 and d = 2. Find t_30.",
        "Of the arithmetic progression with term 1 5, common difference 2, find term 30.",
    ),
    (
        "The sum of the first 10 terms of an AP is 175 and the common difference is 3. Find the first term.",
        "Of the arithmetic progression with sum of 10 terms 175, common difference 3, find term 1.",
    ),
    (
        "Marks: 0-10, 10-20 No. of students: 4, 6. Find the median.",
        "Find the median of 0-10: 4, 10-20: 6.",
    ),
    (
        "Number of students: 4, 6 Marks: 0-10, 10-20. Find the mean.",
        "Find the mean of 0-10: 4, 10-20: 6.",
    ),
    (
        "x: 1, 2, 3 y: 2, 4, 6. Find the coefficient of correlation.",
        "Find the coefficient of correlation of (1, 2), (2, 4), (3, 6).",
    ),
    (
        "How many 3-digit numbers can be formed with the digits 1, 3, 5, 7 if repetition is allowed?",
        "Find in how many ways 3 places are filled from 4 things that may be repeated.",
    ),
    (
        "In how many ways can a committee of 4 be formed from 5 men and 3 women if it contains at least one woman?",
        "Find in how many ways 4 things are chosen: any of 5, 1 to 3 of 3.",
    ),
    (
        "If n(A) = 40, n(B) = 35 and n(A ∪ B) = 60, find n(A ∩ B).",
        "Of the sets A, B, the members are: in A 40, in B 35, in at least one 60. Find the number in all of them.",
    ),
    // A function keeps its meaning, whatever its name.
    ("If n(x) = 2x + 1, find n(3).", "Let n(x) = 2*x + 1. Evaluate n(3)."),
];

#[test]
fn what_is_understood_is_said() {
    for (text, expected) in READ {
        assert_eq!(understood(text).as_deref(), Ok(*expected), "{text}");
    }
}
