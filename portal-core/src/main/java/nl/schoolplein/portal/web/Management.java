package nl.schoolplein.portal.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Health and metrics, on a port of their own. */
public final class Management {
    private final Server server;
    private final ServerConnector connector;
    private final BooleanSupplier ready;
    private final Map<String, Supplier<?>> parts = new ConcurrentHashMap<>();
    private final JsonMapper json = new JsonMapper();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** A server that does not listen yet. */
    public Management(String host, int port, BooleanSupplier ready) {
        this.ready = ready;
        QueuedThreadPool threads = new QueuedThreadPool(4, 1);
        threads.setName("management");
        server = new Server(threads);
        connector = new ServerConnector(server, 0, 1);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Answers());
        new JvmMemoryMetrics().bindTo(metrics);
        new JvmThreadMetrics().bindTo(metrics);
        new ProcessorMetrics().bindTo(metrics);
    }

    /** Where others register their figures. */
    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    /** Tells of a part how it is, beside the portal's health; it takes no readiness away. It must not keep anybody waiting. */
    public void tells(String part, Supplier<?> how) {
        parts.put(part, how);
    }

    /** Listens. */
    public void start() throws Exception {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening. */
    public void stop() throws Exception {
        server.stop();
        metrics.close();
    }

    private final class Answers extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            switch (Request.getPathInContext(request)) {
                case "/health/live" -> say(response, callback, 200, "application/json", "{\"status\":\"UP\"}");
                case "/health/ready" -> {
                    boolean up = ready.getAsBoolean();
                    say(response, callback, up ? 200 : 503, "application/json", health(up));
                }
                case "/metrics" ->
                    say(response, callback, 200, "text/plain;version=0.0.4;charset=utf-8", metrics.scrape());
                default -> Response.writeError(request, response, callback, 404);
            }
            return true;
        }

        private String health(boolean up) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("status", up ? "UP" : "DOWN");
            parts.forEach((part, how) -> told.put(part, how.get()));
            try {
                return json.writeValueAsString(told);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static void say(Response response, Callback callback, int status, String type, String text) {
            response.setStatus(status);
            response.getHeaders().put("Content-Type", type);
            response.getHeaders().put("Content-Length", text.getBytes(StandardCharsets.UTF_8).length);
            Content.Sink.write(response, true, text, callback);
        }
    }
}
