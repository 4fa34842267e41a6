//! Listening until told to stop.

use std::{
    fmt,
    future::{IntoFuture, pending},
    io,
    net::SocketAddr,
    time::Duration,
};
use tokio::{net::TcpListener, runtime, signal, sync::oneshot, time::sleep};

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
    /// The threads could not be started, or the system stopped handing over connections.
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
    let (stop, stopping) = oneshot::channel();
    let serving = axum::serve(listener, crate::app()).with_graceful_shutdown(async {
        told_to_stop().await;
        // Nobody receives it only if the server has ended already.
        let _ = stop.send(());
    });
    let grace_is_over = async {
        match stopping.await {
            Ok(()) => sleep(GRACE).await,
            Err(_) => pending().await,
        }
    };
    tokio::select! {
        ended = serving.into_future() => ended.map_err(Error::System),
        () = grace_is_over => Ok(()),
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
