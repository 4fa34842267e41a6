//! Makes sure that the folder of the web app's files exists, so that the server builds without
//! them, and that it is built again when they change.

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/build");
    // A folder that can't be made is reported by the embedding, with its path.
    let _ = std::fs::create_dir_all(folder);
    println!("cargo::rerun-if-changed={folder}");
}
