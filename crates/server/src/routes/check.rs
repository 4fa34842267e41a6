//! `POST /api/check`
