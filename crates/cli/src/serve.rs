//! `aimaths serve`: the server and the web app.

use crate::Exit;
use crate::args::ServeArgs;
use anyhow::{Context, Result};
use std::net::SocketAddr;

pub(crate) fn run(args: &ServeArgs) -> Result<Exit> {
    let address = SocketAddr::new(args.host, args.port);
    server::run(server::Config { address }, |address| {
        anstream::println!("AI Maths is at http://{address} (Ctrl-C stops it)");
    })
    .with_context(|| {
        format!("can't serve at {address}; is the port taken? Another one: --port 8001")
    })?;
    Ok(Exit::Done)
}
