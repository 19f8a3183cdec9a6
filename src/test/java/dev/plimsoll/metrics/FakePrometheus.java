package dev.plimsoll.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as a real Prometheus did. */
final class FakePrometheus implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    FakePrometheus() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
        set("/api/v1/status/buildinfo", recorded("buildinfo"));
        set("/api/v1/status/tsdb", recorded("tsdb"));
        set("/api/v1/targets", recorded("targets"));
        set("/api/v1/query_range", "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}");
    }

    static String recorded(String name) throws IOException {
        try (InputStream stream = FakePrometheus.class.getResourceAsStream("/metrics/" + name + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void set(String path, String answer) {
        answers.put(path, answer);
    }

    void status(int code) {
        status = code;
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(exchange.getRequestURI().toString());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String path = exchange.getRequestURI().getPath();
        String special = query.contains("scrape_duration_seconds") ? path + "?duration" : path;
        byte[] body = answers.getOrDefault(special, answers.getOrDefault(path, "404 page not found"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
