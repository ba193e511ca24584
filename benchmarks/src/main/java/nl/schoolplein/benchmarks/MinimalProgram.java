package nl.schoolplein.benchmarks;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.innate.inject.InternalBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's start is compared with: Jetty, Jersey, Hibernate and an H2 file, put together by hand as sparingly as
 * they allow, with one entity and one page that reads one row of it.
 */
final class MinimalProgram {
    private MinimalProgram() {}

    /** The one row. */
    @Entity(name = "Greeting")
    public static class Greeting {
        @Id
        private int id;

        private String words = "Hello";

        /** The row with this number. */
        Greeting withId(int number) {
            id = number;
            return this;
        }

        /** What it says, with its number. */
        String said() {
            return id + ": " + words;
        }
    }

    /** The one page. */
    @Path("/")
    public static final class Page {
        @Inject
        private SessionFactory sessions;

        /** Reads the row and shows it. */
        @GET
        @Produces("text/html;charset=utf-8")
        public String page() {
            String words = sessions.fromTransaction(
                    session -> session.find(Greeting.class, 1).said());
            return "<!doctype html><title>Minimal</title><p>" + words + "</p>";
        }
    }

    /** Serves on a port, the first argument, with the H2 file of the second; a third one makes the file, and ends. */
    public static void main(String[] arguments) throws Exception {
        boolean making = arguments.length > 2;
        SessionFactory sessions = new Configuration()
                .addAnnotatedClass(Greeting.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:file:" + arguments[1] + ";DB_CLOSE_ON_EXIT=FALSE")
                .setProperty("jakarta.persistence.validation.mode", "none")
                .setProperty("hibernate.hbm2ddl.auto", making ? "create" : "none")
                .buildSessionFactory();
        if (making) {
            sessions.inTransaction(session -> session.persist(new Greeting().withId(1)));
            sessions.close();
            return;
        }
        ResourceConfig config = new ResourceConfig()
                .register(Page.class)
                .addProperties(Map.of(
                        ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        ServerProperties.WADL_FEATURE_DISABLE, true));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(new Bridge(new ApplicationHandler(config, new InternalBinder() {
            @Override
            protected void configure() {
                bind(sessions).to(SessionFactory.class);
            }
        })));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(sessions::close));
    }

    /** From Jetty to Jersey. */
    private static final class Bridge extends Handler.Abstract {
        private static final SecurityContext NOBODY = new SecurityContext() {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return null;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return false;
            }

            @Override
            public @Nullable String getAuthenticationScheme() {
                return null;
            }
        };

        private final ApplicationHandler jersey;

        Bridge(ApplicationHandler jersey) {
            this.jersey = jersey;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            URI base = URI.create("http://localhost/");
            ContainerRequest asked = new ContainerRequest(
                    base,
                    base.resolve(request.getHttpURI().getPathQuery()),
                    request.getMethod(),
                    NOBODY,
                    new MapPropertiesDelegate(),
                    jersey.getConfiguration());
            asked.setWriter(new Writer(response, callback));
            jersey.handle(asked);
            return true;
        }
    }

    /** And back. */
    private static final class Writer implements ContainerResponseWriter {
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Writer(Response response, Callback callback) {
            this.response = response;
            this.callback = callback;
        }

        @Override
        public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
            response.setStatus(answer.getStatus());
            answer.getStringHeaders()
                    .forEach((name, values) -> response.getHeaders().put(name, values));
            return body;
        }

        @Override
        public void commit() {
            response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
        }

        @Override
        public void failure(Throwable error) {
            callback.failed(error);
        }

        @Override
        public boolean suspend(long time, TimeUnit unit, @Nullable TimeoutHandler handler) {
            return false;
        }

        @Override
        public void setSuspendTimeout(long time, TimeUnit unit) {
            throw new IllegalStateException("nothing is suspended");
        }

        @Override
        public boolean enableResponseBuffering() {
            return true;
        }
    }
}
