# Two commands are enough on a fresh Debian machine with Rust and Node:
#   make run    builds everything and serves the product at http://127.0.0.1:8000 (PORT= changes it)
#   make test   passes every test
# Each installs what it needs.

PORT ?= 8000
BIN = target/release/aimaths
WEB_SOURCES = $(shell find web/src web/static web/scripts web/*.json web/*.ts web/*.js -type f 2>/dev/null)

.PHONY: run build docs test test-rust test-docs test-web test-python test-differential lint bench fuzz help

help:
	@sed -n 's/^#   //p' Makefile

run: build
	@exec $(BIN) serve --port $(PORT)

build: web/build/index.html
	@cargo build --release --quiet

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --no-audit --no-fund --loglevel=error

web/build/index.html: web/node_modules/.package-lock.json $(WEB_SOURCES)
	cd web && npm run --silent build
	@touch $@

test: test-rust test-docs test-web test-python test-differential

test-rust: web/build/index.html
	cargo test --workspace --quiet

# The pages made from the tables are those that the tables make.
test-docs:
	cargo run --quiet --release -p tutor --example coverage -- --check

# Writes docs/coverage.md and docs/rules.md.
docs:
	cargo run --quiet --release -p tutor --example coverage

test-web: build
	@scripts/need-chromium
	cd web && npm run --silent check && npm test --silent && npm run --silent e2e

test-python:
	@scripts/test-python

# The checker beside SymPy over generated expressions.
test-differential: build
	@scripts/test-differential

# Formatting and lints, for CI.
lint: web/build/index.html
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	cd bindings/python && cargo fmt --check && cargo clippy --quiet -- -D warnings
	cd web && npm run --silent lint && npm run --silent api:check
	@if command -v cargo-deny >/dev/null; then cargo deny --offline check licenses bans sources; fi

# Benchmarks, and the ratio to SymPy on the same inputs.
bench:
	perf/run

# Each fuzz target for a minute (needs a nightly toolchain and cargo-fuzz).
fuzz:
	fuzz/run
