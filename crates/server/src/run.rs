//! Listening until told to stop.

use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{
    convert::Infallible, fmt, future::pending, io, net::SocketAddr, sync::Arc, time::Duration,
};
use tokio::{net::TcpListener, runtime, signal, sync::Semaphore, time::sleep};

/// Where to listen.
#[derive(Clone, Copy, Debug)]
pub struct Config {
    /// Address and port; port 0 takes a free one.
    pub address: SocketAddr,
}

/// Bytes of stack of each thread: as much as a program's first thread has. The engine's depth is
/// limited, but not to the smaller stacks that other threads have by default.
const STACK: usize = 8 * 1024 * 1024;

/// Why the server could not start or stopped on its own.
#[derive(Debug)]
pub enum Error {
    /// The address can't be listened on.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The threads could not be started.
    System(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    formatter,
                    "port {} of {} is taken by another program; choose another one with --port",
                    address.port(),
                    address.ip()
                )
            }
            Self::Listen { address, source } => {
                write!(formatter, "can't listen on {address}: {source}")
            }
            Self::System(source) => write!(formatter, "the server could not go on: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::System(source) => Some(source),
        }
    }
}

/// How long a client may take to finish what it has begun when the server is told to stop.
const GRACE: Duration = Duration::from_secs(3);

/// How long a client may take to send a request's head, and keep a connection open without one.
const HEAD_PATIENCE: Duration = Duration::from_secs(15);
/// Connections that are open at once; the next ones wait for a place.
const CONNECTIONS: usize = 512;

/// Serves [`app`](crate::app) until Ctrl-C or a request to terminate, then finishes what it has
/// begun. Calls `on_ready` with the address once it listens; prints nothing itself.
///
/// # Errors
/// If it can't start or can't go on.
pub fn run(config: Config, on_ready: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    let mut threads = runtime::Builder::new_multi_thread();
    let runtime = threads.enable_all().thread_stack_size(STACK).build().map_err(Error::System)?;
    let result = runtime.block_on(listen(config.address, on_ready));
    // The grace is over: nobody waits for what the engine may still be working.
    runtime.shutdown_background();
    result
}

async fn listen(address: SocketAddr, on_ready: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    let unavailable = |source| Error::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(unavailable)?;
    on_ready(listener.local_addr().map_err(unavailable)?);
    let open = GracefulShutdown::new();
    tokio::select! {
        never = accept(&listener, &open) => match never {},
        () = told_to_stop() => {}
    }
    drop(listener);
    tokio::select! {
        () = open.shutdown() => {}
        () = sleep(GRACE) => {}
    }
    Ok(())
}

/// Takes connections for ever, each on a task of its own, `CONNECTIONS` of them at once.
async fn accept(listener: &TcpListener, open: &GracefulShutdown) -> Infallible {
    let app = crate::app();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD_PATIENCE);
    loop {
        let place = Arc::clone(&places).acquire_owned().await;
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles, or the client has gone: what is open goes on meanwhile.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        let service = TowerToHyperService::new(app.clone());
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A connection that breaks concerns nobody but its client.
            let _ = connection.await;
            drop(place);
        });
    }
}

/// Ends when the person at the terminal or the system's service manager wants the server to stop.
async fn told_to_stop() {
    let interrupt = async {
        if signal::ctrl_c().await.is_err() {
            // Without a handler the system's own handling of Ctrl-C stays in force.
            pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut requests) => {
                requests.recv().await;
            }
            Err(_) => pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
