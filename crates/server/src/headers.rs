//! What the browser may do with a page: run and load what this server serves, nothing else.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Headers that every response gets.
#[derive(Clone)]
pub(crate) struct SecurityHeaders {
    content_security_policy: HeaderValue,
}

impl SecurityHeaders {
    /// `inline_scripts` are the sources of the page's own inline scripts, such as
    /// `'sha256-…'`; no other inline script runs.
    pub(crate) fn new(inline_scripts: &[String]) -> Self {
        let mut scripts = String::from("'self'");
        for source in inline_scripts {
            scripts.push(' ');
            scripts.push_str(source);
        }
        let policy = format!(
            "default-src 'self'; script-src {scripts}; style-src 'self' {ANNOUNCER_STYLE}; \
             img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        );
        Self {
            content_security_policy: HeaderValue::try_from(policy)
                .expect("sources are printable ASCII"),
        }
    }
}

/// The style attribute of the element in which SvelteKit tells screen readers of a new page: the one
/// style attribute that the web app has.
const ANNOUNCER_STYLE: &str =
    "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/// Adds the headers to a response.
pub(crate) async fn secure(
    State(headers): State<SecurityHeaders>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let map = response.headers_mut();
    map.insert(header::CONTENT_SECURITY_POLICY, headers.content_security_policy);
    for (name, value) in FIXED {
        map.insert(name, HeaderValue::from_static(value));
    }
    response
}

const FIXED: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];
