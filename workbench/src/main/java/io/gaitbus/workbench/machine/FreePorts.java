package io.gaitbus.workbench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Ports of the loopback interface that nobody listens on.
public final class FreePorts {

    /// The loopback interface.
    public static final String HOST = "127.0.0.1";

    private FreePorts() {}

    /// So many different ones.
    public static List<Integer> find(int number) {
        List<ServerSocket> held = new ArrayList<>(); // together, so that they differ
        try {
            for (int i = 0; i < number; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getByName(HOST)));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("free ports on " + HOST, e);
        }
    }
}
