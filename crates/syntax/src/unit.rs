//! Units of measure: one table of spellings and exact sizes.

use crate::{Integer, Rational};
use std::fmt;
use std::sync::LazyLock;

/// A product of powers of named units: `cm`, `km/h`, `m^2`, `Rs`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Named units with their exponents (never 0), in the order written.
    pub factors: Vec<(Named, i32)>,
}

/// Index of a row of [`TABLE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Named(pub u16);

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Time,
    /// Months, years and what is made of them; a month has no fixed number of days.
    Calendar,
    /// Degrees Celsius and Fahrenheit, which are no multiples of each other.
    Temperature,
    Angle,
    /// Each currency converts only into its own parts.
    Money,
    Data,
    Count,
    Frequency,
    Force,
    Energy,
    Power,
    Pressure,
    Current,
    Voltage,
    Amount,
}

/// One named unit.
#[derive(Debug)]
pub struct Row {
    /// Short form used in print: `cm`.
    pub symbol: &'static str,
    /// English singular and plural, then any other spellings read (Nepali among them).
    pub names: &'static [&'static str],
    /// What it measures.
    pub dimension: Dimension,
    /// Its size as `(numerator, denominator)` of the dimension's base unit (metre, square metre,
    /// cubic metre, gram, second, month, radian has none: degree, rupee, byte, newton, …).
    pub size: (u64, u64),
}

const fn row(
    symbol: &'static str,
    names: &'static [&'static str],
    dimension: Dimension,
    numerator: u64,
    denominator: u64,
) -> Row {
    Row { symbol, names, dimension, size: (numerator, denominator) }
}

/// Every named unit. Imperial sizes by the international yard and pound agreement of 1959 (1 yard =
/// 0.9144 m, 1 lb = 453.59237 g) and the imperial gallon of 4.54609 L; Nepali land measures as the
/// Survey Department gives them (1 ropani = 5476 square feet, 1 bigha = 20 kattha = 400 dhur =
/// 6772.63 m²), 1 tola = 11.6638038 g, 1 dharni = 12 pau = 2.4 kg as in school books, 1 muri = 20
/// pathi = 160 mana with a mana of 0.568 L.
#[rustfmt::skip]
pub static TABLE: &[Row] = {
    use Dimension::*;
    &[
    // Length in metres.
    row("nm", &["nanometre", "nanometres", "nanometer", "nanometers"], Length, 1, 1_000_000_000),
    row("um", &["micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns", "µm", "μm"], Length, 1, 1_000_000),
    row("mm", &["millimetre", "millimetres", "millimeter", "millimeters", "मिमि", "मि.मि.", "毫米", "मिमी"], Length, 1, 1000),
    row("cm", &["centimetre", "centimetres", "centimeter", "centimeters", "cms", "सेमि", "से.मि.", "सेन्टिमिटर", "厘米", "公分", "सेमी", "सेन्टीमिटर"], Length, 1, 100),
    row("dm", &["decimetre", "decimetres", "decimeter", "decimeters"], Length, 1, 10),
    row("m", &["metre", "metres", "meter", "meters", "mtr", "मिटर", "मि.", "米", "公尺"], Length, 1, 1),
    row("dam", &["decametre", "decametres", "decameter", "decameters", "dekametre", "dekametres"], Length, 10, 1),
    row("hm", &["hectometre", "hectometres", "hectometer", "hectometers"], Length, 100, 1),
    row("km", &["kilometre", "kilometres", "kilometer", "kilometers", "kms", "किमि", "कि.मि.", "किलोमिटर", "千米", "公里", "किमी"], Length, 1000, 1),
    row("inch", &["inch", "inches", "इन्च"], Length, 254, 10_000),
    row("ft", &["foot", "feet", "फिट"], Length, 3048, 10_000),
    row("yd", &["yard", "yards", "yds", "गज"], Length, 9144, 10_000),
    row("mi", &["mile", "miles", "माइल"], Length, 1_609_344, 1000),
    row("nmi", &["nautical mile", "nautical miles"], Length, 1852, 1),
    // Area in square metres.
    row("ha", &["hectare", "hectares", "हेक्टर", "公顷"], Area, 10_000, 1),
    row("are", &["are", "ares"], Area, 100, 1),
    row("acre", &["acre", "acres"], Area, 40_468_564_224, 10_000_000),
    row("ropani", &["ropani", "ropanis", "रोपनी"], Area, 50_873_704_704, 100_000_000),
    row("aana", &["aana", "aanas", "ana", "anas", "anna", "annas", "आना"], Area, 50_873_704_704, 1_600_000_000),
    row("paisa (land)", &["paisa (land)"], Area, 50_873_704_704, 6_400_000_000),
    row("dam (land)", &["daam", "daams", "dam (land)", "दाम"], Area, 50_873_704_704, 25_600_000_000),
    row("bigha", &["bigha", "bighas", "बिघा"], Area, 677_263, 100),
    row("kattha", &["kattha", "katthas", "katha", "कट्ठा"], Area, 677_263, 2000),
    row("dhur", &["dhur", "dhurs", "धुर"], Area, 677_263, 40_000),
    // Volume in cubic metres.
    row("nL", &["nanolitre", "nanolitres", "nanoliter", "nanoliters", "nl"], Volume, 1, 1_000_000_000_000),
    row("uL", &["microlitre", "microlitres", "microliter", "microliters", "µL", "μL", "µl", "ul"], Volume, 1, 1_000_000_000),
    row("mL", &["millilitre", "millilitres", "milliliter", "milliliters", "ml", "cc", "मिलि", "मि.लि.", "मिली", "毫升"], Volume, 1, 1_000_000),
    row("cL", &["centilitre", "centilitres", "centiliter", "centiliters", "cl"], Volume, 1, 100_000),
    row("dL", &["decilitre", "decilitres", "deciliter", "deciliters", "dl"], Volume, 1, 10_000),
    row("L", &["litre", "litres", "liter", "liters", "l", "ltr", "ℓ", "लिटर", "升", "ली"], Volume, 1, 1000),
    row("kL", &["kilolitre", "kilolitres", "kiloliter", "kiloliters", "kl"], Volume, 1, 1),
    row("pint", &["pint", "pints", "pt"], Volume, 56_826_125, 100_000_000_000),
    row("quart", &["quart", "quarts", "qt"], Volume, 113_652_250, 100_000_000_000),
    row("gal", &["gallon", "gallons"], Volume, 454_609, 100_000_000),
    row("mana", &["mana", "manas", "मानो", "माना"], Volume, 568, 1_000_000),
    row("pathi", &["pathi", "pathis", "पाथी"], Volume, 4544, 1_000_000),
    row("muri", &["muri", "muris", "मुरी"], Volume, 90_880, 1_000_000),
    // Mass in grams.
    row("ng", &["nanogram", "nanograms"], Mass, 1, 1_000_000_000),
    row("ug", &["microgram", "micrograms", "µg", "μg", "mcg"], Mass, 1, 1_000_000),
    row("mg", &["milligram", "milligrams", "毫克"], Mass, 1, 1000),
    row("cg", &["centigram", "centigrams"], Mass, 1, 100),
    row("dg", &["decigram", "decigrams"], Mass, 1, 10),
    row("g", &["gram", "grams", "gm", "gms", "gramme", "grammes", "ग्राम", "克"], Mass, 1, 1),
    row("dag", &["decagram", "decagrams"], Mass, 10, 1),
    row("hg", &["hectogram", "hectograms"], Mass, 100, 1),
    row("kg", &["kilogram", "kilograms", "kgs", "kilo", "kilos", "केजी", "के.जी.", "किलोग्राम", "किलो", "千克", "公斤", "किग्रा"], Mass, 1000, 1),
    row("quintal", &["quintal", "quintals", "क्विन्टल"], Mass, 100_000, 1),
    row("tonne", &["tonne", "tonnes", "t", "metric ton", "metric tons", "metric tonne", "metric tonnes", "吨"], Mass, 1_000_000, 1),
    row("oz", &["ounce", "ounces"], Mass, 45_359_237, 1_600_000),
    row("lb", &["pound", "pounds", "lbs"], Mass, 45_359_237, 100_000),
    row("st", &["stone", "stones"], Mass, 635_029_318, 100_000),
    row("tola", &["tola", "tolas", "तोला"], Mass, 116_638_038, 10_000_000),
    row("pau", &["pau", "paus", "पाउ"], Mass, 200, 1),
    row("dharni", &["dharni", "dharnis", "धार्नी"], Mass, 2400, 1),
    // Time in seconds.
    row("ns", &["nanosecond", "nanoseconds"], Time, 1, 1_000_000_000),
    row("us", &["microsecond", "microseconds", "µs", "μs"], Time, 1, 1_000_000),
    row("ms", &["millisecond", "milliseconds"], Time, 1, 1000),
    row("s", &["second", "seconds", "sec", "secs", "सेकेन्ड", "秒"], Time, 1, 1),
    row("min", &["minute", "minutes", "mins", "मिनेट", "分钟"], Time, 60, 1),
    row("h", &["hour", "hours", "hr", "hrs", "घण्टा", "घन्टा", "小时"], Time, 3600, 1),
    row("day", &["day", "days", "दिन", "天", "日"], Time, 86_400, 1),
    row("week", &["week", "weeks", "wk", "हप्ता", "周"], Time, 604_800, 1),
    row("fortnight", &["fortnight", "fortnights"], Time, 1_209_600, 1),
    // Calendar in months.
    row("month", &["month", "months", "महिना", "个月"], Calendar, 1, 1),
    row("year", &["year", "years", "yr", "yrs", "वर्ष", "बर्ष", "年"], Calendar, 12, 1),
    row("decade", &["decade", "decades", "दशक"], Calendar, 120, 1),
    row("century", &["century", "centuries", "शताब्दी"], Calendar, 1200, 1),
    row("millennium", &["millennium", "millennia", "millenniums", "millenium"], Calendar, 12_000, 1),
    // Temperature: not multiples of a common unit; size 1 each.
    row("°C", &["degree Celsius", "degrees Celsius", "Celsius", "celsius", "degC"], Temperature, 1, 1),
    row("°F", &["degree Fahrenheit", "degrees Fahrenheit", "Fahrenheit", "fahrenheit", "degF"], Temperature, 1, 1),
    row("K", &["kelvin", "kelvins"], Temperature, 1, 1),
    // Angle in degrees. `°` itself is a node of its own.
    row("rad", &["radian", "radians"], Angle, 1, 1),
    row("arcmin", &["arcminute", "arcminutes"], Angle, 1, 60),
    row("arcsec", &["arcsecond", "arcseconds"], Angle, 1, 3600),
    row("rev", &["revolution", "revolutions"], Angle, 360, 1),
    row("gon", &["gradian", "gradians", "grad", "grads"], Angle, 9, 10),
    // Money in rupees.
    row("Rs", &["rupee", "rupees", "NRs", "NPR", "Re", "रु", "रू", "रुपैयाँ", "रुपियाँ", "₨"], Money, 1, 1),
    row("paisa", &["paisa", "paise", "पैसा"], Money, 1, 100),
    row("$", &["dollar", "dollars", "USD", "US$", "美元"], Money, 1, 1),
    row("cent", &["cent", "cents", "¢"], Money, 1, 100),
    row("€", &["euro", "euros", "EUR"], Money, 1, 1),
    row("£", &["GBP", "pound sterling", "pounds sterling"], Money, 1, 1),
    row("INR", &["₹", "IC", "Indian rupee", "Indian rupees"], Money, 1, 1),
    row("¥", &["yen", "JPY", "yuan", "CNY", "元"], Money, 1, 1),
    // Data in bytes.
    row("bit", &["bit", "bits"], Data, 1, 8),
    row("byte", &["byte", "bytes"], Data, 1, 1),
    row("kB", &["kilobyte", "kilobytes"], Data, 1000, 1),
    row("MB", &["megabyte", "megabytes"], Data, 1_000_000, 1),
    row("GB", &["gigabyte", "gigabytes"], Data, 1_000_000_000, 1),
    row("TB", &["terabyte", "terabytes"], Data, 1_000_000_000_000, 1),
    row("KiB", &["kibibyte", "kibibytes"], Data, 1024, 1),
    row("MiB", &["mebibyte", "mebibytes"], Data, 1_048_576, 1),
    row("GiB", &["gibibyte", "gibibytes"], Data, 1_073_741_824, 1),
    // Counts.
    row("dozen", &["dozen", "dozens", "दर्जन"], Count, 12, 1),
    row("score", &["score", "scores"], Count, 20, 1),
    row("gross", &["gross"], Count, 144, 1),
    // Science.
    row("Hz", &["hertz"], Frequency, 1, 1),
    row("kHz", &["kilohertz"], Frequency, 1000, 1),
    row("MHz", &["megahertz"], Frequency, 1_000_000, 1),
    row("N", &["newton", "newtons"], Force, 1, 1),
    row("kN", &["kilonewton", "kilonewtons"], Force, 1000, 1),
    row("J", &["joule", "joules"], Energy, 1, 1),
    row("kJ", &["kilojoule", "kilojoules"], Energy, 1000, 1),
    row("MJ", &["megajoule", "megajoules"], Energy, 1_000_000, 1),
    row("cal", &["calorie", "calories"], Energy, 4184, 1000),
    row("kcal", &["kilocalorie", "kilocalories"], Energy, 4184, 1),
    row("kWh", &["kilowatt hour", "kilowatt hours", "kilowatt-hour", "kilowatt-hours"], Energy, 3_600_000, 1),
    row("W", &["watt", "watts"], Power, 1, 1),
    row("kW", &["kilowatt", "kilowatts"], Power, 1000, 1),
    row("MW", &["megawatt", "megawatts"], Power, 1_000_000, 1),
    row("hp", &["horsepower"], Power, 746, 1),
    row("Pa", &["pascal", "pascals"], Pressure, 1, 1),
    row("kPa", &["kilopascal", "kilopascals"], Pressure, 1000, 1),
    row("atm", &["atmosphere", "atmospheres"], Pressure, 101_325, 1),
    row("mmHg", &["millimetre of mercury", "millimetres of mercury"], Pressure, 133_322_387_415, 1_000_000_000),
    row("A", &["ampere", "amperes", "amp", "amps"], Current, 1, 1),
    row("mA", &["milliampere", "milliamperes"], Current, 1, 1000),
    row("V", &["volt", "volts"], Voltage, 1, 1),
    row("kV", &["kilovolt", "kilovolts"], Voltage, 1000, 1),
    row("mol", &["mole", "moles"], Amount, 1, 1),
    ]
};

static INDEX: LazyLock<Vec<(&'static str, Named)>> = LazyLock::new(|| {
    let mut index = Vec::new();
    for (k, row) in TABLE.iter().enumerate() {
        let named = Named(u16::try_from(k).unwrap_or(u16::MAX));
        index.push((row.symbol, named));
        index.extend(row.names.iter().filter(|n| **n != row.symbol).map(|&name| (name, named)));
    }
    index.sort_by_key(|&(name, _)| name);
    index.dedup_by_key(|&mut (name, _)| name);
    index
});

/// The unit of exactly this spelling, singular or plural, name or symbol.
pub fn lookup(name: &str) -> Option<Named> {
    let k = INDEX.binary_search_by(|(n, _)| (*n).cmp(name)).ok()?;
    Some(INDEX[k].1)
}

/// The unit of this spelling, whatever its capitals: `Litres`, `KM`.
pub fn lookup_ignoring_case(name: &str) -> Option<Named> {
    lookup(name).or_else(|| lookup(&name.to_lowercase()))
}

/// Spellings that are words or products of letters as well.
pub(crate) fn is_doubtful(name: &str) -> bool {
    matches!(
        name,
        "ab" | "as"
            | "at"
            | "am"
            | "pm"
            | "dam"
            | "are"
            | "ana"
            | "st"
            | "mi"
            | "us"
            | "ha"
            | "pt"
            | "qt"
            | "cal"
            | "mol"
            | "pau"
            | "mana"
            | "gross"
            | "score"
            | "rev"
            | "ms"
            | "ns"
            | "gm"
            | "hm"
            | "dg"
            | "cg"
            | "hg"
            | "kl"
            | "cl"
            | "dl"
            | "nl"
            | "ul"
            | "hp"
            | "Pa"
            | "mA"
            | "IC"
            | "Re"
            | "kN"
            | "cc"
            | "gon"
            | "grad"
            | "kilo"
            | "bit"
            | "sec"
    )
}

/// Reads the longest unit at the start of `text`: `km/h`, `m s^-2`, `square metres`, `kg per
/// cubic metre`. Gives it and its length in bytes.
pub fn read(text: &str) -> Option<(Unit, usize)> {
    let mut factors = Vec::new();
    let (first, mut at) = read_factor(text)?;
    factors.push(first);
    loop {
        let rest = &text[at..];
        let space = rest.len() - rest.trim_start_matches(' ').len();
        let after = &rest[space..];
        let (sign, length) = if after.starts_with('/') {
            (-1, 1)
        } else if after.starts_with("per ") {
            (-1, 4)
        } else if after.starts_with(['·', '⋅']) {
            (1, 2)
        } else {
            break;
        };
        let behind = &after[length..];
        let gap = behind.len() - behind.trim_start_matches(' ').len();
        let Some(((named, exponent), used)) = read_factor(&behind[gap..]) else { break };
        factors.push((named, sign * exponent));
        at += space + length + gap + used;
    }
    Some((Unit { factors }, at))
}

/// One named unit with its power.
fn read_factor(text: &str) -> Option<((Named, i32), usize)> {
    const WORDS: &[(&str, i32)] = &[
        ("square ", 2),
        ("sq. ", 2),
        ("sq ", 2),
        ("cubic ", 3),
        ("cu ", 3),
        ("वर्ग ", 2),
        ("घन ", 3),
        ("平方", 2),
        ("立方", 3),
    ];
    for &(word, exponent) in WORDS {
        if let Some(rest) = text.strip_prefix(word)
            && let Some((named, length)) = read_name(rest)
        {
            return Some(((named, exponent), word.len() + length));
        }
    }
    let (named, length) = read_name(text)?;
    let (exponent, more) = read_power(&text[length..]);
    Some(((named, exponent), length + more))
}

fn read_name(text: &str) -> Option<(Named, usize)> {
    let is_name = |c: char| {
        c.is_alphabetic() || crate::spelling::is_devanagari_letter(c) || "$€£¢°₨₹¥".contains(c)
    };
    let length = text.find(|c| !is_name(c)).unwrap_or(text.len());
    // Names of two words first: `metric tons`, `degrees Celsius`.
    if let Some(second) = text[length..].strip_prefix(' ') {
        let more = second.find(|c| !is_name(c)).unwrap_or(second.len());
        let both = length + 1 + more;
        if more > 0
            && let Some(named) = lookup(&text[..both])
        {
            return Some((named, both));
        }
    }
    lookup(&text[..length]).map(|named| (named, length))
}

/// `^2`, `**2`, `²`, `^-1`, `^{2}`, or nothing, which is 1.
fn read_power(text: &str) -> (i32, usize) {
    if text.starts_with('²') {
        return (2, '²'.len_utf8());
    }
    if text.starts_with('³') {
        return (3, '³'.len_utf8());
    }
    let (rest, caret) = match (text.strip_prefix("**"), text.strip_prefix('^')) {
        (Some(rest), _) => (rest, 2),
        (_, Some(rest)) => (rest, 1),
        _ => return (1, 0),
    };
    let (rest, open) = match rest.strip_prefix(['{', '(']) {
        Some(inner) => (inner, 1),
        None => (rest, 0),
    };
    let (rest, sign) = match rest.strip_prefix('-') {
        Some(inner) => (inner, 1),
        None => (rest, 0),
    };
    let Some(digit) = rest.bytes().next().filter(|b| (b'1'..=b'9').contains(b)) else {
        return (1, 0);
    };
    if rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit)
        || (open == 1 && !rest[1..].starts_with(['}', ')']))
    {
        return (1, 0);
    }
    let exponent = i32::from(digit - b'0');
    (if sign == 1 { -exponent } else { exponent }, caret + open + sign + 1 + open)
}

impl Named {
    /// Its row.
    pub fn row(self) -> &'static Row {
        &TABLE[usize::from(self.0).min(TABLE.len() - 1)]
    }

    /// Its size in the dimension's base unit.
    pub fn size(self) -> Rational {
        let (n, d) = self.row().size;
        Rational::from_parts(n.into(), d.into())
    }
}

impl Unit {
    /// The unit itself, to the first power.
    pub fn of(named: Named) -> Unit {
        Unit { factors: vec![(named, 1)] }
    }

    /// The unit of this spelling: `cm`, `km/h`, `square metres`.
    pub fn named(text: &str) -> Option<Unit> {
        let text = text.trim();
        read(text).filter(|(_, length)| *length == text.len()).map(|(unit, _)| unit)
    }

    /// What it measures: each base dimension with its exponent, in order, none with exponent 0.
    /// Areas and volumes count as lengths squared and cubed, so that `ha` and `m^2` agree.
    pub fn dimension(&self) -> Vec<(Dimension, i32)> {
        let mut sum: Vec<(Dimension, i32)> = Vec::new();
        for &(named, exponent) in &self.factors {
            let (dimension, times) = match named.row().dimension {
                Dimension::Area => (Dimension::Length, 2),
                Dimension::Volume => (Dimension::Length, 3),
                other => (other, 1),
            };
            let exponent = exponent.saturating_mul(times);
            match sum.iter_mut().find(|(d, _)| *d == dimension) {
                Some((_, e)) => *e = e.saturating_add(exponent),
                None => sum.push((dimension, exponent)),
            }
        }
        sum.retain(|(_, e)| *e != 0);
        sum.sort_unstable();
        sum
    }

    /// Its size in base units, where it has one: not for temperatures, or currencies other than by
    /// themselves.
    pub fn size(&self) -> Rational {
        let mut size = Rational::from(Integer::from(1));
        for &(named, exponent) in &self.factors {
            let factor = named.size();
            for _ in 0..exponent.unsigned_abs().min(64) {
                size = if exponent > 0 { size * &factor } else { size / &factor };
            }
        }
        size
    }

    /// Whether quantities in the two units can be converted into each other by a factor.
    pub fn is_convertible_to(&self, other: &Unit) -> bool {
        let currency = |unit: &Unit| {
            let money = unit.factors.iter().find(|(n, _)| n.row().dimension == Dimension::Money);
            money.map(|(n, _)| currency(*n))
        };
        let temperature = |unit: &Unit| {
            unit.factors.iter().any(|(n, _)| n.row().dimension == Dimension::Temperature)
        };
        self.dimension() == other.dimension()
            && currency(self) == currency(other)
            && (self == other || !(temperature(self) || temperature(other)))
    }
}

/// Which currency a unit of money belongs to.
fn currency(named: Named) -> &'static str {
    match named.row().symbol {
        "paisa" => "Rs",
        "cent" => "$",
        symbol => symbol,
    }
}

impl fmt::Display for Unit {
    /// In short form: `km/h`, `m^2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (k, (named, exponent)) in self.factors.iter().enumerate() {
            let below = k > 0 && *exponent < 0;
            if k > 0 {
                f.write_str(if below { "/" } else { "·" })?;
            }
            f.write_str(named.row().symbol)?;
            let shown = if below { -exponent } else { *exponent };
            if shown != 1 {
                write!(f, "^{shown}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_units_share_a_spelling() {
        let mut all: Vec<&str> = Vec::new();
        for row in TABLE {
            let names = row.names.iter().copied().filter(|n| *n != row.symbol);
            for name in names.chain([row.symbol]) {
                assert!(!all.contains(&name), "{name}");
                all.push(name);
            }
        }
    }

    #[test]
    fn compound_units_are_read_to_their_end() {
        for (text, shown) in [
            ("km/h", "km/h"),
            ("km per hour", "km/h"),
            ("square metres", "m^2"),
            ("m²", "m^2"),
            ("cm^3", "cm^3"),
            ("kg/m^3", "kg/m^3"),
            ("m/s^2", "m/s^2"),
            ("degrees Celsius", "°C"),
            ("रु", "Rs"),
            ("से.मि", ""),
        ] {
            assert_eq!(Unit::named(text).map_or(String::new(), |u| u.to_string()), shown, "{text}");
        }
    }

    #[test]
    fn sizes_and_dimensions_agree_across_names() {
        let unit = |text| Unit::named(text).unwrap();
        assert!(unit("ha").is_convertible_to(&unit("m^2")));
        assert!(unit("L").is_convertible_to(&unit("cm^3")));
        assert!(!unit("month").is_convertible_to(&unit("day")));
        assert!(!unit("Rs").is_convertible_to(&unit("$")));
        assert!(unit("paisa").is_convertible_to(&unit("Rs")));
        assert!(!unit("cm").is_convertible_to(&unit("cm^2")));
        assert_eq!(unit("ropani").size() / unit("aana").size(), Rational::from(16));
        assert_eq!(unit("ropani").size(), unit("ft^2").size() * Rational::from(5476));
        assert_eq!(unit("bigha").size() / unit("dhur").size(), Rational::from(400));
    }
}
