package nl.schoolplein.portal.mount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.form.RecordMaker;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.innate.inject.InternalBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/** The resources of the core or of one module: a Jersey application of its own, mounted and taken away alone. */
public final class Mount implements AutoCloseable {
    /** Jersey asks for one; who asks is in the visit. */
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

    private final ClassLoader loader;
    private final RecordMaker records;
    private final ApplicationHandler jersey;
    private final List<Route> routes;

    /** What a mount needs of the portal. */
    public record House(Renderer renderer, Problems problems, Body.Limits limits) {}

    /** What a mount is made of. */
    public record Parts(
            Skin skin, ClassLoader loader, Set<Class<?>> resources, Rights rights, InternalBinder injected) {}

    /** Mounts the resources of the core, or of a module with its rights. */
    public Mount(House house, Parts parts, boolean core) {
        this.loader = parts.loader();
        Skin skin = parts.skin();
        Guard guard = new Guard(core, parts.rights(), house);
        guard.check(parts.resources());
        ObjectMapper mapper = Json.mapper(loader);
        this.records = new RecordMaker(mapper, house.renderer().core().texts());
        ResourceConfig config = new ResourceConfig()
                .setClassLoader(loader)
                .registerClasses(parts.resources())
                .register(guard)
                .register(new FormReader(mapper, records, house.limits()))
                .register(new JacksonJsonProvider(mapper))
                .register(new DaysInAddresses())
                .register(new Answers(house.renderer(), skin))
                .register(new Failures(
                        house.renderer(), skin, house.problems(), house.limits().folder()))
                .addProperties(Map.of(
                        ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        ServerProperties.WADL_FEATURE_DISABLE, true,
                        ServerProperties.BV_FEATURE_DISABLE, true,
                        ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
                        ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 64 * 1024));
        this.jersey = Within.loader(loader, () -> new ApplicationHandler(config, parts.injected()));
        this.routes = Routes.of(skin.id(), core, parts.resources(), guard);
    }

    /** All ways into it. */
    public List<Route> routes() {
        return routes;
    }

    /** The class loader of its resources. */
    public ClassLoader loader() {
        return loader;
    }

    /** Makes an object with its {@code @Inject} fields filled. */
    public <T> T make(Class<T> type) {
        return injection().createAndInitialize(type);
    }

    private InjectionManager injection() {
        return jersey.getInjectionManager();
    }

    /**
     * Answers a request below the base address, on this thread, with the module's class loader as the thread's.
     *
     * @param base the path below which the resources stand, for example {@code /de-linde/bookcase/}
     */
    public void handle(Visit visit, String base, Response response, Callback callback) {
        try {
            inside(() -> visit.run(() -> answer(visit, base, response, callback)));
        } finally {
            Body.discard(visit.asked());
        }
    }

    /** Runs the work with the module's class loader as the thread's. */
    public void inside(Runnable work) {
        Within.loader(loader, () -> {
            work.run();
            return work;
        });
    }

    /** Does work that may throw with the module's class loader as the thread's. */
    public <T, X extends Exception> T within(Within.Work<T, X> work) throws X {
        return Within.loader(loader, work);
    }

    private void answer(Visit visit, String base, Response response, Callback callback) {
        Request request = visit.asked();
        ContainerRequest asked =
                asked(visit, request.getMethod(), base, request.getHttpURI().getPathQuery());
        InputStream body = Content.Source.asInputStream(request);
        asked.setEntityStream(body);
        JettyWriter writer = new JettyWriter(request, response, callback);
        asked.setWriter(writer);
        jersey.handle(asked);
        if (request.getAttribute(Failures.AGAIN) instanceof Typed typed && !writer.committed()) {
            again(visit.with(typed), base, asked, writer.status(), response, callback);
        }
    }

    /** Shows the page of a form again, with what was typed and what is wrong with it. */
    private void again(
            Visit visit, String base, ContainerRequest refused, int status, Response response, Callback callback) {
        String page = Routes.pageOfForm(refused);
        ContainerRequest asked = asked(visit, "GET", base, page);
        asked.getRequestHeaders().remove(HttpHeaders.CONTENT_TYPE);
        asked.getRequestHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        asked.setEntityStream(InputStream.nullInputStream());
        asked.setWriter(new JettyWriter(visit.asked(), response, callback, status));
        visit.run(() -> jersey.handle(asked));
    }

    private ContainerRequest asked(Visit visit, String method, String base, String pathQuery) {
        Request request = visit.asked();
        String root = request.getHttpURI().getScheme() + "://" + Request.getServerName(request);
        ContainerRequest asked = new ContainerRequest(
                URI.create(root + base),
                URI.create(root + pathQuery),
                method,
                NOBODY,
                new MapPropertiesDelegate(),
                jersey.getConfiguration());
        for (HttpField field : request.getHeaders()) {
            asked.getRequestHeaders().add(field.getName(), field.getValue());
        }
        if (visit.json()) {
            asked.getRequestHeaders().putSingle(HttpHeaders.ACCEPT, "application/json");
        } else if (Accepts.people(request)) {
            asked.getRequestHeaders().putSingle(HttpHeaders.ACCEPT, "text/html,*/*;q=0.1");
        }
        return asked;
    }

    @Override
    public void close() {
        jersey.onShutdown(null);
        injection().shutdown();
        records.close();
    }
}
