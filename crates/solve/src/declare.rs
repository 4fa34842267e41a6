//! The form in which a group of rules is declared.

/// Declares rules as `static`s, and `RULES`, the table of them:
/// `ID = "name", "Title" / "शीर्षक", "Reason." / "कारण।";`
macro_rules! rules {
    ($($id:ident = $name:literal,
        $title:literal / $title_ne:literal,
        $reason:literal / $reason_ne:literal;)*) => {
        /// The rules of this file.
        pub(crate) static RULES: $crate::rules::Group =
            $crate::rules::Group { file: module_path!(), rules: &[$(&$id),*] };
        $(pub(crate) static $id: $crate::Rule = $crate::Rule {
            name: $name,
            title: $crate::Text { en: $title, ne: $title_ne },
            reason: $crate::Text { en: $reason, ne: $reason_ne },
        };)*
    };
}
pub(crate) use rules;
