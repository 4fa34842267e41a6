//! The network: pictures to tokens, one after the other, the likeliest each time.

use crate::Error;
use crate::grey::Grey;
use crate::vocabulary::{END, START, WIDTH, token_count};
use rten::{Model, ModelOptions, NodeId, RunError, Value, ValueOrView};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, NdTensorView};

/// Sizes of the pictures it was trained on, height and width.
pub(crate) const SIZES: [(usize, usize); 5] =
    [(64, 256), (64, 768), (128, 384), (128, 768), (256, 512)];

/// No reading is longer.
const LONGEST: usize = 220;
const HEADS: usize = 8;

static ENCODER: &[u8] = include_bytes!("../model/encoder.onnx");
static STEP: &[u8] = include_bytes!("../model/step.onnx");

/// The two graphs of `training/reader/export.py`, ready to run.
pub(crate) struct Network {
    encoder: Model,
    picture: NodeId,
    memory_out: Vec<NodeId>,
    step: Model,
    token: NodeId,
    place: NodeId,
    memory: Vec<NodeId>,
    past: Vec<NodeId>,
    out: Vec<NodeId>,
}

/// Tokens, without the end, each with its probability.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens {
    /// Numbers of the vocabulary.
    pub(crate) numbers: Vec<u16>,
    /// As sure as the network is of each; one more than `numbers` if the end was reached.
    pub(crate) sure: Vec<f32>,
    /// Neither too long nor going round in circles.
    pub(crate) ended: bool,
}

impl Tokens {
    /// The mean logarithm of the probabilities, which says how sure the reading is.
    pub(crate) fn mean_log(&self) -> f32 {
        if self.sure.is_empty() || !self.ended {
            return f32::NEG_INFINITY;
        }
        self.sure.iter().map(|sure| sure.ln()).sum::<f32>() / self.sure.len() as f32
    }
}

impl Network {
    /// The network that the program carries.
    ///
    /// # Errors
    /// Never for files that belong together; a test loads them.
    pub(crate) fn load() -> Result<Network, Error> {
        let weights: &'static [u8] = rten::include_external_data!("../model/weights.data");
        let graph = |bytes: &'static [u8]| {
            let mut options = ModelOptions::with_all_ops();
            options.external_data_static("weights.data", weights).prepack_weights(true);
            options.load_static_slice(bytes).map_err(|error| Error::Model(error.to_string()))
        };
        let (encoder, step) = (graph(ENCODER)?, graph(STEP)?);
        let node = |model: &Model, name: &str| model.node_id(name).map_err(failed);
        let nodes = |model: &Model, prefix: &str| -> Result<Vec<NodeId>, Error> {
            let part = |n: usize| if n.is_multiple_of(2) { "keys" } else { "values" };
            (0..HEADS).map(|n| node(model, &format!("{prefix}{}_{}", part(n), n / 2))).collect()
        };
        let mut out = vec![node(&step, "log_probabilities")?];
        out.extend(nodes(&step, "")?);
        Ok(Network {
            picture: node(&encoder, "picture")?,
            memory_out: nodes(&encoder, "memory_")?,
            token: node(&step, "token")?,
            place: node(&step, "place")?,
            memory: nodes(&step, "memory_")?,
            past: nodes(&step, "past_")?,
            out,
            encoder,
            step,
        })
    }

    /// Reads one picture of one of `SIZES`, ink 1 on paper 0.
    ///
    /// # Errors
    /// If the runtime fails.
    pub(crate) fn read(&self, picture: &Grey) -> Result<Tokens, Error> {
        self.read_with(picture, &mut |_| {})
    }

    /// The same, showing each step's logarithms of all probabilities.
    pub(crate) fn read_with(
        &self,
        picture: &Grey,
        seen: &mut dyn FnMut(&[f32]),
    ) -> Result<Tokens, Error> {
        let shape = [1, 1, picture.height, picture.width];
        let ink = NdTensorView::from_data(shape, &picture.pixels[..]);
        let given = vec![(self.picture, ValueOrView::from(ink))];
        let memory = self.encoder.run(given, &self.memory_out, None).map_err(failed)?;
        let empty = || Value::from(NdTensor::<f32, 4>::zeros([1, HEADS, 0, WIDTH / HEADS]));
        let mut past: Vec<Value> = (0..HEADS).map(|_| empty()).collect();
        let mut tokens = Tokens::default();
        let mut last = START;
        while tokens.numbers.len() < LONGEST && !goes_round(&tokens.numbers) {
            let token = NdTensor::from_data([1, 1], vec![i32::from(last)]);
            let place = NdTensor::from_data([1, WIDTH], waves(tokens.numbers.len()));
            let mut given: Vec<(NodeId, ValueOrView<'_>)> =
                vec![(self.token, token.into()), (self.place, place.into())];
            given.extend(self.memory.iter().zip(&memory).map(|(&id, value)| (id, value.into())));
            given.extend(self.past.iter().zip(past).map(|(&id, value)| (id, value.into())));
            let mut out = self.step.run(given, &self.out, None).map_err(failed)?.into_iter();
            let logs = out.next().and_then(|value| NdTensor::<f32, 2>::try_from(value).ok());
            let logs = logs.ok_or_else(|| Error::Model("no probabilities".into()))?.to_vec();
            past = out.collect();
            seen(&logs);
            let best = logs.iter().enumerate().take(token_count());
            let Some((number, &log)) = best.max_by(|a, b| a.1.total_cmp(b.1)) else { break };
            tokens.sure.push(log.exp());
            last = number as u16;
            if last == END {
                tokens.ended = true;
                break;
            }
            tokens.numbers.push(last);
        }
        Ok(tokens)
    }
}

fn failed(error: RunError) -> Error {
    Error::Model(error.to_string())
}

/// Sines and cosines of a position, as `model.py` has them.
fn waves(position: usize) -> Vec<f32> {
    (0..WIDTH)
        .map(|at| {
            let even = (at - at % 2) as f32;
            let turn = position as f32 * (even * (-(1000f32.ln()) / WIDTH as f32)).exp();
            if at % 2 == 0 { turn.sin() } else { turn.cos() }
        })
        .collect()
}

/// Whether the end repeats a few tokens again and again, as a network does that has lost its place.
/// Tables and long numbers repeat too, less often.
fn goes_round(tokens: &[u16]) -> bool {
    (1..=12).any(|period| {
        let times = if period == 1 { 16 } else { 8 };
        let length = period * times;
        tokens.len() >= length && {
            let end = &tokens[tokens.len() - length..];
            end.iter().zip(&end[period..]).all(|(a, b)| a == b)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{goes_round, waves};

    #[test]
    fn circles_are_noticed_and_tables_are_not() {
        assert!(goes_round(&[5, 6].repeat(8)));
        assert!(goes_round(&[3; 16]));
        assert!(!goes_round(&[5, 6].repeat(7)));
        assert!(!goes_round(&(0..60).collect::<Vec<u16>>()));
    }

    #[test]
    fn the_first_position_has_sines_of_nothing() {
        assert_eq!(waves(0)[..4], [0.0, 1.0, 0.0, 1.0]);
        assert!((waves(3)[0] - 3f32.sin()).abs() < 1e-6);
    }
}
