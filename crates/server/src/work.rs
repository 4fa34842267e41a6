//! Where the engine's work is done: off the threads that serve connections, and never more of it
//! at once than there are cores.

use crate::error::ApiError;
use axum::http::StatusCode;
use std::{num::NonZero, sync::Arc, time::Duration};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

/// How long a request waits for its turn before the server says that it is busy.
const PATIENCE: Duration = Duration::from_secs(10);

/// The engine's share of the machine. Cheap to clone; clones share it.
#[derive(Clone)]
pub(crate) struct Work {
    turns: Arc<Semaphore>,
}

impl Work {
    /// One job at a time for each core.
    pub(crate) fn for_this_machine() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        Self { turns: Arc::new(Semaphore::new(cores)) }
    }

    /// Runs `job` when it is its turn.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let turn = timeout(PATIENCE, Arc::clone(&self.turns).acquire_owned())
            .await
            .map_err(|_| busy())?
            .expect("the semaphore is never closed");
        // The job keeps its turn even if the client goes away meanwhile: it still uses a core.
        spawn_blocking(move || {
            let result = job();
            drop(turn);
            result
        })
        .await
        .map_err(|_| broken())
    }
}

fn busy() -> ApiError {
    ApiError::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "Too many questions are being worked at the moment",
        "Ask again in a few seconds",
    )
}

fn broken() -> ApiError {
    ApiError::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        "Something broke while this was being worked: a defect of the program",
        "Please report the question, so that it can be mended",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;

    #[tokio::test]
    async fn a_panic_becomes_an_error_and_frees_its_turn() {
        let work = Work { turns: Arc::new(Semaphore::new(1)) };
        let panicked = work.run(|| panic!("on purpose")).await;
        let status = panicked
            .map(|()| StatusCode::OK)
            .unwrap_or_else(|error| error.into_response().status());
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(work.run(|| 7).await.ok(), Some(7));
    }
}
