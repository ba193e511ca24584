package nl.schoolplein.portal.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.desktop.Desk;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.network.Proxies;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.plugin.Starting;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.viewing.Viewings;
import nl.schoolplein.portal.visit.SessionCookie;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, with the front door behind it. */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private static final Duration DRAIN = Duration.ofSeconds(8);

    private final Server server;
    private final ServerConnector connector;

    /** What is behind the door. */
    public record Inside(
            Entrances entrances,
            Sessions sessions,
            SessionCookie cookie,
            Schools schools,
            Viewings viewings,
            PassDesk passes,
            Gate gate,
            Desk desk,
            Mount core,
            Problems problems,
            Body.Limits limits,
            long largestAnswer,
            Assets assets,
            Starting starting) {}

    /** A server that does not listen yet, behind these proxies. */
    public WebServer(String host, int port, Proxies proxies, Inside inside) {
        QueuedThreadPool threads = new QueuedThreadPool(200);
        threads.setName("web");
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http(proxies)));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(30_000);
        server.addConnector(connector);
        FrontDoor door = new FrontDoor(inside);
        Handler handlers = new WithoutWww(inside.entrances(), new Handler.Sequence(inside.assets(), door));
        Handler secured = new SecurityHeaders(inside.cookie().secure(), handlers);
        server.setHandler(new GracefulHandler(compressed(secured)));
        server.setStopTimeout(DRAIN.toMillis());
    }

    private static HttpConfiguration http(Proxies proxies) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(16 * 1024);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setOutputBufferSize(32 * 1024);
        http.addCustomizer(new Forwarding(proxies));
        return http;
    }

    private static Handler compressed(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        compression.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .compressIncludeMimeType("text/html")
                        .compressIncludeMimeType("text/css")
                        .compressIncludeMimeType("text/javascript")
                        .compressIncludeMimeType("application/javascript")
                        .compressIncludeMimeType("application/json")
                        .compressIncludeMimeType("application/problem+json")
                        .compressIncludeMimeType("image/svg+xml")
                        .build());
        return compression;
    }

    /** Listens. */
    public void start() throws Exception {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** How many threads answer requests now; for the metrics. */
    public int busyThreads() {
        return server.getThreadPool() instanceof QueuedThreadPool pool ? pool.getBusyThreads() : 0;
    }

    /** Takes no more requests, lets those in flight finish, and stops; for one that never does nobody waits. */
    public void stop() throws Exception {
        try {
            server.stop();
        } catch (TimeoutException late) {
            LOG.warn("Not all requests came to an end within {} s; the portal stops all the same", DRAIN.toSeconds());
        }
    }
}
