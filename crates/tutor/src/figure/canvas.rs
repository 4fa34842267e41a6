//! A sheet on which a drawing is made, and the frame that is cut out of it at the end.

use crate::answer::{Drawing, Note, Role, Stroke};

/// What has been drawn so far, at places of its own.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) areas: Vec<Vec<[f64; 2]>>,
    strokes: Vec<Stroke>,
    notes: Vec<Note>,
    /// Left, lower, right and upper edge of what is drawn.
    edges: Option<[f64; 4]>,
}

impl Canvas {
    /// Makes room for points.
    pub(super) fn extend(&mut self, points: &[[f64; 2]]) {
        for &[x, y] in points {
            let [l, b, r, t] = self.edges.unwrap_or([x, y, x, y]);
            self.edges = Some([l.min(x), b.min(y), r.max(x), t.max(y)]);
        }
    }

    pub(super) fn stroke(&mut self, points: Vec<[f64; 2]>, role: Role) {
        self.extend(&points);
        self.strokes.push(Stroke { points, role, hidden: false });
    }

    /// A line behind the body.
    pub(super) fn hidden(&mut self, points: Vec<[f64; 2]>) {
        self.extend(&points);
        self.strokes.push(Stroke { points, role: Role::Given, hidden: true });
    }

    pub(super) fn note(&mut self, at: [f64; 2], side: [f64; 2], text: String, role: Role) {
        self.notes.push(Note { at, side, text, role });
    }

    /// The middle of what is drawn.
    pub(super) fn middle(&self) -> [f64; 2] {
        let [l, b, r, t] = self.edges.unwrap_or_default();
        [(l + r) / 2.0, (b + t) / 2.0]
    }

    /// The longer side of what is drawn.
    pub(super) fn size(&self) -> f64 {
        let [l, b, r, t] = self.edges.unwrap_or_default();
        (r - l).max(t - b)
    }

    /// The drawing, its lower left corner at 0; nothing if it has no extent.
    pub(super) fn drawing(self, sketch: bool) -> Option<Drawing> {
        let size = self.size();
        let [l, b, r, t] = self.edges?;
        if size.is_nan() || size <= 0.0 || !size.is_finite() {
            return None;
        }
        // A thousand units along the longer side: nobody sees a finer place.
        let unit = 1000.0 / size;
        let place = |[x, y]: [f64; 2]| [x - l, y - b].map(|v| (v * unit * 10.0).round() / 10.0);
        let all = |points: Vec<[f64; 2]>| points.into_iter().map(place).collect();
        let [width, height] = place([r, t]);
        Some(Drawing {
            width,
            height,
            sketch,
            areas: self.areas.into_iter().map(all).collect(),
            strokes: (self.strokes.into_iter())
                .map(|stroke| Stroke { points: all(stroke.points), ..stroke })
                .collect(),
            notes: (self.notes.into_iter())
                .map(|note| Note {
                    at: place(note.at),
                    side: note.side.map(|v| (v * 1000.0).round() / 1000.0),
                    ..note
                })
                .collect(),
        })
    }
}
