//! Times of day: how long from one to another, and what time it is after so many minutes.

use super::arithmetic;
use crate::declare::rules;
use crate::{Derivation, Unsolved, Work, numeral};
use algebra::Integer;
use check::Claim;
use syntax::Expr;

rules! {
    MINUTES_OF_TIMES = "count-minutes-from-midnight",
        "Count both times in minutes from midnight" / "दुवै समयलाई मध्यरातदेखिको मिनेटमा लेख्नुहोस्",
        "An hour has 60 minutes; {1} is {3} minutes after midnight and {0} is {2}."
            / "एक घण्टामा 60 मिनेट हुन्छ; {1} मध्यरातको {3} मिनेटपछि र {0} मध्यरातको {2} मिनेटपछि हो।";
    NEXT_DAY = "next-day",
        "The second time is on the next day" / "दोस्रो समय भोलिपल्टको हो",
        "A day has 1440 minutes." / "एक दिनमा 1440 मिनेट हुन्छ।";
    MINUTES_OF_TIME = "write-time-in-minutes",
        "Count in minutes from midnight" / "मध्यरातदेखिको मिनेटमा लेख्नुहोस्",
        "{0} is {1} minutes after midnight." / "{0} भनेको मध्यरातको {1} मिनेटपछि हो।";
    WHOLE_DAYS = "leave-whole-days-out",
        "Leave whole days out" / "पूरा दिनहरू छोड्नुहोस्",
        "After 1440 minutes the clock shows the same time again."
            / "1440 मिनेटपछि घडीले फेरि उही समय देखाउँछ।";
    TIME_OF_MINUTES = "write-as-time",
        "Write as a time of day" / "समयको रूपमा लेख्नुहोस्",
        "Divide by 60: the quotient is the hour, the remainder the minutes."
            / "60 ले भाग गर्नुहोस्: भागफल घण्टा र शेष मिनेट हो।";
}

const DAY: i64 = 24 * 60;

/// Minutes from one time of day forward to another.
pub(crate) fn elapsed(from: &Expr, to: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let (Some(start), Some(end)) = (minutes(from), minutes(to)) else {
        return super::unknown("times of day");
    };
    let mut derivation = Derivation::new(Expr::List(vec![from.clone(), to.clone()]));
    let [first, second] = [start, end].map(Expr::integer);
    let arguments = vec![from.clone(), to.clone(), first.clone(), second.clone()];
    let difference = Expr::sum(vec![second.clone(), first.clone().negated()]);
    derivation.step(&MINUTES_OF_TIMES, Claim::States, difference, arguments);
    if end < start {
        let with_day = Expr::sum(vec![second, Expr::integer(DAY), first.negated()]);
        derivation.step(&NEXT_DAY, Claim::States, with_day, Vec::new());
    }
    let worked = arithmetic::solve(&derivation.result().clone(), work)?;
    derivation.append(worked);
    Ok(derivation)
}

/// The time of day so many minutes after another, or before it.
pub(crate) fn shift(time: &Expr, offset: &Expr, work: &Work<'_>) -> Result<Derivation, Unsolved> {
    let Some(start) = minutes(time) else { return super::unknown("times of day") };
    let mut derivation = Derivation::new(time.clone());
    let sum = Expr::sum(vec![Expr::integer(start), offset.clone()]);
    let arguments = vec![time.clone(), Expr::integer(start)];
    derivation.step(&MINUTES_OF_TIME, Claim::States, sum.clone(), arguments);
    let settled = arithmetic::settle(std::slice::from_ref(&sum), &|mut v| v.remove(0), work)?;
    derivation.append(settled.derivation);
    let total = settled.values.into_iter().next().flatten();
    let Some(total) = total.as_ref().and_then(numeral::as_integer) else {
        return super::unknown("parts of minutes");
    };
    let day = Integer::from(DAY);
    let rest = ((total % &day) + &day) % &day;
    derivation.step(&WHOLE_DAYS, Claim::States, Expr::integer(rest.clone()), Vec::new());
    let rest = u32::try_from(&rest).expect("less than the minutes of a day");
    let answer = Expr::Time(rest / 60, rest % 60);
    derivation.step(&TIME_OF_MINUTES, Claim::States, answer, Vec::new());
    Ok(derivation)
}

/// Minutes after midnight.
fn minutes(time: &Expr) -> Option<i64> {
    match time {
        Expr::Time(hour, minute) if *hour < 24 && *minute < 60 => {
            Some(i64::from(*hour) * 60 + i64::from(*minute))
        }
        _ => None,
    }
}
