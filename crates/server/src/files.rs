//! The web app's files, from inside the binary.
//!
//! They are compressed when the web app is built (`name.br` and `name.gz` beside `name`); a file
//! whose name holds the hash of its content never changes and is kept by the browser, the others
//! are asked for again and answered with "not modified".

use crate::error::ApiError;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header},
    response::IntoResponse,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "../../web/build"]
#[allow_missing = true]
struct WebApp;

const PAGE: &str = "index.html";
/// Files below it have their hash in their name.
const HASHED: &str = "_app/immutable/";

/// Serves the file that the path names. A path that names none and has no extension is a place
/// inside the web app: it has a page of its own, `place.html`, or the web app finds its way there
/// from its first page.
pub(crate) async fn serve(
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> axum::response::Response {
    if method != Method::GET && method != Method::HEAD {
        return ApiError::new(
            StatusCode::METHOD_NOT_ALLOWED,
            format!("{} does not take {method}", uri.path()),
            "Use GET for pages, and /api/ for questions",
        )
        .into_response();
    }
    let path = uri.path().trim_start_matches('/');
    let path = if path.is_empty() { PAGE } else { path };
    if !is_variant(path) && WebApp::get(path).is_some() {
        return file(path, &headers);
    }
    let names_a_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    if names_a_file && path != PAGE {
        return (StatusCode::NOT_FOUND, "There is no such file\n").into_response();
    }
    let own = format!("{path}.html");
    if WebApp::get(&own).is_some() {
        file(&own, &headers)
    } else if WebApp::get(PAGE).is_some() {
        file(PAGE, &headers)
    } else {
        html(StatusCode::OK, NOT_BUILT).into_response()
    }
}

/// The sources of the pages' inline scripts, as a content security policy names them.
pub(crate) fn inline_scripts() -> Vec<String> {
    let pages = WebApp::iter().filter(|path| path.ends_with(".html"));
    let mut sources: Vec<String> = pages
        .filter_map(|path| WebApp::get(&path))
        .flat_map(|page| {
            let page = String::from_utf8_lossy(&page.data);
            inline_script_texts(&page)
                .map(|script| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script))))
                .collect::<Vec<_>>()
        })
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// The texts between `<script>` and `</script>`; a script with attributes is loaded from a file.
fn inline_script_texts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script>").skip(1).filter_map(|rest| rest.split("</script>").next())
}

fn file(path: &str, headers: &HeaderMap) -> axum::response::Response {
    let Some((content, encoding)) = best_variant(path, headers) else {
        return (StatusCode::NOT_FOUND, "There is no such file\n").into_response();
    };
    let tag = entity_tag(&content);
    let unchanged = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == tag);
    let mut response = if unchanged {
        Response::new(Body::empty())
    } else {
        Response::new(Body::from(content.data))
    };
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let map = response.headers_mut();
    map.insert(header::ETAG, tag);
    map.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    map.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control(path)));
    map.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    if let Some(encoding) = encoding {
        map.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The smallest form of a file that the browser takes, and how it is encoded.
fn best_variant(path: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    for (encoding, extension) in [("br", "br"), ("gzip", "gz")] {
        if accepts(accepted, encoding)
            && let Some(content) = WebApp::get(&format!("{path}.{extension}"))
        {
            return Some((content, Some(encoding)));
        }
    }
    WebApp::get(path).map(|content| (content, None))
}

/// Whether an `Accept-Encoding` header names an encoding without refusing it by `q=0`.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn is_variant(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

fn entity_tag(content: &EmbeddedFile) -> HeaderValue {
    let hash = STANDARD.encode(&content.metadata.sha256_hash()[..12]);
    HeaderValue::try_from(format!("\"{hash}\"")).expect("base64 is printable ASCII")
}

fn cache_control(path: &str) -> &'static str {
    if path.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn html(status: StatusCode, page: &'static str) -> impl IntoResponse {
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, kind, page)
}

const NOT_BUILT: &str = include_str!("not_built.html");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_accepted_unless_refused() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("BR;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[test]
    fn only_inline_scripts_are_named() {
        let page = "<script src=\"a.js\"></script><script>one</script> <script>two</script>";
        assert_eq!(inline_script_texts(page).collect::<Vec<_>>(), ["one", "two"]);
    }
}
