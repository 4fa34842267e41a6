//! Prints the OpenAPI description: `cargo run -p server --example openapi > web/openapi.json`

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", server::openapi().to_pretty_json()?);
    Ok(())
}
