package io.gaitbus.workbench.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/// What the launcher expects of a service, and nothing else: it says that it is ready, or ends with a complaint.
public final class ProbeService {

    private ProbeService() {}

    public static void main(String[] arguments) throws IOException {
        String broker = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
        if (broker.equals("nowhere:0")) {
            System.out.println("there is no broker at " + broker);
            System.exit(3);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
