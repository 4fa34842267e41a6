//! A server that is told to stop stops, whatever its clients do.
#![cfg(unix)]

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

#[test]
fn a_client_that_never_finishes_does_not_hold_the_server() {
    let (tell, told) = mpsc::channel();
    let server = thread::spawn(move || {
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        server::run(server::Config { address }, |address| tell.send(address).expect("a listener"))
    });
    let address = told.recv_timeout(Duration::from_secs(10)).expect("the server listens");

    let mut whole = TcpStream::connect(address).expect("a connection");
    whole.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").expect("a request");
    let mut reply = [0; 15];
    whole.read_exact(&mut reply).expect("a reply");
    assert_eq!(&reply, b"HTTP/1.1 200 OK");
    let mut half = TcpStream::connect(address).expect("a connection");
    half.write_all(b"GET /healthz HTTP/1.1\r\nHo").expect("half a request");

    // The server listens for signals from its first moments on, but on a thread of its own.
    thread::sleep(Duration::from_millis(300));
    let started = Instant::now();
    // SIGINT to this process, as Ctrl-C sends it.
    let kill = format!("kill -INT {}", std::process::id());
    let sent = std::process::Command::new("sh").args(["-c", &kill]).status();
    assert!(sent.expect("a shell").success());
    server.join().expect("no panic").expect("a clean stop");
    assert!(started.elapsed() < Duration::from_secs(8), "took {:?}", started.elapsed());
}
