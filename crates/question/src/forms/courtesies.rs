//! Sentences that are polite and ask nothing.

use crate::form::{Form, courtesy};

pub(crate) const FORMS: &[Form] = &[
    courtesy(
        "(show|give|write|include|explain) [me] [(all|your|every|the|full|complete|detailed)] [of] [your] (working|workings|steps|step|work|reasons|reasoning|answer|method)",
    ),
    courtesy(
        "(hi|hello|hey|namaste|thanks|thank you|thank you very much|please|good morning|sir|नमस्ते|धन्यवाद)",
    ),
    courtesy(
        "(give|leave|write) your answer (exactly|in simplest form|in its simplest form|as a fraction|in exact form|in surd form)",
    ),
    courtesy("explain [it] step by step"),
    courtesy("step by step"),
    courtesy("(solve|answer) the following [(question|questions|problem|problems)] [:]"),
];
